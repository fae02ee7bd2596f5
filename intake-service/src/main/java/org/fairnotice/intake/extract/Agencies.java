package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.fairnotice.contract.process.ExtractedField.Name;

/** Who issued a paper: the court, office or police whose name stands at its head. */
final class Agencies {

    private static final String NAME =
            "(?-i:\\p{Lu}[\\p{L}'.-]{1,24}(?:[ \\t](?:of[ \\t])?\\p{Lu}[\\p{L}'-]{1,24}){0,3})";
    private static final String COUNTY = "(?:,?\\s{1,3}(?:county|parish|province) of " + NAME + ")?";

    /** Each of one sort of office; the more telling before the less. Every part is bounded. */
    static final List<Expression> OFFICES = List.of(
            of(
                    "(?:agency|issuing authority|authority|behörde|ausstellende behörde|autorité|autorité d'émission|autoridad)"
                            + "[ \\t]?:[ \\t]{0,4}(\\p{L}[^\\n\\f;(]{2,70}?)(?=[ \\t]{0,2}[(;]|[ \\t]{2}|\\.\\s|,[ \\t](?:ref|file|az|no)|\\n|$)",
                    "agency", "authority", "behörde", "autorité", "autoridad"),
            of("united states foreign intelligence surveillance\\s{1,3}court", "foreign intelligence surveillance"),
            of(
                    "(?:united states|u\\.s\\.) court of appeals(?:\\s{1,3}for the\\s{1,3}[\\p{L}-]{3,20}\\s{1,3}circuit)?",
                    "court of appeals"),
            of(
                    "(?:united states|u\\.s\\.)\\s{1,3}district\\s{1,3}court(?:[ \\t]{0,3},?\\s{1,3}(?:for the |for )?"
                            + "(?:(?:northern|southern|eastern|western|middle|central)\\s{1,3})?district\\s{1,3}of\\s{1,2}"
                            + NAME
                            + ")?",
                    "district"),
            of("superior court of (?:the state of )?" + NAME + COUNTY, "superior court of "),
            of(
                    "(?:district|circuit|county|municipal|crown|high|magistrates'?|provincial|justice) court"
                            + "(?:(?: of| at| for| in)(?: the)? " + NAME + "| \\d{1,3})",
                    " court "),
            of("court of common pleas(?:,? (?:of )?" + NAME + ")?", "court of common pleas"),
            of(
                    "(?:united states|u\\.s\\.) attorney(?:'s office)?,?\\s{1,3}(?:for the )?"
                            + "(?:(?:northern|southern|eastern|western|middle|central) )?district of(?: the)? " + NAME,
                    "attorney"),
            of("(?:amts|land|oberland(?:es)?)gericht " + NAME, "gericht "),
            of(
                    "(?:generalstaatsanwaltschaft|staatsanwaltschaft|polizeipräsidium|polizeidirektion|polizeiinspektion"
                            + "|landeskriminalamt|finanzamt|hauptzollamt|steuerfahndung) " + NAME,
                    "staatsanwaltschaft",
                    "polizei",
                    "landeskriminalamt",
                    "finanzamt",
                    "hauptzollamt",
                    "steuerfahndung"),
            of("bundeskriminalamt|zollkriminalamt|bundespolizei", "kriminalamt", "bundespolizei"),
            of(
                    "(?:tribunal judiciaire|tribunal de grande instance|cour d'appel|parquet) (?:de |d'|du |des )"
                            + "[\\p{L}' -]{3,50}?(?=[ \\t]{0,2}[(,.\\n]|$)",
                    "tribunal ",
                    "cour d'appel",
                    "parquet"),
            of("juzgado (?:central )?de (?:lo penal|instrucción|primera instancia)[^\\n\\f,.;]{0,60}", "juzgado"),
            of(
                    "fiscalía(?: provincial| general| especial)?(?: de| del| contra)[^\\n\\f,.;]{2,60}|audiencia nacional",
                    "fiscalía",
                    "audiencia nacional"),
            of(
                    "guardia civil|policía nacional|gendarmerie nationale|police nationale",
                    "guardia civil",
                    "policía nacional",
                    " nationale"),
            of(
                    "federal bureau of investigation|securities and exchange commission|internal revenue service"
                            + "|drug enforcement administration|federal trade commission"
                            + "|(?:united states|u\\.s\\.) (?:secret service|postal inspection service)|national crime agency",
                    "bureau of investigation",
                    "commission",
                    " service",
                    "drug enforcement",
                    "national crime agency"),
            of(
                    "office of (?:the )?(?:inspector general|attorney general|state attorney|district attorney"
                            + "|prosecuting attorney|(?:united states|u\\.s\\.) attorney)"
                            + "(?:, (?!office)[\\p{L}' -]{3,60}(?=[,.;\\n]|$))?(?: of " + NAME + ")?",
                    "office of "),
            of("district attorney(?:'s office)?(?:,| of| for) " + NAME, "district attorney"),
            of("prosecutor's office, " + NAME, "prosecutor's office"),
            of(
                    "(?-i:(?:\\p{Lu}[\\p{L}'-]{1,20} ){1,3}(?:Police Department|Sheriff's Office|Constabulary|Police)"
                            + "(?: \\p{Lu}\\p{L}{2,15}){0,2})",
                    "police",
                    "sheriff's office",
                    "constabulary"),
            of(
                    "state bureau of investigation|county sheriff|state police",
                    "bureau of investigation",
                    "county sheriff",
                    "state police"),
            of("bureau of [\\p{L} ]{4,50}(?=[ \\t]{0,2}[(,.\\n]|$)", "bureau of "),
            of(
                    "(?:u\\.s\\. |united states )?department of (?:justice|homeland security|the treasury|labor"
                            + "|health and human services)",
                    "department of "));

