package org.fairnotice.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of a document's text, with the words marked that something rests on. */
final class DocumentText {

    private static final char PAGE_END = '\f';

    private DocumentText() {}

    /**
     * Words that something rests on.
     *
     * @param start in the whole text
     * @param why what rests on them
     */
    record Mark(int start, int end, String why) {}

    /**
     * A piece of a page.
     *
     * @param why null for what is not marked
     */
    record Piece(String text, @Nullable String why) {}

    static int pages(String text) {
        return (int) text.chars().filter(letter -> letter == PAGE_END).count() + 1;
    }

    /** The page of an offset, from 1 on. */
    static int pageOf(String text, int offset) {
        return pages(text.substring(0, Math.min(offset, text.length())));
    }

    /** Where a page begins. */
    static int start(String text, int page) {
        int at = 0;
        for (int i = 1; i < page; i++) {
            int end = text.indexOf(PAGE_END, at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return at;
    }

    static int end(String text, int start) {
        int end = text.indexOf(PAGE_END, start);
        return end < 0 ? text.length() : end;
    }

    /** The page cut where marks begin and end; of marks that overlap, the one that begins first goes on to its end. */
    static List<Piece> pieces(String text, int page, List<Mark> marks) {
        int start = start(text, page);
        int end = end(text, start);
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Mark mark :
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList()) {
            int from = Math.max(at, mark.start());
            int to = Math.min(end, mark.end());
            if (from < to) {
                if (from > at) {
                    pieces.add(new Piece(text.substring(at, from), null));
                }
                pieces.add(new Piece(text.substring(from, to), mark.why()));
                at = to;
            }
        }
        pieces.add(new Piece(text.substring(at, end), null));
        return pieces;
    }
}
