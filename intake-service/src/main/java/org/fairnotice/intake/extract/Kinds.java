package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.jspecify.annotations.Nullable;

/** What sort of process a paper is, by its headings: an order speaks of subpoenas, and a subpoena of orders. */
final class Kinds {

    /** In characters: where headings are looked for. */
    private static final int HEAD = 8_000;

    private record Heading(int start, int end, Words words, boolean capitals, boolean court) {}

    record Rule(Expression heading, @Nullable Kind kind) {}

    /** The first that fits a heading counts; one without a kind says that the heading is of no process. */
    static final List<Rule> RULES = List.of(
            rule(
                    null,
                    "^(?:in re|in the matter|re:|betreff|attachment|exhibit|annex|schedule|anlage|annexe|anexo)",
                    "in re",
                    "in the matter",
                    "re:",
                    "betreff",
                    "attachment",
                    "exhibit",
                    "annex",
                    "schedule",
                    "anlage",
                    "anexo"),
            rule(
                    null,
                    "affidavit in support|^application for|^notice of|^motion|proposed order|template",
                    "affidavit",
                    "application for",
                    "notice of",
                    "motion",
                    "proposed order",
                    "template"),
            rule(null, "warrant no\\b", "warrant no"),
            rule(Kind.NATIONAL_SECURITY_LETTER, "national security letter", "national security letter"),
            rule(Kind.FISA_ORDER, "foreign intelligence surveillance", "foreign intelligence surveillance"),
            rule(
                    Kind.EMERGENCY_REQUEST,
                    "emergency (?:disclosure )?request|emergency disclosure|exigent",
                    "emergency ",
                    "exigent"),
            rule(
                    Kind.PRESERVATION_REQUEST,
                    "epoc-pr|european preservation order",
                    "epoc-pr",
                    "european preservation order"),
            rule(Kind.PRODUCTION_ORDER, "\\bepoc\\b|european production order", "epoc", "european production order"),
            rule(Kind.PEN_REGISTER_ORDER, "pen register|trap and trace", "pen register", "trap and trace"),
            rule(Kind.WIRETAP_ORDER, "interception (?:order|warrant)|wiretap", "interception ", "wiretap"),
            rule(Kind.PRESERVATION_REQUEST, "preservation (?:request|letter|demand|order)", "preservation "),
            rule(
                    Kind.GRAND_JURY_SUBPOENA,
                    "grand jury subpoena|subpoena to testify before a grand jury|gj subpoena",
                    "grand jury",
                    "gj subpoena"),
            rule(
                    Kind.SEARCH_WARRANT,
                    "search warrant|search and seizure warrant|durchsuchungsbeschluss",
                    "warrant",
                    "durchsuchungsbeschluss"),
            rule(
                    Kind.ADMINISTRATIVE_SUBPOENA,
                    "civil investigative demand|administrative (?:subpoena|demand|summons)|\\bsummons\\b|s u m m o n s"
                            + "|\\big subpoena|under 18 u\\.s\\.c\\. § 3486",
                    "civil investigative demand",
                    "administrative ",
                    "summons",
                    "s u m m o n s",
                    "ig subpoena",
                    "3486"),
            rule(Kind.SUBPOENA, "\\bsubpoena\\b", "subpoena"),
            rule(Kind.PRODUCTION_ORDER, "production order", "production order"),
            rule(
                    Kind.COURT_ORDER,
                    "\\b(?:order|judgment|beschluss|ordonnance)\\b|^auto\\b",
                    "order",
                    "judgment",
                    "beschluss",
                    "ordonnance",
                    "auto"));

