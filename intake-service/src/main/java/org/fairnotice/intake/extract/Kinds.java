package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.jspecify.annotations.Nullable;

/** What sort of process a paper is, by its headings: an order speaks of subpoenas, and a subpoena of orders. */
final class Kinds {

    /** In characters: where headings are looked for. */
    private static final int HEAD = 8_000;

    private record Heading(int start, int end, String words, boolean capitals, boolean court) {}

    private record Rule(Pattern heading, @Nullable Kind kind) {

        Rule(String heading, @Nullable Kind kind) {
            this(Pattern.compile(heading, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), kind);
        }
    }

    /** The first that fits a heading counts; one without a kind says that the heading is of no process. */
    private static final List<Rule> RULES = List.of(
            new Rule(
                    "^(?:in re|in the matter|re:|betreff|attachment|exhibit|annex|schedule|anlage|annexe|anexo)", null),
            new Rule("affidavit in support|^application for|^notice of|^motion|proposed order|template", null),
            new Rule("warrant no\\b", null),
            new Rule("national security letter", Kind.NATIONAL_SECURITY_LETTER),
            new Rule("foreign intelligence surveillance", Kind.FISA_ORDER),
            new Rule("emergency (?:disclosure )?request|emergency disclosure|exigent", Kind.EMERGENCY_REQUEST),
            new Rule("epoc-pr|european preservation order", Kind.PRESERVATION_REQUEST),
            new Rule("\\bepoc\\b|european production order", Kind.PRODUCTION_ORDER),
            new Rule("pen register|trap and trace", Kind.PEN_REGISTER_ORDER),
            new Rule("interception (?:order|warrant)|wiretap", Kind.WIRETAP_ORDER),
            new Rule("preservation (?:request|letter|demand|order)", Kind.PRESERVATION_REQUEST),
            new Rule(
                    "grand jury subpoena|subpoena to testify before a grand jury|gj subpoena",
                    Kind.GRAND_JURY_SUBPOENA),
            new Rule("search warrant|search and seizure warrant|durchsuchungsbeschluss", Kind.SEARCH_WARRANT),
            new Rule(
                    "civil investigative demand|administrative (?:subpoena|demand|summons)|\\bsummons\\b|s u m m o n s"
                            + "|\\big subpoena|under 18 u\\.s\\.c\\. § 3486",
                    Kind.ADMINISTRATIVE_SUBPOENA),
            new Rule("\\bsubpoena\\b", Kind.SUBPOENA),
            new Rule("production order", Kind.PRODUCTION_ORDER),
            new Rule("\\b(?:order|judgment|beschluss|ordonnance)\\b|^auto\\b", Kind.COURT_ORDER));

