package org.fairnotice.decision.policy;

import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.decision.policy.NoticeFacts.Waiting;

/** Decides each notice. All of the branching is here; docs/decision-table.md is made from it. */
public final class DecisionTable {

    private DecisionTable() {}

    /** The one rule that applies. */
    public static Rule decide(NoticeFacts facts) {
        return switch (facts.telling()) {
            case ANSWERED -> Rule.ANSWERED;
            case SENT -> Rule.SENT;
            case NOT_TOLD -> facts.closed() ? Rule.CLOSED_BY_PERSON : underGag(facts);
        };
    }

    private static Rule underGag(NoticeFacts facts) {
        return switch (facts.gag()) {
            case IN_FORCE_INDEFINITE -> Rule.GAG_INDEFINITE;
            case IN_FORCE_DATED -> Rule.GAG_DATED;
            case UNCONFIRMED -> Rule.GAG_UNCONFIRMED;
            case NONE -> facts.question() ? Rule.QUESTION_OPEN : owed(facts);
        };
    }

    private static Rule owed(NoticeFacts facts) {
        if (!facts.holdsAccount()) {
            return Rule.HOLDS_NO_ACCOUNT;
        }
        if (facts.customer() == CustomerType.CONSUMER && !facts.consumersAreTold()) {
            return Rule.CONSUMER;
        }
        return switch (facts.contacts()) {
            case NONE -> Rule.NO_CONTACT;
            case ALL_ARE_TARGETS -> Rule.CONTACT_IS_TARGET;
            case ALL_TRIED -> Rule.UNDELIVERABLE;
            case AVAILABLE -> free(facts);
        };
    }

    private static Rule free(NoticeFacts facts) {
        return switch (facts.related()) {
            case IN_REVIEW -> Rule.RELATED_PAPER_IN_REVIEW;
            case NOT_COMPARED -> Rule.PAPERS_NOT_COMPARED;
            case NONE -> unrelated(facts);
        };
    }

    private static Rule unrelated(NoticeFacts facts) {
        if (!facts.approved()) {
            return Rule.APPROVAL_MISSING;
        }
        if (facts.waiting() == Waiting.COOLING) {
            return Rule.COOLING_OFF;
        }
        if (facts.attemptOut()) {
            return Rule.ATTEMPT_OUT;
        }
        if (facts.waiting() == Waiting.RETRY) {
            return Rule.RETRY_LATER;
        }
        return facts.inputsRead() ? Rule.NOTHING_FORBIDS : Rule.INPUTS_UNREAD;
    }
}
