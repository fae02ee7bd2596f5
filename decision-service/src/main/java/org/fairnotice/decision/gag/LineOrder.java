package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The orders in which a page's lines may have been meant: scanners merge columns, and write pages bottom to top. */
final class LineOrder {

    private static final int GUTTER = 3;
    private static final int FEWEST_LINES = 5;
    private static final double MOST_OF_PAGE = 0.6;
    /** As many lines tell which way a page was written. */
    private static final int SAMPLE = 5_000;

    private static final int LONGEST_TORN = 400;

    private final String text;

    LineOrder(String text) {
        this.text = text;
    }

    /** The likeliest order first. */
    List<Line> likeliest(List<Line> lines) {
        List<Line> columns = columns(lines);
        if (!columns.isEmpty()) {
            return columns;
        }
        return lines.size() >= FEWEST_LINES && flow(lines.reversed()) > flow(lines) + 1 ? backwards(lines) : lines;
    }

    /** Other orders, for a text that makes no sense as it stands; none for a long one. */
    List<List<Line>> others(List<Line> lines) {
        if (lines.size() < FEWEST_LINES || lines.size() > LONGEST_TORN) {
            return List.of();
        }
        List<Line> even = new ArrayList<>();
        List<Line> odd = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            (i % 2 == 0 ? even : odd).add(lines.get(i).withParagraph(i < 2));
        }
        even.addAll(odd);
        return List.of(even, backwards(lines));
    }

    private static List<Line> backwards(List<Line> lines) {
        List<Line> turned = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            boolean paragraph = i == lines.size() - 1 || lines.get(i + 1).newParagraph();
            turned.add(lines.get(i).withParagraph(paragraph));
        }
        return turned;
    }

    /** How well each line runs on into the next. */
    private int flow(List<Line> lines) {
        int flow = 0;
        for (int i = 0; i + 1 < Math.min(lines.size(), SAMPLE); i++) {
            char last = text.charAt(lines.get(i).end() - 1);
            boolean closed = last == '.' || last == ':' || last == ';';
            boolean lower = Character.isLowerCase(firstInk(lines.get(i + 1)));
            if (closed == lower) {
                flow -= closed ? 2 : 0;
            } else {
                flow += 1;
            }
        }
        return flow;
    }

    private char firstInk(Line line) {
        for (int i = line.start(); i < line.end(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    /** The left column, then the right; empty if most lines do not share a gutter. */
    private List<Line> columns(List<Line> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            for (int at : afterGaps(line)) {
                counts.merge(at, 1, Integer::sum);
            }
        }
        int gutter = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        int shared = counts.getOrDefault(gutter, 0);
        if (shared < FEWEST_LINES || shared < lines.size() * MOST_OF_PAGE) {
            return List.of();
        }
        List<Line> left = new ArrayList<>();
        List<Line> right = new ArrayList<>();
        for (Line line : lines) {
            if (afterGaps(line).contains(gutter)) {
                int middle = line.start() + gutter;
                int end = middle;
                while (end > line.start() && Character.isWhitespace(text.charAt(end - 1))) {
                    end--;
                }
                left.add(new Line(line.start(), end, line.depth(), line.newParagraph()));
                right.add(new Line(middle, line.end(), line.depth(), right.isEmpty()));
            } else {
                left.add(line);
            }
        }
        left.addAll(right);
        return left;
    }

    private List<Integer> afterGaps(Line line) {
        List<Integer> found = new ArrayList<>();
        int blanks = 0;
        boolean ink = false;
        for (int i = line.start(); i < line.end() && found.size() < 4; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                blanks++;
            } else {
                if (ink && blanks >= GUTTER) {
                    found.add(i - line.start());
                }
                ink = true;
                blanks = 0;
            }
        }
        return found;
    }
}
