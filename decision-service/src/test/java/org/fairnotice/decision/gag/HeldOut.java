package org.fairnotice.decision.gag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairnotice.decision.gag.GagReading.Finding;

/** Papers that were written and labelled before the reader had seen them, and what it made of them then. */
final class HeldOut {

    private static final Path FOLDER = Path.of("src/test/resources/gag/heldout");

    private HeldOut() {}

    /**
     * A label and an answer.
     *
     * @param end the label's: ISO date, "indefinite", "none", or empty where it is not looked at
     */
    record Answer(String title, String label, String found, String end, String foundEnd) {

        boolean right() {
            return label.equals(found);
        }

        boolean gag() {
            return label.equals("in-force");
        }

        /** A gag that somebody would be told about. */
        boolean missed() {
            return gag() && !right() && !found.equals("unclear");
        }

        boolean dated() {
            return gag() && right() && end.startsWith("2");
        }
    }

    /** The sets, in the order in which they were written. */
    static List<Path> sets() {
        return listed(FOLDER)
                .sorted(Comparator.comparingInt(
                        set -> Integer.parseInt(set.getFileName().toString())))
                .toList();
    }

    /** The reader's first answers to a set, before any rule was written for it. */
    static List<Answer> first(Path set) {
        return lines(set.resolve("first-run.tsv"))
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cell -> new Answer(cell[0], cell[1], cell[2], cell[3], cell[4]))
                .toList();
    }

    /** Its answers now. */
    static List<Answer> now(Path set) {
        GagReader reader = new GagReader();
        return wordings(set).stream()
                .map(wording -> {
                    GagReading reading = reader.read(wording.text());
                    return new Answer(
                            wording.name(),
                            wording.finding(),
                            reading.finding().jsonName(),
                            wording.end(),
                            Wording.end(reading));
                })
                .toList();
    }

    /** By title, what the reader still makes of papers that it reads otherwise than their label says: what {@link #summary} gives. */
    static Map<String, String> stillWrong() {
        return sets().stream()
                .map(set -> set.resolve("still-wrong.tsv"))
                .filter(Files::exists)
                .flatMap(HeldOut::lines)
                .map(line -> line.split("\t", 2))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
    }

    /** Finding, end and basis, with tabs between. */
    static String summary(GagReading reading) {
        return String.join("\t", reading.finding().jsonName(), Wording.end(reading), String.valueOf(reading.basis()));
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Wording> wordings(Path set) {
        return listed(set)
                .filter(file -> file.toString().endsWith(".txt"))
                .flatMap(Wording::rows)
                .toList();
    }

    private static Stream<Path> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The part of the report that tells of these. */
    static void report(StringBuilder page) {
        page.append("""
                ## Held-out papers

                Written in sets, each labelled before the reader had seen it. A set's first run is the honest figure; the misses it showed
                were then mended by rules of the language, and each set stays in the build. First answers stand in `first-run.tsv` beside the
                texts, with the labels as they were then; what it reads otherwise to this day in `still-wrong.tsv`. The build holds that no
                gag among them is missed and none ends too early.

                Sets 1 to 3 are mostly single sentences; from set 4 on they are whole papers, as they arrive.

                | set | run | finding right | gags called in force | gags called unclear | gags missed | *in force* right | end, dated |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """);
        for (Path set : sets()) {
            row(page, set, "first", first(set));
            row(page, set, "now", now(set));
        }
        for (Path set : sets()) {
            page.append("\nSet ").append(set.getFileName()).append(", first run: label down, reader across.\n\n");
            matrix(page, first(set));
        }
        page.append('\n');
    }

    private static void row(StringBuilder page, Path set, String run, List<Answer> answers) {
        page.append("| ").append(set.getFileName()).append(" | ").append(run);
        share(page, answers, answer -> true, Answer::right);
        share(page, answers, Answer::gag, Answer::right);
        share(page, answers, Answer::gag, answer -> answer.found().equals("unclear"));
        share(page, answers, Answer::gag, Answer::missed);
        share(page, answers, answer -> answer.found().equals("in-force"), Answer::right);
        share(page, answers, Answer::dated, answer -> answer.end().equals(answer.foundEnd()));
        page.append(" |\n");
    }

    private static void share(StringBuilder page, List<Answer> answers, Predicate<Answer> of, Predicate<Answer> which) {
        page.append(" | ")
                .append(answers.stream().filter(of).filter(which).count())
                .append(" of ")
                .append(answers.stream().filter(of).count());
    }

    private static void matrix(StringBuilder page, List<Answer> answers) {
        page.append("| label");
        Arrays.stream(Finding.values()).forEach(f -> page.append(" | ").append(f.jsonName()));
        page.append(" |\n| ---")
                .append(" | ---".repeat(Finding.values().length))
                .append(" |\n");
        for (Finding label : Finding.values()) {
            page.append("| ").append(label.jsonName());
            for (Finding found : Finding.values()) {
                page.append(" | ")
                        .append(answers.stream()
                                .filter(answer -> answer.label().equals(label.jsonName())
                                        && answer.found().equals(found.jsonName()))
                                .count());
            }
            page.append(" |\n");
        }
    }
}
