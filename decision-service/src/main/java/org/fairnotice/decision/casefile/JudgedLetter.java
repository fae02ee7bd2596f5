package org.fairnotice.decision.casefile;

import org.fairnotice.contract.notice.LetterBeside;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one letter beside a notice.
 *
 * @param word as a notice's: the letter's own deliveries, facts, rule and state
 * @param language as an IETF tag; null for the customer's
 */
record JudgedLetter(
        LetterBeside letter, JudgedNotice word, @Nullable String language) {}
