package org.fairnotice.decision.gag;

/** The boxes of forms: "[X]", "[ ]", "☒", "☐". */
final class Boxes {

    private static final int WIDEST = 6;

    private Boxes() {}

    /** The length of a box at this place: positive if ticked, negative if empty, 0 if there is none. */
    static int at(String text, int at, int end) {
        char c = text.charAt(at);
        if (c == '\u2610' || c == '\u25A1') {
            return -1;
        }
        if (c == '\u2611' || c == '\u2612' || c == '\u25A0') {
            return 1;
        }
        if (c != '[' && c != '(') {
            return 0;
        }
        char closing = c == '[' ? ']' : ')';
        boolean empty = true;
        for (int i = at + 1; i < Math.min(end, at + WIDEST); i++) {
            char inner = text.charAt(i);
            if (inner == closing) {
                return empty ? -(i + 1 - at) : i + 1 - at;
            }
            boolean blank = inner == ' ' || inner == '_' || inner == '\u00A0';
            if (!blank && (i > at + 3 || "xX\u2713\u2714\u2717\u2718*".indexOf(inner) < 0)) {
                return 0;
            }
            empty &= blank;
        }
        return 0;
    }
}
