package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A text by its lines, with the letters that scanners mistake put right where that is sure; every offset stays as it is. */
final class PaperText {

    /** Where a paper says what it is and who issued it. */
    private static final int HEAD_LINES = 14;

    /** In characters. */
    private static final int LONGEST_LINE = 500;

    private static final Pattern MARGIN_NUMBER = Pattern.compile("^\\s{0,3}\\d{1,3}\\s{2,4}(?=\\S)");
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,4}(?:>\\s?){1,8}");
    private static final Pattern HEADER = Pattern.compile(
            "^(?:from|to|cc|bcc|sent|subject|reply-to|von|an|gesendet|betreff|para|de|à|objet|asunto)\\s?:",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final String text;
    private final Words folded;
    private final List<TextLine> lines;

    PaperText(String text) {
        this.text = text;
        this.folded = Words.of(folded(text));
        this.lines = lines(folded.text());
    }

    /** As it was read. */
    String text() {
        return text;
    }

    /** A line of it, as it was read; in lower case what was mistaken is put right. */
    Words read(TextLine line) {
        String lower = folded.lower().substring(line.start(), line.end());
        return new Words(text.substring(line.start(), line.end()), lower);
    }

    /** With mistaken letters put right; as long as the text itself. */
    String folded() {
        return folded.text();
    }

    /** As {@link #folded}, between two offsets. */
    Words words(int start, int end) {
        return folded.between(start, end);
    }

    List<TextLine> lines() {
        return lines;
    }

    /** The first lines that are not blank. */
    List<TextLine> head() {
        return lines.stream().filter(line -> !line.blank()).limit(HEAD_LINES).toList();
    }

    /** The last lines that are not blank. */
    List<TextLine> foot() {
        List<TextLine> foot = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && foot.size() < 8; i--) {
            if (!lines.get(i).blank()) {
                foot.addFirst(lines.get(i));
            }
        }
        return foot;
    }

    private static List<TextLine> lines(String text) {
        List<TextLine> lines = new ArrayList<>();
        boolean signature = false;
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length()
                    && text.charAt(end) != '\n'
                    && text.charAt(end) != '\f'
                    && !tooLong(text, start, end)) {
                end++;
            }
            TextLine line = line(text, start, end, signature);
            boolean pageEnds = end < text.length() && text.charAt(end) == '\f';
            signature = !pageEnds && (signature || line.words().equals("--"));
            lines.add(line);
            start = end < text.length() && " \n\f".indexOf(text.charAt(end)) < 0 ? end : end + 1;
        }
        return lines;
    }

    /** What has no line ends is cut at a blank, or anywhere: nothing that is read of it is longer than this. */
    private static boolean tooLong(String text, int start, int at) {
        int length = at - start;
        return length >= 2 * LONGEST_LINE || (length >= LONGEST_LINE && text.charAt(at) == ' ');
    }

    private static TextLine line(String text, int start, int end, boolean signature) {
        String raw = text.substring(start, end);
        int from = afterBlanks(raw, 0);
        char first = from < raw.length() ? raw.charAt(from) : ' ';
        var quote = QUOTE.matcher(raw);
        boolean quoted = first == '>' && quote.find();
        var margin = MARGIN_NUMBER.matcher(raw);
        if (quoted) {
            from = afterBlanks(raw, quote.end());
        } else if (Character.isDigit(first) && margin.find()) {
            from = margin.end();
        }
        String words = raw.substring(from).stripTrailing();
        return new TextLine(start + from, start + from + words.length(), words, standing(words, quoted, signature));
    }

    private static int afterBlanks(String raw, int from) {
        int at = from;
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    private static TextLine.Standing standing(String words, boolean quoted, boolean signature) {
        if (quoted) {
            return TextLine.Standing.QUOTED;
        }
        if (signature) {
            return TextLine.Standing.SIGNATURE;
        }
        return words.indexOf(':') > 0 && HEADER.matcher(words).find()
                ? TextLine.Standing.HEADER
                : TextLine.Standing.PLAIN;
    }

    /** A digit within a word of letters is a letter, an "l" within capitals an "I". */
    private static String folded(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            char before = i == 0 ? ' ' : letters[i - 1];
            char after = i + 1 == letters.length ? ' ' : text.charAt(i + 1);
            boolean within = Character.isLetter(before) && Character.isLetter(after);
            boolean begins = !Character.isLetterOrDigit(before)
                    && Character.isUpperCase(after)
                    && i + 2 < letters.length
                    && Character.isUpperCase(text.charAt(i + 2));
            if (within || (begins && letters[i] != '8')) {
                letters[i] = letter(letters[i], Character.isUpperCase(before) || Character.isUpperCase(after));
            }
        }
        return new String(letters);
    }

    private static char letter(char mistaken, boolean upper) {
        return switch (mistaken) {
            case '0' -> upper ? 'O' : 'o';
            case '1' -> upper ? 'I' : 'l';
            case '5' -> upper ? 'S' : 's';
            case '8' -> upper ? 'B' : mistaken;
            default -> mistaken;
        };
    }

    @Override
    public String toString() {
        return "PaperText{" + text.length() + "}";
    }
}
