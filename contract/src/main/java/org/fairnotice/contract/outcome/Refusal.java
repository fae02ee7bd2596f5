package org.fairnotice.contract.outcome;

/** Why notifier-service did not use a permit. */
public enum Refusal {
    /** It has less life left than a delivery may take. */
    STALE,
    /** It was taken back before it was used. */
    REVOKED,
    /** This attempt has been made already. */
    REPEATED,
    /** The notice could not be rendered. */
    UNRENDERABLE
}
