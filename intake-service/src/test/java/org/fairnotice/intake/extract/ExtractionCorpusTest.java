package org.fairnotice.intake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures the reading of fields on labelled papers, and holds docs/intake.md to it. {@code -Dextraction.write=true} writes the
 * table there, {@code -Dextraction.mistakes=true} prints what is read wrongly or not at all.
 */
class ExtractionCorpusTest {

    private static final Path DOCUMENT = Path.of("../docs/intake.md");
    private static final String BEGIN = "<!-- extraction: written by ExtractionCorpusTest -->\n";
    private static final String END = "<!-- end -->";

    static Stream<Arguments> sets() throws IOException {
        return Stream.of(
                argumentSet("development", of(LabelledPaper.all(), false)),
                argumentSet("held out", of(LabelledPaper.all(), true)));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsFilledIsRight(List<LabelledPaper> papers) {
        for (Name name : Name.values()) {
            ExtractionReport report = ExtractionReport.of(name, papers);

            assertThat(report.right())
                    .as("%s: %s", name, report.mistakes())
                    .isGreaterThanOrEqualTo(report.filled() - allowed(name));
        }
    }

    /** A wrong account would have the wrong customer told; a wrong day of issue is a blemish. */
    private static int allowed(Name name) {
        return switch (name) {
            case ACCOUNT, DOCKET, AGENCY, KIND, DUE_ON -> 0;
            case ISSUED_ON -> 1;
        };
    }

    @Test
    void theDocumentSaysHowWellEachFieldIsRead() throws IOException {
        String table = table();
        String document = Files.readString(DOCUMENT);
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END, from);
        if (Boolean.getBoolean("extraction.write")) {
            document = document.substring(0, from) + table + document.substring(to);
            Files.writeString(DOCUMENT, document);
            to = from + table.length();
        }

        assertThat(document.substring(from, to)).isEqualTo(table);
    }

    private static String table() throws IOException {
        List<LabelledPaper> papers = LabelledPaper.all();
        List<String> rows = new ArrayList<>();
        rows.add(
                "| field | development: right of filled | filled of said | filled or proposed of said | held out: right of filled | filled of said | filled or proposed of said |");
        rows.add("| --- | --- | --- | --- | --- | --- | --- |");
        for (Name name : Name.values()) {
            ExtractionReport development = ExtractionReport.of(name, of(papers, false));
            ExtractionReport heldOut = ExtractionReport.of(name, of(papers, true));
            rows.add("| " + name.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + development.cells() + " | "
                    + heldOut.cells() + " |");
            if (Boolean.getBoolean("extraction.mistakes")) {
                development.mistakes().forEach(System.out::println);
                heldOut.mistakes().forEach(mistake -> System.out.println("held out: " + mistake));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private static List<LabelledPaper> of(List<LabelledPaper> papers, boolean heldOut) {
        return papers.stream().filter(paper -> paper.heldOut() == heldOut).toList();
    }
}
