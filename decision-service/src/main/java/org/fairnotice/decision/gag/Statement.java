package org.fairnotice.decision.gag;

/**
 * A cue with its surroundings weighed.
 *
 * @param process whether it speaks of legal process, not of other secrets
 */
record Statement(Role role, Cue cue, boolean process) {

    /** What the words do to the reader of the paper. */
    enum Role {
        /** They bind him. */
        BINDS,
        /** They bound somebody by another paper, quoted or told here. */
        BOUND,
        /** They name a ban, and neither make nor end one. */
        MENTIONS,
        /** They may bind. */
        DOUBTS,
        /** They ask. */
        ASKS,
        /** They ask a court to bind. */
        APPLIES,
        /** A ban stands. */
        STANDS,
        /** A ban goes on for longer. */
        EXTENDS,
        /** A ban is over. */
        LIFTS,
        /** He may tell, from now. */
        RELEASES,
        /** He may tell. */
        PERMITS,
        /** There is no ban. */
        DENIES
    }
}
