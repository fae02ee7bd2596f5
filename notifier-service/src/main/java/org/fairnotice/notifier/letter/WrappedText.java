package org.fairnotice.notifier.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text in lines of 76 characters at most, as far as its words allow. */
final class WrappedText {

    private static final int WIDTH = 76;

    /** What a line begins with that its continuation stands to the right of. */
    private static final Pattern START = Pattern.compile(" +|- |\\d\\. |");

    private WrappedText() {}

    /** Breaks at spaces; what goes on is indented further than an item or an indented line began. */
    static String of(String text) {
        String stripped = text.strip();
        var wrapped = new StringBuilder(stripped.length() + 64);
        int start = 0;
        while (start < stripped.length()) {
            int feed = stripped.indexOf('\n', start);
            int end = feed < 0 ? stripped.length() : feed;
            line(stripped, start, withoutBlanks(stripped, start, end), wrapped);
            start = end + 1;
        }
        return wrapped.toString();
    }

    private static int withoutBlanks(String text, int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static void line(String text, int start, int end, StringBuilder wrapped) {
        if (end - start <= WIDTH) {
            wrapped.append(text, start, end).append('\n');
        } else {
            wrap(text.substring(start, end), wrapped);
        }
    }

    private static void wrap(String line, StringBuilder wrapped) {
        String indent = " ".repeat(indentOf(line));
        String rest = line;
        int end = breakOf(rest, indent.length());
        while (end > 0) {
            wrapped.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end + 1);
            end = breakOf(rest, indent.length());
        }
        wrapped.append(rest).append('\n');
    }

    private static int indentOf(String line) {
        Matcher start = START.matcher(line);
        int width = start.lookingAt() ? start.end() : 0;
        return line.startsWith(" ") ? width + 2 : width;
    }

    private static int breakOf(String line, int indent) {
        if (line.length() <= WIDTH) {
            return -1;
        }
        int last = line.lastIndexOf(' ', WIDTH);
        return last > indent ? last : line.indexOf(' ', WIDTH);
    }
}
