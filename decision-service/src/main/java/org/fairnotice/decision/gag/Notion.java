package org.fairnotice.decision.gag;

/** What a word has to do with telling and keeping silent, whatever its sentence makes of it. A word may hold several. */
enum Notion {
    /** Telling: the verb in any form, and what is given when one tells. */
    TELL,
    /** Those who are told: the customer, his contacts, anybody. */
    PERSON,
    /** The ban or the duty itself, as a noun. */
    SILENCE,
    /** Denies. */
    NOT,
    /** Denies the verb behind it: "ne", not "pas"; "nobody", not "not". */
    NE,
    /** Learning of something, which one may be let do. */
    KNOW,
    /** Causing. */
    LET,
    /** Made a duty, if it is not denied. */
    RELIEVED,
    /** Forbids. */
    BAN,
    /** Makes a duty of a verb, or of its denial a ban. */
    MUST,
    /** Leaves off; a ban if it is ordered, not if it is asked for. */
    REFRAIN,
    /** What one does with silence: keep it, be bound to it. */
    KEEP,
    /** To be silent, as a verb. */
    HUSH,
    /** Asks, thanks, hopes. */
    WISH,
    /** Asks a court. */
    APPLY,
    /** Of a ban: over. */
    OVER,
    /** Of a ban: over on a day to come. */
    TO_COME,
    /** Of a ban: goes on. */
    STILL,
    /** Of a ban: made longer. */
    LONGER,
    /** At liberty. */
    FREE,
    /** Stands in the way. */
    HINDER,
    /** If, unless, until. */
    IF,
    /** What was done by another paper. */
    PAST,
    /** An exception. */
    EXCEPT,
    /** An appeal against an order. */
    COMPLAINT,
    /** Those who may be told of any order. */
    COUNSEL,
    /** Of what was asked for: not granted. */
    REFUSED,
    /** What else may be forbidden or kept. */
    OTHER,
    /** In part. */
    PART;

    @SuppressWarnings("EnumOrdinal") // kept nowhere
    int bit() {
        return 1 << ordinal();
    }
}