    /** A line in small letters is an order's heading only if it begins or ends so. */
    private static final Pattern ORDER_LINE = Pattern.compile(
            "^(?:\\p{L}+ )?(?:order|judgment|beschluss|ordonnance|auto)\\b|\\border$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COURT =
            Pattern.compile("\\bcourt\\b|gericht\\b|tribunal|juzgado", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern AGENCY_OF_SUBPOENAS = Pattern.compile(
            "securities and exchange commission|inspector general|internal revenue|federal trade commission"
                    + "|drug enforcement",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GRAND_JURY = Pattern.compile("\\bgrand jury\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NSL_DEMAND = Pattern.compile(
            "(?:2709|1681[uv]|3414|3162)[^\\f]{0,200}?\\b(?:directed|required) to (?:provide|produce|furnish)"
                    + "|\\b(?:directed|required) (?:under|pursuant)[^\\f]{0,60}?(?:2709|1681[uv]|3414)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_DEMAND = Pattern.compile(
            "withdraws|rescind|no longer|is (?:hereby )?terminated|has completed its review", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRESERVES = Pattern.compile("\\bpreserv", Pattern.CASE_INSENSITIVE);
    private static final Pattern PEN_AUTHORIZED =
            Pattern.compile("pen register[^.\\f]{0,120}?(?:authorized|install)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER_RE = Pattern.compile(
            "^(?:re|rc):.{0,40}grand jury subpoena|letter with grand jury subpoena",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern ORDERED = Pattern.compile(
            "\\bit is (?:hereby |therefore |further |so ){0,2}ordered\\b|\\bwird (?:gemäß|nach) .{0,60}angeordnet",
            Pattern.CASE_INSENSITIVE);

    private Kinds() {}

    static List<Candidate> in(PaperText paper) {
        String head = paper.folded().substring(0, Math.min(HEAD, paper.folded().length()));
        List<Candidate> found = byHeadings(headings(paper), head);
        if (found.isEmpty()) {
            found = byWords(head);
        }
        boolean template = head.contains("{{");
        return template || (NO_DEMAND.matcher(head).find() && !isOrder(found))
                ? found.stream().map(candidate -> candidate.atMost(55)).toList()
                : found;
    }

    private static boolean isOrder(List<Candidate> found) {
        return !found.isEmpty() && found.getFirst().value().equals(Kind.COURT_ORDER.name());
    }

    /** The first heading names the paper. An order of a court below a subpoena is a paper of its own: then nobody can say. */
    private static List<Candidate> byHeadings(List<Heading> headings, String head) {
        List<Candidate> found = new ArrayList<>();
        boolean court = false;
        for (Heading heading : headings) {
            @Nullable Kind kind = kind(heading, head);
            boolean another = !found.isEmpty() && heading.court() && !court;
            court |= another;
            if (kind == null) {
                continue;
            }
            if (found.isEmpty()) {
                found.add(Candidate.of(Name.KIND, sharper(kind, head).name(), 90, heading.start(), heading.end()));
            } else if (court && kind == Kind.COURT_ORDER && isDemand(found.getFirst())) {
                found.add(Candidate.of(Name.KIND, kind.name(), 88, heading.start(), heading.end()));
                return found.stream().map(candidate -> candidate.atMost(70)).toList();
            }
        }
        return found;
    }

    private static boolean isDemand(Candidate candidate) {
        return candidate.value().endsWith("SUBPOENA");
    }

    private static @Nullable Kind kind(Heading heading, String head) {
        for (Rule rule : RULES) {
            if (rule.heading().matcher(heading.words()).find()) {
                if (rule.kind() == Kind.COURT_ORDER
                        && !heading.capitals()
                        && !ORDER_LINE.matcher(heading.words()).find()) {
                    return null;
                }
                return rule.kind() == Kind.SUBPOENA
                                && AGENCY_OF_SUBPOENAS.matcher(head).find()
                        ? Kind.ADMINISTRATIVE_SUBPOENA
                        : rule.kind();
            }
        }
        return null;
    }

    private static Kind sharper(Kind kind, String head) {
        if (kind == Kind.SUBPOENA && GRAND_JURY.matcher(head).find()) {
            return Kind.GRAND_JURY_SUBPOENA;
        }
        return kind == Kind.COURT_ORDER && PEN_AUTHORIZED.matcher(head).find() ? Kind.PEN_REGISTER_ORDER : kind;
    }

    private static List<Candidate> byWords(String head) {
        Matcher letter = NSL_DEMAND.matcher(head);
        if (letter.find()) {
            return at(Kind.NATIONAL_SECURITY_LETTER, 88, letter);
        }
        Matcher re = LETTER_RE.matcher(head);
        if (re.find()) {
            return at(Kind.GRAND_JURY_SUBPOENA, 85, re);
        }
        Matcher preserves = PRESERVES.matcher(head.substring(0, Math.min(700, head.length())));
        if (preserves.find() && head.contains("2703(f)")) {
            return at(Kind.PRESERVATION_REQUEST, 85, preserves);
        }
        Matcher ordered = ORDERED.matcher(head);
        return ordered.find() ? at(Kind.COURT_ORDER, 82, ordered) : List.of();
    }

    private static List<Candidate> at(Kind kind, int confidence, Matcher matcher) {
        return List.of(Candidate.of(Name.KIND, kind.name(), confidence, matcher.start(), matcher.end()));
    }

    /** Lines in capitals, short lines of the head, and capitals that begin a paragraph. */
    private static List<Heading> headings(PaperText paper) {
        List<Heading> headings = new ArrayList<>();
        List<TextLine> head = paper.head();
        for (TextLine line : paper.lines()) {
            if (line.start() > HEAD) {
                break;
            }
            if (line.blank() || line.standing() == TextLine.Standing.QUOTED) {
                continue;
            }
            boolean inHead = head.contains(line);
            boolean title = line.capitals()
                    || (inHead && line.words().length() <= 90 && !line.words().endsWith(",") && !prose(line));
            int length = title ? line.words().length() : leadingCapitals(line.words());
            if (length > 3) {
                String words = line.words().substring(0, length);
                headings.add(new Heading(
                        line.start(),
                        line.start() + length,
                        words,
                        !title || line.capitals(),
                        COURT.matcher(words).find()));
            }
        }
        return headings;
    }

    private static boolean prose(TextLine line) {
        String words = line.words();
        return Character.isLowerCase(words.charAt(0)) || (words.length() > 60 && !words.contains("--"));
    }

    /** How far a paragraph begins in capitals, as in "ORDER. The application is granted": up to its first small letter. */
    private static int leadingCapitals(String words) {
        int small = 0;
        while (small < words.length() && !Character.isLowerCase(words.charAt(small))) {
            small++;
        }
        int space = words.lastIndexOf(' ', Math.min(small, words.length() - 1));
        return small == words.length() ? small : Math.max(0, space);
    }
}
