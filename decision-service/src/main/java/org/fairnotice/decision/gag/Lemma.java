package org.fairnotice.decision.gag;

/**
 * A word as the {@link Lexicon} sees it, wherever it stands.
 *
 * @param text lower case, without accents, scanning errors repaired where that is sure
 * @param id its number in the lexicon, or {@link Lexicon#UNKNOWN}
 * @param settled whether it is a real word, and no piece of one
 * @param hash of its letters, see {@link WordHash}
 */
record Lemma(String text, int id, boolean settled, long hash) {

    int length() {
        return text.length();
    }

    boolean number() {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
