package org.fairnotice.intake.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fairnotice.contract.process.ExtractedField.Name;

/**
 * A text whose fields a person labelled before a machine read it.
 *
 * @param heldOut whether it was kept aside while the reading was built
 * @param fields by name: what it says, several ways of saying it parted by a tilde; empty for nothing, "?" where persons differ
 */
record LabelledPaper(String file, boolean heldOut, Map<Name, String> fields, String text) {

    private static final Path CORPUS = Path.of("../decision-service/src/test/resources/gag/corpus");
    private static final Path LABELS = Path.of("src/test/resources/extract/labels.tsv");

    static List<LabelledPaper> all() throws IOException {
        return Files.readAllLines(LABELS).stream()
                .skip(1)
                .map(LabelledPaper::of)
                .toList();
    }

    private static LabelledPaper of(String line) {
        String[] cell = Arrays.copyOf(line.split("\t", -1), 8);
        Map<Name, String> fields = new EnumMap<>(Name.class);
        fields.put(Name.AGENCY, cell[2]);
        fields.put(Name.DOCKET, cell[3]);
        fields.put(Name.KIND, cell[4]);
        fields.put(Name.ISSUED_ON, cell[5]);
        fields.put(Name.DUE_ON, cell[6]);
        fields.put(Name.ACCOUNT, cell[7] == null ? "" : cell[7]);
        try {
            return new LabelledPaper(
                    cell[0], cell[1].equals("held-out"), fields, Files.readString(CORPUS.resolve(cell[0])));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Noise as of a scanner: such a text counts as read from a picture, as it would be in life. */
    Extraction extraction() {
        Set<Integer> pictures = file.contains("-ocr") || file.contains("reversed") ? Set.of(1) : Set.of();
        return Extraction.of(List.of(new ReadText("0".repeat(64), text, pictures)), Set.of());
    }

    /** Whether one of the labelled ways of saying it is this one: only letters and digits count. */
    boolean says(Name name, String value) {
        return Arrays.stream(fields.getOrDefault(name, "").split("~", -1))
                .anyMatch(way -> essence(way).equals(essence(value)));
    }

    private static String essence(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("\\b(?:for|the)\\b", "")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
