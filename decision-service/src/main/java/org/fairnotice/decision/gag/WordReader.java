package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads lines as words: joins what a line's end or a scanner broke, and finds where sentences begin. */
final class WordReader {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "no", "inc", "art", "fed", "crim", "ltd", "co", "mr", "ms", "mrs", "dr", "hon", "vs", "sec", "ss", "abs",
            "nr", "al", "cf", "corp", "dept", "misc", "mag", "stat", "cal", "tex", "proc", "civ", "app", "supp", "asst",
            "lart", "dart", "doc", "docs", "dkt", "nos", "exh", "att", "pp", "vol", "tel", "ext", "supra", "sgt", "det",
            "cst", "st", "rev", "para", "az", "gz", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
            "oct", "nov", "dec");
    /** "Dell'utente", "lorsqu'une": what follows is the word. */
    private static final Set<String> ELIDED =
            Set.of("dell", "all", "sull", "nell", "dall", "quell", "quest", "lorsqu", "puisqu", "nessun", "alcun");

    private static final BitSet MONTHS = Wordings.idsOf("month");
    private static final double SHORT_LINE = 0.6;

    private final String text;
    private final Lexicon lexicon;
    private final List<Word> words = new ArrayList<>();

    private char mark = ' ';
    private boolean spaced;
    private boolean stop;
    private boolean quoted;
    private boolean breakHere;
    private int box;
    private int boxLine;
    private int boxColumn;
    private boolean freshBox;
    private int carried = -1;

    WordReader(String text, Lexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
    }

    /** The words of the lines, in their order. */
    List<Word> read(List<Line> lines) {
        int width =
                lines.stream().mapToInt(Line::length).filter(n -> n < 140).max().orElse(0);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line previous = i > 0 ? lines.get(i - 1) : line;
            if (i == 0 || line.newParagraph() || line.depth() != previous.depth() || headed(previous, line, width)) {
                breakHere = true;
            }
            if (line.newParagraph()) {
                quoted = false;
            }
            spaced = true;
            readLine(line, i + 1 < lines.size() ? lines.get(i + 1) : null);
        }
        return new WordRepair(lexicon).repair(words);
    }

    /** A short line before a capital ends a heading or an item of a form. */
    private boolean headed(Line previous, Line line, int width) {
        char last = text.charAt(previous.end() - 1);
        int ink = line.start();
        while (ink < line.end() && Character.isWhitespace(text.charAt(ink))) {
            ink++;
        }
        char first = ink < line.end() ? text.charAt(ink) : ' ';
        return previous.length() < width * SHORT_LINE && last != ',' && last != '-' && !Character.isLowerCase(first);
    }

    private void readLine(Line line, @Nullable Line next) {
        int at = Math.max(line.start(), carried);
        carried = -1;
        boolean first = true;
        while (at < line.end()) {
            char c = text.charAt(at);
            if (isWordPart(c)) {
                at = readWord(at, line, next, first);
                first = false;
            } else {
                at = readMark(at, line.end());
            }
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c);
    }

    private int readMark(int at, int end) {
        char c = text.charAt(at);
        int boxed = Boxes.at(text, at, end);
        if (boxed != 0) {
            box = boxed > 0 ? Word.TICKED : Word.UNTICKED;
            freshBox = true;
            breakHere = true;
            boxLine = lineStart(at);
            boxColumn = at - boxLine;
            return at + Math.abs(boxed);
        }
        if (Character.isWhitespace(c)) {
            spaced = true;
            return at + 1;
        }
        if (c == '"' || c == '\u201C' || c == '\u201D' || c == '\u201E' || c == '\u00AB' || c == '\u00BB') {
            quoted = c == '"' ? !quoted : c != '\u201D' && c != '\u00BB' && !(c == '\u201C' && quoted);
        }
        if (c == '.' || c == '!' || c == '?') {
            stop = true;
        }
        if (mark == ' ') {
            mark = c;
        }
        return at + 1;
    }

    private int readWord(int from, Line line, @Nullable Line next, boolean first) {
        StringBuilder raw = new StringBuilder();
        int at = from;
        int end = from;
        int limit = line.end();
        while (at < limit && raw.length() < OcrFold.LONGEST * 4) {
            char c = text.charAt(at);
            if (isWordPart(c)) {
                end = endOfRun(at, Math.min(limit, at + OcrFold.LONGEST * 4 - raw.length()));
                raw.append(text, at, end);
                at = end;
            } else if (c == '\u00AD' || (c == '-' && raw.toString().equalsIgnoreCase("non") && at + 1 < limit)) {
                at++;
            } else if ((c == '\'' || c == '\u2019') && at + 1 < limit && Character.isLetter(text.charAt(at + 1))) {
                at += 1;
                raw.append('\'');
            } else if (c == '-' && at + 1 == limit && next != null && joins(raw, next) && limit == line.end()) {
                at = firstInk(next);
                limit = next.end();
                carried = at;
            } else {
                break;
            }
        }
        emit(raw.toString(), from, end, line, first);
        if (carried >= 0) {
            carried = at;
            return line.end();
        }
        return at;
    }

    private int endOfRun(int from, int limit) {
        int at = from;
        while (at < limit && isWordPart(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int firstInk(Line line) {
        int at = line.start();
        while (at < line.end() - 1 && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean joins(StringBuilder raw, Line next) {
        char last = raw.charAt(raw.length() - 1);
        char first = text.charAt(firstInk(next));
        return !next.newParagraph()
                && Character.isLetter(last)
                && (Character.isLowerCase(first) || (Character.isUpperCase(last) && Character.isUpperCase(first)));
    }

    private void emit(String raw, int from, int end, Line line, boolean first) {
        int apostrophe = raw.indexOf('\'');
        boolean what = apostrophe == 2 && raw.regionMatches(true, 0, "qu'", 0, 3);
        boolean elided = what
                || (apostrophe > 1
                        && ELIDED.contains(raw.substring(0, apostrophe).toLowerCase(Locale.ROOT)));
        boolean possessive = !elided && apostrophe > 1 && !raw.endsWith("'t") && !raw.endsWith("'T");
        String bare = elided
                ? raw.substring(apostrophe + 1)
                : possessive ? raw.substring(0, apostrophe) : raw.replace("'", "");
        Spelling spelling = lexicon.spelling(bare);
        int flags = (quoted ? Word.QUOTED : 0) | (first ? Word.LINE : 0) | (spaced ? Word.SPACED : 0);
        if (breakHere || (stop && spaced && beginsSentence(from, spelling))) {
            flags |= Word.SENTENCE;
            box = freshBox || (!breakHere && inItem(line)) ? box : 0;
        }
        List<Lemma> parts = spelling.parts();
        int offset = from;
        for (int i = 0; i < parts.size(); i++) {
            Lemma part = parts.get(i);
            boolean exact = spelling.plain().length() == end - from && parts.size() > 1;
            int partEnd = exact ? Math.min(end, offset + part.length()) : end;
            int partFlags = i == 0 ? flags | box : box | (quoted ? Word.QUOTED : 0);
            words.add(new Word(part, offset, partEnd, i == 0 ? mark : ' ', partFlags, line.depth()));
            offset = exact ? partEnd : from;
        }
        mark = ' ';
        spaced = false;
        stop = false;
        breakHere = false;
        freshBox = false;
    }

    /** "[ ] DELAYED. The provider shall not …": on the line of its box, or further in than it. */
    private boolean inItem(Line line) {
        int start = lineStart(line.start());
        return start == boxLine || firstInk(line) - start > boxColumn;
    }

    private int lineStart(int at) {
        return text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    }

    private boolean beginsSentence(int from, Spelling spelling) {
        if (Character.isLowerCase(text.charAt(from)) || words.isEmpty()) {
            return false;
        }
        Word last = words.getLast();
        boolean initial = last.text().length() == 1 && !last.number() && last.before() != '(';
        boolean germanDate = last.number() && last.text().length() <= 2 && MONTHS.get(Math.max(0, spelling.id()));
        return !initial && !germanDate && !ABBREVIATIONS.contains(last.text());
    }
}
