package org.fairnotice.intake.extract;

import java.util.Locale;

/**
 * A line of a text.
 *
 * @param start of its words in the text, behind margin numbers and quotation marks
 * @param end of its words
 * @param words between them
 * @param standing what the line is within its paper
 */
record TextLine(int start, int end, String words, Standing standing) {

    /** What a line is. */
    enum Standing {
        PLAIN,
        /** Begins with a "&gt;", as an older mail within a newer one does. */
        QUOTED,
        /** A mail's heading: who wrote to whom. */
        HEADER,
        /** Below the mark that parts a signature from a mail. */
        SIGNATURE
    }

    boolean blank() {
        return words.isBlank();
    }

    String lower() {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Whether it is set as a heading is: in capitals. */
    boolean capitals() {
        int letters = 0;
        int upper = 0;
        for (int i = 0; i < words.length(); i++) {
            letters += Character.isLetter(words.charAt(i)) ? 1 : 0;
            upper += Character.isUpperCase(words.charAt(i)) ? 1 : 0;
        }
        return letters >= 5 && upper * 10 >= letters * 7;
    }

    @Override
    public String toString() {
        return "TextLine{" + start + "," + end + "}";
    }
}
