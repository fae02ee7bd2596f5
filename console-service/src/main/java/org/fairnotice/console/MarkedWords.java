package org.fairnotice.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Finds on the picture of a page the words that are marked in its text: the same words in the same order, as often as they come. */
final class MarkedWords {

    private final List<IntakePages.Word> words;
    private final List<String> plain;

    MarkedWords(List<IntakePages.Word> words) {
        this.words =
                words.stream().filter(word -> !plain(word.text()).isEmpty()).toList();
        this.plain = this.words.stream().map(word -> plain(word.text())).toList();
    }

    /** A box around words of one line. */
    record Box(int x, int y, int width, int height) {}

    /**
     * The boxes of a mark.
     *
     * @param marked its words
     * @param before the text of the page before them: how often the same words came there
     */
    List<Box> boxes(String marked, String before) {
        List<String> wanted = tokens(marked);
        if (wanted.isEmpty()) {
            return List.of();
        }
        int skip = occurrences(tokens(before), wanted);
        for (int at = 0; at + wanted.size() <= plain.size(); at++) {
            if (matches(plain, at, wanted) && skip-- == 0) {
                return lines(words.subList(at, at + wanted.size()));
            }
        }
        return List.of();
    }

    private static int occurrences(List<String> tokens, List<String> wanted) {
        int found = 0;
        for (int at = 0; at + wanted.size() <= tokens.size(); at++) {
            if (matches(tokens, at, wanted)) {
                found++;
            }
        }
        return found;
    }

    /** The first and the last word may hold more than what is marked: a label before it, a point behind it. */
    private static boolean matches(List<String> tokens, int at, List<String> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            String token = tokens.get(at + i);
            boolean inner = i > 0 && i < wanted.size() - 1;
            if (inner ? !token.equals(wanted.get(i)) : !token.contains(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Box> lines(List<IntakePages.Word> found) {
        List<Box> boxes = new ArrayList<>();
        for (IntakePages.Word word : found) {
            if (!boxes.isEmpty() && onLine(boxes.getLast(), word)) {
                boxes.set(boxes.size() - 1, around(boxes.getLast(), word));
            } else {
                boxes.add(new Box(word.x(), word.y(), word.width(), word.height()));
            }
        }
        return boxes;
    }

    private static boolean onLine(Box box, IntakePages.Word word) {
        return word.x() >= box.x() && word.y() < box.y() + box.height() && word.y() + word.height() > box.y();
    }

    private static Box around(Box box, IntakePages.Word word) {
        int y = Math.min(box.y(), word.y());
        int bottom = Math.max(box.y() + box.height(), word.y() + word.height());
        int right = Math.max(box.x() + box.width(), word.x() + word.width());
        return new Box(box.x(), y, right - box.x(), bottom - y);
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .map(MarkedWords::plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
