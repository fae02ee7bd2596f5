package org.fairnotice.decision.gag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.decision.gag.GagReading.End;

/**
 * A row of the table of wordings.
 *
 * @param end ISO date, "indefinite", "none", "?", or empty where it is not looked at
 * @param why the rule or the source behind the label; empty in the older table
 */
record Wording(String name, String finding, String end, String basis, String why, String text) {

    @Override
    public String toString() {
        return name;
    }

    /** The wordings that the rules were written for. */
    static List<Wording> all() {
        return rows(Path.of("src/test/resources/gag/wordings.txt")).toList();
    }

    /** Papers written to be hard, each with the reason for its label. */
    static List<Wording> hard() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/gag/hard"))) {
            return files.sorted().flatMap(Wording::rows).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<Wording> rows(Path table) {
        try {
            return Stream.of(Files.readString(table).split("(?m)^=== ", -1))
                    .filter(block -> !block.startsWith("#") && block.indexOf('\n') > 0)
                    .map(Wording::row);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A reading's end, as the tables write it. */
    static String end(GagReading reading) {
        return switch (reading.end()) {
            case End.On on -> on.lastDay().toString();
            case End.Indefinite indefinite -> "indefinite";
            case End.NotComputable unknown -> "?";
            case End.None none -> "none";
        };
    }

    private static Wording row(String block) {
        int head = block.indexOf('\n');
        String[] cells = (block.substring(0, head) + " | | | |").split("\\|", -1);
        String text = block.substring(head + 1).strip();
        return new Wording(
                cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip(), text);
    }
}
