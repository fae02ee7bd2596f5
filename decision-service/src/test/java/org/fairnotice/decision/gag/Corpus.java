package org.fairnotice.decision.gag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.decision.gag.GagReading.End;
import org.jspecify.annotations.Nullable;

/** The development corpus: fictional papers, labelled by hand. */
final class Corpus {

    private static final Path FOLDER = Path.of("src/test/resources/gag/corpus");

    private Corpus() {}

    /**
     * A paper and what it says.
     *
     * @param end ISO date, "indefinite", or empty
     */
    record Paper(
            String file,
            String gag,
            String basis,
            String start,
            String end,
            String evidence,
            String trap,
            String text) {

        boolean inForce() {
            return gag.equals("in-force");
        }

        boolean noisy() {
            return file.contains("ocr") || file.contains("reversed") || file.contains("stamp");
        }

        /** Whether the label itself says that this answer can be defended. */
        boolean defensible(String finding) {
            return trap.contains(finding + " is defensible")
                    || trap.contains(finding + " defensible")
                    || trap.contains(finding + " would be defensible")
                    || (finding.equals("in-force") && trap.contains("treat as in-force"));
        }
    }

    /** A paper and what the reader made of it. */
    record Read(Paper paper, GagReading reading) {

        String found() {
            return reading.finding().jsonName();
        }

        boolean right() {
            return found().equals(paper.gag());
        }

        String end() {
            return switch (reading.end()) {
                case End.On on -> on.lastDay().toString();
                case End.Indefinite indefinite -> "indefinite";
                case End.NotComputable unknown -> "";
                case End.None none -> "";
            };
        }

        boolean endRight() {
            boolean openEnd = paper.end().isEmpty()
                    && end().equals("indefinite")
                    && paper.trap().contains("indefinite also defensible");
            return end().equals(paper.end()) || openEnd;
        }

        String start() {
            return reading.start() == null ? "" : reading.start().toString();
        }

        boolean basisRight() {
            return reading.basis() == basisOf(paper.basis());
        }
    }

    static List<Read> read() {
        GagReader reader = new GagReader();
        return papers().stream()
                .map(paper -> new Read(paper, reader.read(paper.text())))
                .toList();
    }

    static List<Paper> papers() {
        try {
            return Files.readAllLines(FOLDER.resolve("labels.tsv")).stream()
                    .skip(1)
                    .map(Corpus::paper)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Paper paper(String line) {
        String[] cell = line.split("\t", -1);
        try {
            String text = Files.readString(FOLDER.resolve(cell[0]));
            return new Paper(cell[0], cell[2], cell[3], cell[4], cell[5], cell[7], cell[9], text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The label's citation as a basis; laws that have no basis of their own are unspecified. */
    static @Nullable LegalBasis basisOf(String citation) {
        if (citation.isEmpty()) {
            return null;
        }
        for (LegalBasis basis : LegalBasis.values()) {
            String core = basis.citation().replace(", Art. 13", "").replaceAll("\\(.*", "");
            if (!core.isBlank() && citation.startsWith(core)) {
                return basis;
            }
        }
        if (citation.startsWith("§ 95a")) {
            return LegalBasis.DE_STPO_95A;
        }
        if (citation.startsWith("§ 174")) {
            return LegalBasis.DE_TKG_174;
        }
        if (citation.startsWith("Criminal Code (Canada)")) {
            return LegalBasis.CA_487_0191;
        }
        if (citation.startsWith("Tex.") || citation.startsWith("N.Y.")) {
            return LegalBasis.STATE_STATUTE;
        }
        return citation.equals("inherent authority") ? LegalBasis.COURT_ORDER : LegalBasis.UNSPECIFIED;
    }
}
