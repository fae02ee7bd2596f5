package org.fairnotice.decision.gag;

/**
 * A wording found in a text.
 *
 * @param from index of its first word
 * @param to index behind its last
 */
record Cue(Kind kind, int from, int to) {

    /** What a wording does, taken by itself; its surroundings may turn it. */
    enum Kind {
        /** Binds by its own verb: "shall not disclose". */
        FORBID,
        /** Binds or asks, as the verb that governs it does: "not to disclose". */
        GOVERNED,
        /** Names a ban: "prohibited from disclosing". */
        BARRED,
        /** Asks by its own words. */
        ASKING,
        /** "… not disclose", bare: binds or asks only as an item of a list that was ordered or asked for. */
        BARE,
        /** "Do not disclose". */
        IMPERATIVE,
        /** Says that a ban stands: "remains in effect". */
        STANDS,
        /** Prolongs a ban. */
        EXTENDS,
        /** Says that a ban is over. */
        LIFTS,
        /** Leave to tell, now. */
        RELEASES,
        /** Leave to tell. */
        PERMITS,
        /** Says that there is no ban. */
        ABSENT,
        /** Stands in papers of courts, police and prosecutors. */
        PROCESS,
        /** Stands in papers of another kind. */
        OTHER_PAPER,
        /** Stands in what is published, taught or agreed. */
        PUBLISHED,
        /** Stands in a paper that is served. */
        SERVED;

        /** Whether it may make a ban, or ask for one. */
        boolean makesBan() {
            return switch (this) {
                case FORBID, GOVERNED, BARRED, ASKING, BARE, IMPERATIVE -> true;
                case STANDS, EXTENDS, LIFTS, RELEASES, PERMITS, ABSENT -> false;
                case PROCESS, OTHER_PAPER, PUBLISHED, SERVED -> false;
            };
        }

        /** Whether it tells what became of a ban, that there is none, or that telling is free. */
        boolean lateNews() {
            return switch (this) {
                case STANDS, EXTENDS, LIFTS, RELEASES, PERMITS, ABSENT -> true;
                case FORBID, GOVERNED, BARRED, ASKING, BARE, IMPERATIVE -> false;
                case PROCESS, OTHER_PAPER, PUBLISHED, SERVED -> false;
            };
        }
    }
}
