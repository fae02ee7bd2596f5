package org.fairnotice.intake.extract;

/** The sentence that leads to a place in a text. */
final class Sentence {

    private static final String BLANKS = " \t\n\u000B\f\r";

    private Sentence() {}

    /**
     * The words before a place, back to where its sentence, its paragraph or its page begins, with single blanks between them.
     *
     * @param reach in characters: no further back than this
     */
    static String before(String text, int at, int reach) {
        String before = text.substring(Math.max(0, at - reach), at);
        int start = 0;
        for (int i = before.length() - 1; i > 0; i--) {
            boolean ends = before.charAt(i) == '\f'
                    || (before.charAt(i) == '\n' && before.charAt(i - 1) == '\n')
                    || (Character.isWhitespace(before.charAt(i))
                            && (before.charAt(i - 1) == '.'
                                    || before.charAt(i - 1) == '!'
                                    || before.charAt(i - 1) == '?')
                            && !abbreviated(before, i - 1));
            if (ends) {
                start = i;
                break;
            }
        }
        return onOneLine(before, start);
    }

    /** From an offset on, with a single blank for whatever blanks part two words. */
    private static String onOneLine(String words, int from) {
        var line = new StringBuilder(words.length() - from);
        int at = from;
        while (at < words.length()) {
            int end = at;
            while (end < words.length() && BLANKS.indexOf(words.charAt(end)) >= 0) {
                end++;
            }
            if (end == at) {
                line.append(words.charAt(at++));
            } else {
                line.append(end - at > 1 || words.charAt(at) == '\n' ? ' ' : words.charAt(at));
                at = end;
            }
        }
        return line.toString();
    }

    private static boolean abbreviated(String words, int dot) {
        return dot >= 2 && !Character.isLetter(words.charAt(dot - 2)) && Character.isLetter(words.charAt(dot - 1));
    }
}
