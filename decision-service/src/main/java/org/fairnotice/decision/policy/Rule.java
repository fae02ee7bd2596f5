package org.fairnotice.decision.policy;

import java.util.Locale;

/** The rules of the decision table, in the order in which they are asked. The first that fits decides. */
public enum Rule {
    ANSWERED(Outcome.ACKNOWLEDGED, "the customer has answered"),
    SENT(Outcome.SENT, "the notice was sent; it is not sent again"),
    CLOSED_BY_PERSON(Outcome.CLOSED, "a person closed the case"),
    GAG_INDEFINITE(Outcome.HELD, "a gag without a known end forbids telling"),
    GAG_DATED(Outcome.HELD, "a gag forbids telling until its end"),
    GAG_UNCONFIRMED(Outcome.REVIEW, "whether a gag forbids telling must be confirmed by a person"),
    QUESTION_OPEN(Outcome.REVIEW, "a question on the case is open"),
    HOLDS_NO_ACCOUNT(Outcome.NOT_OWED, "no account of the request is this customer's any more"),
    CONSUMER(Outcome.NOT_OWED, "the policy owes consumers no notice"),
    NO_CONTACT(Outcome.REVIEW, "the customer has no contact"),
    CONTACT_IS_TARGET(Outcome.REVIEW, "every contact of the customer is a target of the request"),
    UNDELIVERABLE(Outcome.BOUNCED, "no contact of the customer could be reached"),
    RELATED_PAPER_IN_REVIEW(Outcome.STAYS, "a paper that might concern it waits for a reader"),
    PAPERS_NOT_COMPARED(Outcome.STAYS, "nobody has looked yet whether another paper might concern it"),
    APPROVAL_MISSING(Outcome.REVIEW, "the policy wants it approved first"),
    ATTEMPT_OUT(Outcome.PERMITTED, "a delivery attempt is permitted and not yet reported"),
    COOLING_OFF(Outcome.COOLING, "nothing forbids telling; a last wait for papers that cross"),
    RETRY_LATER(Outcome.COOLING, "the last attempt did not succeed; the next one is due later"),
    INPUTS_UNREAD(Outcome.COOLING, "not every input has been read to its end"),
    NOTHING_FORBIDS(Outcome.PERMIT, "nothing forbids telling, and nothing is waited for");

    /** What a rule does to the notice. */
    public enum Outcome {
        ACKNOWLEDGED,
        SENT,
        CLOSED,
        HELD,
        REVIEW,
        NOT_OWED,
        BOUNCED,
        /** It keeps its state, and no permit is issued. */
        STAYS,
        COOLING,
        /** It stays permitted; no second permit is issued. */
        PERMITTED,
        /** A permit for one attempt is issued. */
        PERMIT
    }

    private final Outcome outcome;
    private final String reason;

    Rule(Outcome outcome, String reason) {
        this.outcome = outcome;
        this.reason = reason;
    }

    /** As it stands in explanations and documents. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The rule in words for counsel. */
    public String reason() {
        return reason;
    }

    /** Whether mail may leave under it. Under every other rule a permit that is out is taken back. */
    public boolean letsMailLeave() {
        return outcome == Outcome.PERMIT || outcome == Outcome.PERMITTED;
    }
}
