package org.fairnotice.contract.process;

/** What became of a challenge. */
public enum Ruling {
    GRANTED,
    GRANTED_IN_PART,
    DENIED,
    /** The recipient, or the government, withdrew. */
    WITHDRAWN
}
