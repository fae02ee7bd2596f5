package org.fairnotice.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One piece of the sample corpus and what is expected of it.
 *
 * @param file its name in the samples folder
 * @param state the state its case must come to; {@link #NO_CASE} when it must not become one of its own
 * @param mails how many mails each mailbox must get because of it
 */
record Sample(String file, String state, Map<String, Integer> mails, String note) {

    static final String NO_CASE = "NONE";

    /** Reads {@code expected.tsv}: file, state, mails as {@code address=count} separated by spaces, note. */
    static List<Sample> all(Path samples) throws IOException {
        return Files.readAllLines(samples.resolve("expected.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("file\t"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Sample(cells[0], cells[1], mails(cells[2]), cells[3]))
                .toList();
    }

    boolean byRest() {
        return file.endsWith(".json");
    }

    private static Map<String, Integer> mails(String cell) {
        var mails = new TreeMap<String, Integer>();
        Arrays.stream(cell.split(" "))
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .forEach(pair -> mails.merge(pair[0], Integer.valueOf(pair[1]), Integer::sum));
        return mails;
    }
}
