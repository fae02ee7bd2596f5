package org.fairnotice.decision.gag;

import java.time.LocalDate;

/**
 * A date in a script.
 *
 * @param from index of its first word
 * @param to index behind its last
 */
record FoundDate(LocalDate date, int from, int to, Use use) {

    /** What a date is there for. */
    enum Use {
        /** The paper's own. */
        OWN,
        /** Another paper's: "the order of May 19, 2025". */
        MENTIONED,
        /** A limit: "until", "by", "no later than". */
        LIMIT,
        /** Anything else. */
        OTHER
    }
}
