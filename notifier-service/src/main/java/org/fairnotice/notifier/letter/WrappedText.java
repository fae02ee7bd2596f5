package org.fairnotice.notifier.letter;

/** Plain text in lines of 76 characters at most, as far as its words allow. */
final class WrappedText {

    private static final int WIDTH = 76;

    private WrappedText() {}

    /** Breaks at spaces; a line that goes on is indented as it began. */
    static String of(String text) {
        var wrapped = new StringBuilder(text.length() + 64);
        text.strip().lines().forEach(line -> wrap(line.stripTrailing(), wrapped));
        return wrapped.toString();
    }

    private static void wrap(String line, StringBuilder wrapped) {
        String indent = " ".repeat(line.length() - line.stripLeading().length());
        String rest = line;
        while (rest.length() > WIDTH) {
            int end = breakOf(rest, indent.length());
            if (end < 0) {
                break;
            }
            wrapped.append(rest, 0, end).append('\n');
            rest = indent + rest.substring(end + 1);
        }
        wrapped.append(rest).append('\n');
    }

    private static int breakOf(String line, int indent) {
        int last = line.lastIndexOf(' ', WIDTH);
        return last > indent ? last : line.indexOf(' ', WIDTH);
    }
}
