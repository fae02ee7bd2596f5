package org.fairnotice.decision.gag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of the table of wordings.
 *
 * @param end ISO date, "indefinite", "none", "?", or empty where it is not looked at
 */
record Wording(String name, String finding, String end, String basis, String text) {

    @Override
    public String toString() {
        return name;
    }

    static List<Wording> all() {
        List<Wording> rows = new ArrayList<>();
        for (String block : table().split("(?m)^=== ", -1)) {
            int head = block.indexOf('\n');
            if (!block.startsWith("#") && head > 0) {
                String[] cells = (block.substring(0, head) + " | | |").split("\\|", -1);
                String text = block.substring(head + 1).strip();
                rows.add(new Wording(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), text));
            }
        }
        return rows;
    }

    private static String table() {
        try {
            return Files.readString(Path.of("src/test/resources/gag/wordings.txt"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
