package org.fairnotice.contract.process;

/** What is to become of the originals of a case. */
public enum OriginalsOrder {
    /** Their key, and then they themselves, are destroyed. */
    DESTROY,

    /** They are preserved: neither a call nor the end of their time destroys them. */
    PRESERVE,

    /** They are preserved no more. */
    END_PRESERVATION
}
