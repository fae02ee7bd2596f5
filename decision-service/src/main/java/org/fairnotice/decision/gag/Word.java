package org.fairnotice.decision.gag;

/**
 * One word as it was meant.
 *
 * @param lemma what was meant
 * @param start offset in the document
 * @param end offset behind it
 * @param before the first mark between the word before and this one; a blank if there is none
 * @param flags see the constants
 * @param depth how many mails quote it
 */
record Word(Lemma lemma, int start, int end, char before, int flags, int depth) {

    /** A sentence, a heading or a form's box begins here. */
    static final int SENTENCE = 1;

    /** Inside quotation marks. */
    static final int QUOTED = 2;

    /** In a form's box that is ticked. */
    static final int TICKED = 4;

    /** In a form's box that is printed and empty. */
    static final int UNTICKED = 8;

    /** First on its line. */
    static final int LINE = 16;

    /** White space stands before it. */
    static final int SPACED = 32;

    boolean is(int flag) {
        return (flags & flag) != 0;
    }

    String text() {
        return lemma.text();
    }

    int id() {
        return lemma.id();
    }

    boolean number() {
        return lemma.number();
    }

    Word as(Lemma other, int newStart, int newEnd) {
        return new Word(other, newStart, newEnd, before, flags, depth);
    }

    Word flagged(int flag) {
        return new Word(lemma, start, end, before, flags | flag, depth);
    }
}
