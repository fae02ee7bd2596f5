package org.fairnotice.intake.extract;

/**
 * A text to be searched.
 *
 * @param lower the same in lower case, as expressions compare letters: each stays one letter in its place
 */
record Words(String text, String lower) {

    static Words of(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        return new Words(text, new String(letters));
    }

    /** Those between two offsets. */
    Words between(int start, int end) {
        return new Words(text.substring(start, end), lower.substring(start, end));
    }

    @Override
    public String toString() {
        return "Words{" + text.length() + "}";
    }
}
