package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.ExtractedField.Name;

/**
 * How well one field is read.
 *
 * @param filled how often it was filled
 * @param right how often it was filled with what the paper says
 * @param proposed how often what the paper says was filled or proposed
 * @param said how often papers say it
 * @param mistakes what was filled wrongly, or neither filled nor proposed
 */
record ExtractionReport(Name name, int filled, int right, int proposed, int said, List<String> mistakes) {

    static ExtractionReport of(Name name, List<LabelledPaper> papers) {
        int filled = 0;
        int right = 0;
        int proposed = 0;
        int said = 0;
        List<String> mistakes = new ArrayList<>();
        for (LabelledPaper paper : papers) {
            String label = paper.fields().getOrDefault(name, "");
            List<ExtractedField> read = paper.extraction().fields().stream()
                    .filter(field -> field.field() == name)
                    .toList();
            int bar = name == Name.ACCOUNT ? Extraction.ACCOUNT_BAR : Extraction.BAR;
            List<String> sure = read.stream()
                    .filter(f -> f.confidence() >= bar)
                    .map(ExtractionReport::value)
                    .toList();
            List<String> all = read.stream().map(ExtractionReport::value).toList();
            if (label.equals("?")) {
                continue;
            }
            List<String> truths = name == Name.ACCOUNT
                    ? Arrays.stream(label.split(";", -1))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList()
                    : label.isEmpty() ? List.of() : List.of(label);
            said += truths.size();
            filled += sure.size();
            for (String value : sure) {
                boolean ok = name == Name.ACCOUNT ? truths.contains(value) : paper.says(name, value);
                right += ok ? 1 : 0;
                if (!ok) {
                    mistakes.add(paper.file() + ": WRONG " + value + " for " + label);
                }
            }
            for (String truth : truths) {
                Optional<String> hit = all.stream()
                        .filter(v -> name == Name.ACCOUNT ? v.equals(truth) : paper.says(name, v))
                        .findFirst();
                proposed += hit.isPresent() ? 1 : 0;
                if (hit.isEmpty()) {
                    mistakes.add(paper.file() + ": missed " + truth + " read " + all);
                }
            }
        }
        return new ExtractionReport(name, filled, right, proposed, said, mistakes);
    }

    private static String value(ExtractedField field) {
        return field.account() == null
                ? String.valueOf(field.value())
                : field.account().kind() + " " + field.account().value();
    }

    /** As a table shows it: precision, recall of what is filled, recall with the proposals. */
    String cells() {
        return right + " of " + filled + " | " + right + " of " + said + " | " + proposed + " of " + said;
    }
}
