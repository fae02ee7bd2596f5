package org.fairnotice.notifier.letter;

import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes text that others wrote safe to show in one line: what would change its surroundings (line ends, control characters,
 * direction marks) is shown by its code point, and nothing in it looks like a link to a mail program.
 */
final class ShownText {

    private static final int LONGEST = 4_000;
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private ShownText() {}

    /** For the body: text that runs from right to left is kept from turning its neighbours round. */
    static String of(String raw) {
        String plain = plain(raw);
        return !harmless(plain) && plain.codePoints().anyMatch(ShownText::runsRightToLeft)
                ? FIRST_STRONG_ISOLATE + plain + POP_ISOLATE
                : plain;
    }

    /** For a header. */
    static String plain(String raw) {
        String stripped = raw.strip();
        if (harmless(stripped)) {
            return stripped;
        }
        String line = BLANKS.matcher(stripped).replaceAll(" ");
        var shown = new StringBuilder(line.length());
        int[] codePoints = line.codePoints().limit(LONGEST).toArray();
        for (int codePoint : codePoints) {
            if (interferes(codePoint)) {
                shown.append("⟨U+").append(hex(codePoint)).append('⟩');
            } else {
                shown.appendCodePoint(codePoint);
            }
        }
        if (codePoints.length < line.codePointCount(0, line.length())) {
            shown.append(" […]");
        }
        return shown.toString().replace("://", "[://]");
    }

    /** Most texts: letters, digits and signs of ASCII, with single blanks between them, and nothing like a link. */
    private static boolean harmless(String raw) {
        char before = ' ';
        for (int at = 0; at < raw.length(); at++) {
            char here = raw.charAt(at);
            if (here < ' ' || here > '~' || (here == ' ' && before == ' ') || (here == '/' && before == '/')) {
                return false;
            }
            before = here;
        }
        return before != ' ' && raw.length() <= LONGEST;
    }

    private static boolean interferes(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            // Persian names and joined signs need these two.
            case Character.FORMAT -> codePoint != ZERO_WIDTH_NON_JOINER && codePoint != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static boolean runsRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static String hex(int codePoint) {
        String digits = HexFormat.of().toHexDigits(codePoint).toUpperCase(Locale.ROOT);
        return digits.substring(codePoint > 0xFFFF ? 3 : 4);
    }
}
