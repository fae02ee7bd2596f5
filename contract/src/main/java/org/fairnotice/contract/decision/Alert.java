package org.fairnotice.contract.decision;

/** What counsel is told. */
public enum Alert {
    /** A gag was recorded after a notice that it forbids had left, or may have left. */
    GAG_AFTER_NOTICE,
    /** A gag on an enterprise customer that is indefinite or runs over a year: the policy recommends to challenge it. */
    CHALLENGE_RECOMMENDED,
    /** A gag ends in 30, 7 or 1 days. */
    GAG_ENDS_SOON,
    /** An indefinite gag is due for its periodic look. */
    PERIODIC_REVIEW,
    /** Reciprocal notice was given thirty days ago: has the government applied to a court (18 U.S.C. 3511(b))? */
    RECIPROCAL_NOTICE_DUE,
    /** A court ruled on a challenge. If a gag ended by it, that must be recorded. */
    CHALLENGE_RULED,
    /** A notice was sent. */
    NOTICE_SENT,
    /** A notice came back, or no contact could be reached. */
    NOTICE_UNDELIVERABLE,
    /** The customer answered. */
    CUSTOMER_RESPONDED
}
