package org.fairnotice.decision.gag;

import java.util.Arrays;

/** Words and beginnings of words, letter by letter, each with bits; endings are kept in another, back to front. */
final class Affixes {

    private static final int LETTERS = 26;

    private int[] next = new int[LETTERS];
    private int[] whole = new int[1];
    private int[] open = new int[1];
    private int size = 1;

    /**
     * Adds bits to a word.
     *
     * @param letters from a to z
     * @param continued whether what follows does not matter
     */
    void add(String letters, int bits, boolean continued) {
        int node = 0;
        for (int i = 0; i < letters.length(); i++) {
            int at = node * LETTERS + letters.charAt(i) - 'a';
            if (next[at] == 0) {
                int added = grow(); // first, as it may replace the array
                next[at] = added;
            }
            node = next[at];
        }
        int[] table = continued ? open : whole;
        table[node] |= bits;
    }

    /** The bits of a word, and of all its beginnings that may be continued. */
    int of(String word) {
        int bits = 0;
        int node = 0;
        for (int i = 0; i < word.length(); i++) {
            node = step(node, word.charAt(i));
            if (node == 0) {
                return bits;
            }
            bits |= open[node];
        }
        return bits | whole[node];
    }

    /** The bits of a word that is read from its end. */
    int ofEnd(String word) {
        int bits = 0;
        int node = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            node = step(node, word.charAt(i));
            if (node == 0) {
                return bits;
            }
            bits |= open[node];
        }
        return bits;
    }

    private int step(int node, char letter) {
        return letter < 'a' || letter > 'z' ? 0 : next[node * LETTERS + letter - 'a'];
    }

    private int grow() {
        if (size == whole.length) {
            whole = Arrays.copyOf(whole, size * 2);
            open = Arrays.copyOf(open, size * 2);
            next = Arrays.copyOf(next, size * 2 * LETTERS);
        }
        return size++;
    }
}
