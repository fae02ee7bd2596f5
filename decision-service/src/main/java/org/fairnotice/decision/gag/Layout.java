package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.List;

/** Takes a page apart into lines, without what scanners, fax machines, mail rooms and pleading paper add. */
final class Layout {

    private static final int STAMP_LINES = 4;
    private static final int STAMP_WIDTH = 44;

    private final String text;

    Layout(String text) {
        this.text = text;
    }

    /** The lines in the order of the page. */
    List<Line> lines() {
        List<Line> raw = rawLines();
        stripMarginNumbers(raw);
        return withoutStamps(raw);
    }

    private List<Line> rawLines() {
        List<Line> lines = new ArrayList<>();
        boolean blank = true;
        int at = 0;
        while (at < text.length()) {
            int end = endOfLine(at);
            int depth = 0;
            int start = at;
            while (start < end && (text.charAt(start) == '>' || Character.isWhitespace(text.charAt(start)))) {
                if (text.charAt(start) == '>') {
                    depth++;
                    at = start + 1;
                }
                start++;
            }
            int stop = end;
            while (stop > start && Character.isWhitespace(text.charAt(stop - 1))) {
                stop--;
            }
            if (stop == start) {
                blank = true;
            } else {
                lines.add(new Line(depth > 0 ? start : at, stop, depth, blank));
                blank = false;
            }
            at = end + 1;
        }
        return lines;
    }

    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u2028' || c == '\u2029';
    }

    /** Pleading paper: a run of consecutive numbers down the left margin. */
    private void stripMarginNumbers(List<Line> lines) {
        int[] numbers = new int[lines.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = marginNumber(lines.get(i));
        }
        for (int i = 0; i < numbers.length; i++) {
            boolean follows = i > 0 && numbers[i - 1] >= 0 && numbers[i] == numbers[i - 1] + 1;
            boolean leads = i + 1 < numbers.length && numbers[i] >= 0 && numbers[i + 1] == numbers[i] + 1;
            if (numbers[i] >= 0 && (follows || leads)) {
                Line line = lines.get(i);
                int start = firstInk(line);
                while (start < line.end() && !Character.isWhitespace(text.charAt(start))) {
                    start++;
                }
                lines.set(i, new Line(start, line.end(), line.depth(), line.newParagraph()));
            }
        }
        dropEmpty(lines);
    }

    private void dropEmpty(List<Line> lines) {
        int kept = 0;
        boolean dropped = false;
        for (Line line : List.copyOf(lines)) {
            boolean empty = line.end() <= line.start() || Character.isWhitespace(text.charAt(firstInk(line)));
            if (!empty) {
                lines.set(kept, dropped ? line.withParagraph(true) : line);
                kept++;
            }
            dropped = empty;
        }
        lines.subList(kept, lines.size()).clear();
    }

    private int marginNumber(Line line) {
        int at = firstInk(line);
        int value = 0;
        int digits = 0;
        while (at < line.end() && digits < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = value * 10 + text.charAt(at) - '0';
            at++;
            digits++;
        }
        if (digits == 0) {
            return -1;
        }
        boolean alone = at >= line.end();
        boolean apart = at + 1 < line.end()
                && Character.isWhitespace(text.charAt(at))
                && (Character.isWhitespace(text.charAt(at + 1)) || firstInk(line) == line.start());
        return alone || apart ? value : -1;
    }

    private List<Line> withoutStamps(List<Line> lines) {
        List<Line> kept = new ArrayList<>(lines.size());
        int i = 0;
        while (i < lines.size()) {
            int next = i;
            boolean open = !kept.isEmpty() && !endsSentence(kept.getLast());
            while (open && next < lines.size() && next - i < STAMP_LINES && looksStamped(lines.get(next))) {
                next++;
            }
            boolean resumes = next > i && next < lines.size() && startsLower(lines.get(next));
            if (resumes) {
                kept.add(lines.get(next).withParagraph(false));
                i = next + 1;
            } else if (!isPageMark(lines.get(i))) {
                Line line = lines.get(i);
                kept.add(open && startsLower(line) ? line.withParagraph(false) : line);
                i++;
            } else {
                i++;
            }
        }
        return kept;
    }

    /** A short line set apart from the text around it: indented, in capitals, or between blank lines. */
    private boolean looksStamped(Line line) {
        char first = text.charAt(firstInk(line));
        boolean bracketed = first == '[' && text.charAt(line.end() - 1) == ']';
        if (line.length() > STAMP_WIDTH && !isPageMark(line) && !bracketed) {
            return false;
        }
        return isPageMark(line) || firstInk(line) > line.start() || (line.newParagraph() && !startsLower(line));
    }

    /** Headers and footers that no sentence ends in: fax lines, page counts, banners, rules. */
    private boolean isPageMark(Line line) {
        if (line.length() < 3) {
            return false;
        }
        String ink = text.substring(firstInk(line), Math.min(line.end(), firstInk(line) + 120));
        boolean dashes = ink.startsWith("---") && ink.endsWith("---");
        boolean stars = ink.startsWith("***") && ink.endsWith("***");
        return dashes || stars || (ink.length() < 90 && PageMarks.isPageCount(ink));
    }

    private boolean endsSentence(Line line) {
        char last = text.charAt(line.end() - 1);
        return last == '.' || last == ':' || last == ';' || last == '!' || last == '?' || last == '"';
    }

    private boolean startsLower(Line line) {
        return Character.isLowerCase(text.charAt(firstInk(line)));
    }

    private int firstInk(Line line) {
        int at = line.start();
        while (at < line.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < line.end() ? at : Math.max(line.start(), line.end() - 1);
    }
}
