package org.fairnotice.contract.outcome;

/** What a customer answers. */
public enum Response {
    ACKNOWLEDGED,
    OBJECTED,
    CONSENTED,
    ASKS_TO_TALK
}
