package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.process.ExtractedField.Name;

/** The number that a court or agency gave its paper. Statutes, telephone numbers and the numbers of other papers are none. */
final class Dockets {

    /** In characters: where the number of a paper stands. */
    private static final int HEAD = 6_000;

    /** In characters: more than a label has with all that may stand behind it. */
    private static final int LONGEST_LABEL = 40;

    /** What has fewer digits is no docket. */
    private static final int LEAST_DIGITS = 3;

    private static final String LABEL =
            "(?:docket|case|cause|civil action|criminal|court file|warrant|search warrant|sw"
                    + "|misc(?:ellaneous)?\\.?|mag(?:istrate)?\\.?|m\\.b\\.d\\.|subpoena|gj|summons|demand|file|letter|urn"
                    + "|(?:our )?ref(?:erence)?\\.?|aktenzeichen|az\\.?|geschäfts(?:-?nr|nummer|zeichen)\\.?|gz\\.?"
                    + "|dossier|procédure|procès-verbal|expediente|procedimiento|diligencias previas|referencia)";
    private static final String NUMBER = "(?:no|nos|nr|number|num|núm|n[°º]|#)\\.?";
    private static final String VALUE = "(\\p{Alnum}[^\\n\\f;]{1,60})";

    /** The value that a label announces. */
    private static final Pattern LABELLED = insensitive("(?<![\\p{L}\\d])(?:" + LABEL + "(?![\\p{L}\\d])(?:[ \\t]{1,2}"
            + NUMBER + "(?: of [\\p{L} ]{3,30})?)?[ \\t]{0,2}(?:[:#]|--)?|" + NUMBER + ")[ \\t]{0,4}" + VALUE);

    /** A label alone on its line: whatever stands behind it is meant as the docket. */
    private static final Pattern FIELD = insensitive("^(?:docket|case|aktenzeichen|az\\.?|dossier|expediente)(?: "
            + NUMBER + ")?[ \\t]{0,2}:[ \\t]{0,4}(\\S[^\\n\\f]{0,100})$");

    /** A label that ends its line: the docket may begin the line below. */
    private static final Pattern LABEL_ABOVE = insensitive(
            "^(?:" + LABEL + "(?:[ \\t]{1,2}" + NUMBER + "[ \\t]{0,2}:?|[ \\t]{0,2}:)|" + NUMBER + "[ \\t]{0,2}:)$");

    /** How dockets are written. */
    private static final Pattern SHAPE = Pattern.compile("(?:"
            + "\\d{1,4} (?:UJs|Gs|Js|Ds|Ls|Cs|Qs|Ks|AR|BJs|StR|KLs) \\d{1,6}/\\d{2,4}"
            + "|\\d{2} (?:GJ|MJ|MC|CR|SW|Mag\\.) \\d{2,6}"
            + "|(?:CR|MR|BR|MC|MJ|SW|GJ|HO|CV) \\d{2}-\\d{2,6}(?: MISC(?: [A-Z]{2,4}(?:-[A-Z])?)?)?"
            + "|\\d:\\d{2}(?:-[A-Za-z]{2,4}-|[A-Z]{2})\\d{2,6}(?:-[A-Z]{2,4}){0,3}"
            + "|\\d{2}-\\d{3,5} ?\\([A-Z]{2,4}\\)"
            + "|[A-Za-z]{0,5}\\d{0,6}[A-Za-z]{0,5}(?:[-/.][A-Za-z0-9]{1,10}){1,4})");

    /** Of no label, and yet no other number looks so. */
    private static final Pattern TELLING = Pattern.compile(
            "(?<![\\p{L}\\d§-])(?:NSL-\\d{2}-\\d{4,8}"
                    + "|\\d:\\d{2}(?:-[A-Za-z]{2,4}-|[A-Z]{2})\\d{3,6}(?:-[A-Z]{2,4}){0,3}"
                    + "|\\d{2} Mag\\. \\d{3,6}|\\d{2}-(?:mc|mj|cr|gj|sw|cv|CID|MISC|SW|GJ|MJ|MC)-\\d{1,6}"
                    + "|\\d{1,4} (?:UJs|Gs|Js|Ds|Ls|Cs|Qs|Ks|BJs) \\d{1,6}/\\d{2,4}"
                    + "|(?:SW|GJ|CV|MR|CR|BR) ?\\d{2}-\\d{2,6}(?: MISC(?: [A-Z]{2,4}(?:-[A-Z])?)?)?|SW-\\d{2}-\\d{3,6})(?![\\p{L}\\d])");

