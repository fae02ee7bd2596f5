package org.fairnotice.decision.gag;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.fairnotice.decision.gag.Corpus.Read;
import org.fairnotice.decision.gag.GagReading.Finding;

/** The reader's score on the corpus, as a page for people. */
final class CorpusReport {

    private final List<Read> reads;

    CorpusReport(List<Read> reads) {
        this.reads = reads;
    }

    String render() {
        StringBuilder page = new StringBuilder();
        page.append("""
                # The gag reader on the development corpus

                Made by the build from the %d labelled texts in `decision-service/src/test/resources/gag/corpus`; `GagCorpusTest`
                compares it, and `mvn -pl decision-service test -Dtest=GagCorpusTest -Dgag.report=write` writes it anew. The corpus is
                fictional and open to whoever writes the rules: a score on it says that nothing known is read wrongly, and little
                about papers that nobody here has seen.

                A label that names a second answer as defensible counts that answer as right in the lenient score.

                """.formatted(reads.size()));
        scores(page);
        matrix(page);
        misses(page);
        HeldOut.report(page.append('\n'));
        reading(page);
        return page.toString();
    }

    private void scores(StringBuilder page) {
        page.append("## Scores\n\n| | all | noisy scans |\n| --- | --- | --- |\n");
        row(page, "finding, strict", read -> true, Read::right);
        row(
                page,
                "finding, lenient",
                read -> true,
                read -> read.right() || read.paper().defensible(read.found()));
        row(page, "gags found (in force or unclear)", read -> read.paper().inForce(), CorpusReport::safe);
        row(page, "gags called in force", read -> read.paper().inForce(), Read::right);
        row(page, "precision of *in force*", read -> read.found().equals("in-force"), Read::right);
        row(page, "basis", CorpusReport::provision, Read::basisRight);
        row(
                page,
                "start",
                CorpusReport::provision,
                read -> read.start().equals(read.paper().start()));
        row(page, "end", CorpusReport::provision, Read::endRight);
        row(page, "end, dated gags in force", read -> provision(read) && dated(read), Read::endRight);
        page.append('\n');
    }

    static boolean safe(Read read) {
        return read.right() || read.reading().finding() == Finding.UNCLEAR;
    }

    static boolean provision(Read read) {
        return read.right() && (read.paper().inForce() || read.paper().gag().equals("ended"));
    }

    static boolean dated(Read read) {
        return read.paper().inForce() && read.paper().end().startsWith("2");
    }

    private void row(StringBuilder page, String name, Predicate<Read> of, Predicate<Read> good) {
        page.append("| ").append(name);
        for (Predicate<Read> part :
                List.<Predicate<Read>>of(read -> true, read -> read.paper().noisy())) {
            long all = reads.stream().filter(part).filter(of).count();
            long right = reads.stream().filter(part).filter(of).filter(good).count();
            page.append(" | ").append(right).append(" of ").append(all);
        }
        page.append(" |\n");
    }

    private void matrix(StringBuilder page) {
        page.append("## Findings: label down, reader across\n\n| label");
        Arrays.stream(Finding.values()).forEach(f -> page.append(" | ").append(f.jsonName()));
        page.append(" |\n| ---")
                .append(" | ---".repeat(Finding.values().length))
                .append(" |\n");
        for (Finding label : Finding.values()) {
            page.append("| ").append(label.jsonName());
            for (Finding found : Finding.values()) {
                long count = reads.stream()
                        .filter(read -> read.paper().gag().equals(label.jsonName()))
                        .filter(read -> read.reading().finding() == found)
                        .count();
                page.append(" | ").append(count);
            }
            page.append(" |\n");
        }
        page.append('\n');
    }

    private void misses(StringBuilder page) {
        page.append(
                "## Misses\n\n| text | what | label | reader | the label's remark |\n| --- | --- | --- | --- | --- |\n");
        for (Read read : reads) {
            if (!read.right()) {
                miss(page, read, "finding", read.paper().gag(), read.found());
            } else if (provision(read)) {
                if (!read.basisRight()) {
                    miss(
                            page,
                            read,
                            "basis",
                            read.paper().basis(),
                            String.valueOf(read.reading().basis()));
                }
                if (!read.start().equals(read.paper().start())) {
                    miss(page, read, "start", read.paper().start(), read.start());
                }
                if (!read.end().equals(read.paper().end())) {
                    miss(page, read, "end", read.paper().end(), read.end());
                }
            }
        }
    }

    private static void miss(StringBuilder page, Read read, String what, String label, String found) {
        page.append("| ")
                .append(read.paper().file())
                .append(" | ")
                .append(what)
                .append(" | ")
                .append(label.isEmpty() ? "-" : label)
                .append(" | ")
                .append(found.isEmpty() ? "-" : found)
                .append(" | ")
                .append(read.paper().trap())
                .append(" |\n");
    }

    private static void reading(StringBuilder page) {
        page.append("""
                ## How it reads

                1. *Layout*: margin numbers, stamps and running heads are taken out; columns that a scanner merged and pages that it
                   wrote bottom to top are put right.
                2. *Words*: hyphenation, broken and joined words are repaired; a damaged word is taken for a known one only if exactly
                   one fits.
                3. *Wordings*: a table of phrases finds what binds, asks, names, ends, prolongs, permits or denies a ban.
                4. *Surroundings*: the governing verb (ordered, asked, asked of a court), whether the ban is made here or told of
                   another paper, negation, condition, question, quotation, form boxes and the age of a quoted mail decide what
                   each wording does.
                5. *Judgement*: whatever binds wins; an end counts only where nothing stands, and only for the order of its day; a
                   draft that nobody signed, and what is published, taught or agreed, goes to a person; silence is unclear.
                6. *Dates*: terms, their anchors, chains of extensions. Of two readings the later end is taken; an end before the
                   paper's own day is none.

                Rules of counting: "N days from D" is D + N; one year from 29 February is 28 February, months end on their last day; a
                term without an anchor counts from the paper's date, and the reading says so; a ban without any term is indefinite;
                what runs from compliance, or from a service whose date is not shown, is not computable. A last day counts whole, in the
                zone of its court: `court-time.txt` beside the corpus works cases by hand, each with its source.

                ## Damaged papers

                The build reads 20,000 seeded mutations of the corpus: cut, doubled, reversed, salted, scanned badly. None may break the
                reader, and where the decisive words stay legible a gag in force may become unclear, but nothing else.
                `mvn -pl decision-service test -Dtest=GagFuzzTest -Dgag.fuzz=1000000` reads a million; `-Dgag.seed=` takes another seed.
                """);
    }
}
