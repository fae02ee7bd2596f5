package org.fairnotice.contract.process;

/** How a gag is challenged. */
public enum Challenge {
    /** A petition to a court, such as under 18 U.S.C. 3511(b)(1)(A). */
    PETITION,
    /** Notice to the government that the recipient wants a court's review: 18 U.S.C. 3511(b)(1)(A) gives it thirty days. */
    RECIPROCAL_NOTICE,
    /** A motion to modify, shorten or vacate an order. */
    MOTION
}