    private static final Pattern NO_DOCKET = insensitive(
            "\\d{3}-\\d{4}|\\d{3}-\\d{3}-\\d{4}"
                    + "|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|xx?-.{1,9}|\\p{L}{1,12}(?:[-/.]\\p{L}{1,12}){1,4}");

    private Dockets() {}

    static List<Candidate> in(PaperText paper) {
        List<Candidate> found = new ArrayList<>();
        int paragraph = firstParagraph(paper);
        boolean labelled = false;
        for (TextLine line : paper.lines()) {
            if (line.start() > HEAD) {
                break;
            }
            if (!line.blank() && line.standing() != TextLine.Standing.SIGNATURE) {
                int most = line.standing() == TextLine.Standing.QUOTED ? 55 : 100;
                List<Candidate> candidates = of(line, labelled, line.start() < paragraph);
                labelled = line.words().length() <= LONGEST_LABEL
                        && LABEL_ABOVE.matcher(line.words()).find();
                for (Candidate candidate : candidates) {
                    String value = paper.text().substring(candidate.start(), candidate.end());
                    found.add(Candidate.of(
                            Name.DOCKET,
                            value,
                            Math.min(most, candidate.confidence()),
                            candidate.start(),
                            candidate.end()));
                }
            }
        }
        return found;
    }

    /** Where the caption ends and the paper begins to speak. */
    private static int firstParagraph(PaperText paper) {
        int prose = 0;
        for (TextLine line : paper.lines()) {
            boolean sentence = line.words().length() > 55
                    && !line.capitals()
                    && line.words().contains(" ");
            prose = sentence ? prose + 1 : 0;
            if (prose == 2) {
                return line.start() - 1;
            }
        }
        return Integer.MAX_VALUE;
    }

    /** @param labelled whether the line above ends with a label */
    private static List<Candidate> of(TextLine line, boolean labelled, boolean caption) {
        List<Candidate> found = new ArrayList<>();
        Matcher below = SHAPE.matcher(line.words());
        if (labelled
                && below.lookingAt()
                && isDocket(below.group())
                && isApart(line.words().substring(below.end()))) {
            found.add(at(line, 0, below.end(), caption ? 90 : 84));
            return found;
        }
        Matcher field = FIELD.matcher(line.words());
        if (line.words().indexOf(':') > 0 && field.find()) {
            Matcher shape = SHAPE.matcher(line.words()).region(field.start(1), field.end(1));
            boolean known = shape.lookingAt() && !Character.isLetterOrDigit(after(line, shape.end()));
            int gap = line.words().indexOf("  ", field.start(1));
            int end = known ? shape.end() : gap > 0 ? gap : field.end(1);
            found.add(at(line, field.start(1), end, 95));
            return found;
        }
        if (!hasDigits(line.words())) {
            return found;
        }
        Matcher inLine = LABELLED.matcher(line.words());
        int from = 0;
        while (inLine.find(from)) {
            Matcher shape = SHAPE.matcher(line.words()).region(inLine.start(1), inLine.end(1));
            if (shape.lookingAt() && isDocket(line.words().substring(shape.start(), shape.end()))) {
                boolean beginsLine = inLine.start() < 3;
                found.add(at(line, shape.start(), shape.end(), caption ? 90 : beginsLine ? 84 : 62));
                from = shape.end();
            } else {
                from = inLine.start(1);
            }
        }
        Matcher telling = TELLING.matcher(line.words());
        while (telling.find()) {
            boolean known = found.stream()
                    .anyMatch(other -> other.start() < line.start() + telling.end()
                            && other.end() > line.start() + telling.start());
            if (!known) {
                found.add(at(line, telling.start(), telling.end(), caption ? 88 : 58));
            }
        }
        return found;
    }

    /** A docket below its label stands alone, or in a column of its own. */
    private static boolean isApart(String behind) {
        return behind.isBlank() || behind.startsWith("  ") || behind.startsWith("\t");
    }

    private static char after(TextLine line, int at) {
        return at < line.words().length() ? line.words().charAt(at) : ' ';
    }

    private static boolean isDocket(String value) {
        return value.length() >= 4
                && hasDigits(value)
                && !NO_DOCKET.matcher(value).matches();
    }

    /** Whether it has as many as a docket has. */
    private static boolean hasDigits(String words) {
        int digits = 0;
        for (int i = 0; i < words.length() && digits < LEAST_DIGITS; i++) {
            digits += Character.isDigit(words.charAt(i)) ? 1 : 0;
        }
        return digits >= LEAST_DIGITS;
    }

    private static Candidate at(TextLine line, int start, int end, int confidence) {
        return Candidate.of(
                Name.DOCKET,
                line.words().substring(start, end).strip(),
                confidence,
                line.start() + start,
                line.start() + end);
    }

    private static Pattern insensitive(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
