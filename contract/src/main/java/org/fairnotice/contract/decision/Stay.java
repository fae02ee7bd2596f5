package org.fairnotice.contract.decision;

/** Why data is not handed over although its date has come, or has none. */
public enum Stay {
    /** The customer objected; counsel decides. */
    OBJECTED,
    /** The customer was asked for permission, and has not given it. */
    PERMISSION_ASKED,
    /** Counsel decided so. */
    BY_COUNSEL
}
