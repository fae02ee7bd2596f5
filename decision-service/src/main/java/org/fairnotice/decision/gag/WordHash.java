package org.fairnotice.decision.gag;

import java.util.Arrays;

/**
 * A set of words that says without making a string that a piece of text is none of them. It may take a stranger for a
 * word, never a word for a stranger.
 */
final class WordHash {

    private static final long BASE = 1_000_003;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int FILTER_SHIFT = 45;
    private static final int LONGEST = 512;
    private static final long[] POWERS = powers();

    /** Small enough for a processor's cache; most strangers end here. */
    private final long[] filter = new long[1 << (64 - FILTER_SHIFT - 6)];

    private long[] slots = new long[1 << 10];
    private int size;

    void add(CharSequence word) {
        insert(of(word));
    }

    boolean mayHold(CharSequence word) {
        return mayHold(of(word));
    }

    /** Of two pieces put together. */
    boolean mayHold(Lemma first, Lemma second) {
        return second.length() < LONGEST && mayHold(first.hash() * POWERS[second.length()] + second.hash());
    }

    /** Of three pieces put together. */
    boolean mayHold(Lemma first, Lemma second, Lemma third) {
        return second.length() < LONGEST
                && third.length() < LONGEST
                && mayHold((first.hash() * POWERS[second.length()] + second.hash()) * POWERS[third.length()]
                        + third.hash());
    }

    /** By the hashes of all beginnings of a text: of the piece between two offsets. */
    boolean mayHold(long[] beginnings, int from, int to) {
        return mayHold(beginnings[to] - beginnings[from] * POWERS[to - from]);
    }

    /** The same of the whole text without the character at an offset. */
    boolean mayHoldWithout(long[] beginnings, int length, int at) {
        long rest = POWERS[length - 1 - at];
        return mayHold(beginnings[at] * rest + beginnings[length] - beginnings[at + 1] * rest);
    }

    /** The hashes of all beginnings of a text, at most {@value #LONGEST} characters long. */
    static long[] beginnings(CharSequence text) {
        long[] hashes = new long[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            hashes[i + 1] = hashes[i] * BASE + text.charAt(i) + 1;
        }
        return hashes;
    }

    /** The hash of a piece of text. */
    static long of(CharSequence word) {
        long hash = 0;
        for (int i = 0; i < word.length(); i++) {
            hash = hash * BASE + word.charAt(i) + 1;
        }
        return hash;
    }

    private boolean mayHold(long hash) {
        int bit = (int) ((hash * MIX) >>> FILTER_SHIFT);
        if ((filter[bit >>> 6] & (1L << bit)) == 0) {
            return hash == 0;
        }
        int at = slot(hash, slots.length);
        while (slots[at] != 0) {
            if (slots[at] == hash) {
                return true;
            }
            at = (at + 1) & (slots.length - 1);
        }
        return hash == 0;
    }

    private void insert(long hash) {
        if (hash == 0 || mayHold(hash)) {
            return;
        }
        if (size * 2 >= slots.length) {
            long[] old = slots;
            slots = new long[old.length * 2];
            Arrays.stream(old).filter(each -> each != 0).forEach(this::place);
        }
        place(hash);
        size++;
    }

    private void place(long hash) {
        int bit = (int) ((hash * MIX) >>> FILTER_SHIFT);
        filter[bit >>> 6] |= 1L << bit;
        int at = slot(hash, slots.length);
        while (slots[at] != 0) {
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = hash;
    }

    private static int slot(long hash, int length) {
        return (int) ((hash * MIX) >>> 33) & (length - 1);
    }

    private static long[] powers() {
        long[] powers = new long[LONGEST + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * BASE;
        }
        return powers;
    }
}
