package org.fairnotice.contract.decision;

/** Where a provision stands. Those in which {@link #blocks()} holds forbid telling. */
public enum ProvisionStatus {
    /** In force, but an attempt that was permitted before it may still be under way. */
    PENDING(true),
    /** In force, and nothing can be sent any more. */
    EFFECTIVE(true),
    /** Only requested, without legal force, or unclear: a person decides. */
    CLAIMED(true),
    /** Its time has run out, but it was read by machine and no person has confirmed its end. */
    EXPIRED_UNCONFIRMED(true),
    /** Its time has run out. */
    EXPIRED(false),
    /** It was lifted, terminated, set aside or vacated. */
    ENDED(false),
    /** A person found that it is none. */
    NOT_A_GAG(false);

    private final boolean blocks;

    ProvisionStatus(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether it forbids telling. */
    public boolean blocks() {
        return blocks;
    }
}
