package org.fairnotice.contract.process;

/** How a provision ended before its own time. */
public enum Ending {
    LIFTED,
    TERMINATED,
    SET_ASIDE,
    VACATED,
    EXPIRED_EARLY
}