    /** A line in small letters is an order's heading only if it begins or ends so. */
    private static final Pattern ORDER_LINE = Pattern.compile(
            "^(?:\\p{L}+ )?(?:order|judgment|beschluss|ordonnance|auto)\\b|\\border$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static final Expression COURT =
            Expression.of("\\bcourt\\b|gericht\\b|tribunal|juzgado", "court", "gericht", "tribunal", "juzgado");
    private static final Pattern AGENCY_OF_SUBPOENAS = Pattern.compile(
            "securities and exchange commission|inspector general|internal revenue|federal trade commission"
                    + "|drug enforcement",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GRAND_JURY = Pattern.compile("\\bgrand jury\\b", Pattern.CASE_INSENSITIVE);
    static final Expression NSL_DEMAND = Expression.of(
            "(?:2709|1681[uv]|3414|3162)[^\\f]{0,200}?\\b(?:directed|required) to (?:provide|produce|furnish)"
                    + "|\\b(?:directed|required) (?:under|pursuant)[^\\f]{0,60}?(?:2709|1681[uv]|3414)",
            "2709",
            "1681",
            "3414",
            "3162");
    static final Expression NO_DEMAND = Expression.of(
            "withdraws|rescind|no longer|is (?:hereby )?terminated|has completed its review",
            "withdraws",
            "rescind",
            "no longer",
            "terminated",
            "completed its review");
    static final Expression PRESERVES = Expression.of("\\bpreserv", "preserv");
    private static final Pattern PEN_AUTHORIZED =
            Pattern.compile("pen register[^.\\f]{0,120}?(?:authorized|install)", Pattern.CASE_INSENSITIVE);
    static final Expression LETTER_RE = Expression.of(
            "(?m)^(?:re|rc):.{0,40}grand jury subpoena|letter with grand jury subpoena", "grand jury subpoena");
    static final Expression ORDERED = Expression.of(
            "\\bit is (?:hereby |therefore |further |so ){0,2}ordered\\b|\\bwird (?:gemäß|nach) .{0,60}angeordnet",
            "ordered",
            "angeordnet");

    private Kinds() {}

    static List<Candidate> in(PaperText paper) {
        Words head = paper.words(0, Math.min(HEAD, paper.folded().length()));
        List<Candidate> found = byHeadings(headings(paper), head);
        if (found.isEmpty()) {
            found = byWords(head);
        }
        boolean template = head.text().contains("{{");
        return template || (NO_DEMAND.isIn(head) && !isOrder(found))
                ? found.stream().map(candidate -> candidate.atMost(55)).toList()
                : found;
    }

    private static boolean isOrder(List<Candidate> found) {
        return !found.isEmpty() && found.getFirst().value().equals(Kind.COURT_ORDER.name());
    }

    /** The first heading names the paper. An order of a court below a subpoena is a paper of its own: then nobody can say. */
    private static List<Candidate> byHeadings(List<Heading> headings, Words head) {
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

    private static @Nullable Kind kind(Heading heading, Words head) {
        for (Rule rule : RULES) {
            if (rule.heading().isIn(heading.words())) {
                if (rule.kind() == Kind.COURT_ORDER
                        && !heading.capitals()
                        && !ORDER_LINE.matcher(heading.words().text()).find()) {
                    return null;
                }
                return rule.kind() == Kind.SUBPOENA
                                && AGENCY_OF_SUBPOENAS.matcher(head.text()).find()
                        ? Kind.ADMINISTRATIVE_SUBPOENA
                        : rule.kind();
            }
        }
        return null;
    }

    private static Kind sharper(Kind kind, Words head) {
        if (kind == Kind.SUBPOENA && GRAND_JURY.matcher(head.text()).find()) {
            return Kind.GRAND_JURY_SUBPOENA;
        }
        return kind == Kind.COURT_ORDER && PEN_AUTHORIZED.matcher(head.text()).find() ? Kind.PEN_REGISTER_ORDER : kind;
    }

    private static List<Candidate> byWords(Words head) {
        return first(NSL_DEMAND, head, Kind.NATIONAL_SECURITY_LETTER, 88)
                .or(() -> first(LETTER_RE, head, Kind.GRAND_JURY_SUBPOENA, 85))
                .or(() -> head.text().contains("2703(f)")
                        ? first(
                                PRESERVES,
                                head.between(0, Math.min(700, head.text().length())),
                                Kind.PRESERVATION_REQUEST,
                                85)
                        : Optional.empty())
                .or(() -> first(ORDERED, head, Kind.COURT_ORDER, 82))
                .stream()
                .toList();
    }

    private static Optional<Candidate> first(Expression expression, Words words, Kind kind, int confidence) {
        return expression
                .firstIn(words)
                .map(found -> Candidate.of(Name.KIND, kind.name(), confidence, found.start(), found.end()));
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
                Words words = paper.words(line.start(), line.start() + length);
                headings.add(new Heading(
                        line.start(), line.start() + length, words, !title || line.capitals(), COURT.isIn(words)));
            }
        }
        return headings;
    }

    private static Rule rule(@Nullable Kind kind, String heading, String... words) {
        return new Rule(Expression.of(heading, words), kind);
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