    private Agencies() {}

    static List<Candidate> in(PaperText paper) {
        List<TextLine> head = paper.head();
        if (head.isEmpty()) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        int end = Math.min(head.getLast().end(), head.getFirst().start() + 2_000);
        Words words = paper.words(head.getFirst().start(), end);
        for (int rank = 0; rank < OFFICES.size() && found.isEmpty(); rank++) {
            if (!OFFICES.get(rank).mayBeIn(words)) {
                continue;
            }
            Matcher office = OFFICES.get(rank)
                    .pattern()
                    .matcher(paper.folded())
                    .region(head.getFirst().start(), end);
            while (office.find()) {
                int group = office.groupCount() > 0 && office.group(1) != null ? 1 : 0;
                int confidence = confidence(head, office.start(), rank == 0);
                if (confidence > 0) {
                    found.add(Candidate.of(
                            Name.AGENCY,
                            office.group(group).strip().replaceAll("\\s+", " "),
                            confidence,
                            office.start(group),
                            office.end(group)));
                    break;
                }
            }
        }
        return found;
    }

    /** A name that begins its line is the issuer's; one within a sentence, or one that is written to, need not be. */
    private static int confidence(List<TextLine> head, int at, boolean named) {
        for (int i = 0; i < head.size(); i++) {
            TextLine line = head.get(i);
            if (at < line.start() || at >= line.end()) {
                continue;
            }
            String before = line.words().substring(0, at - line.start()).strip();
            if (line.standing() == TextLine.Standing.HEADER && !line.lower().startsWith("from")) {
                return 0;
            }
            if (line.standing() == TextLine.Standing.QUOTED || line.standing() == TextLine.Standing.SIGNATURE) {
                return 0;
            }
            boolean begins = before.isEmpty() || before.equalsIgnoreCase("in the") || named;
            return begins && i < 8 ? 90 : begins ? 82 : beginsSentence(before) && i < 4 ? 80 : 55;
        }
        return 0;
    }

    private static boolean beginsSentence(String before) {
        return before.endsWith(".") || before.endsWith("--") || before.endsWith("\u00a7") || before.endsWith("From:");
    }

    private static Expression of(String expression, String... words) {
        return Expression.of("(?<![\\p{L}\\d])(?:" + expression + ")", words);
    }
}
