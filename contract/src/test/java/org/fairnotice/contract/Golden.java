package org.fairnotice.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record as it travels, written down in a file: its key, its headers, an empty line, its value. {@code least} in the name
 * stands for an event that says no more than it must.
 */
record Golden(String name, String key, Headers headers, String value) {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    static Stream<Golden> all() throws IOException {
        return files(".record").map(Golden::read);
    }

    /** A file of the folder, such as a signature. */
    static String text(String file) throws IOException {
        return Files.readString(FOLDER.resolve(file));
    }

    static Golden of(String name) {
        return read(FOLDER.resolve(name + ".record"));
    }

    /** Of a record that is about to be sent. */
    static <E extends Event> Golden of(String name, Topic<E> topic, CloudEvent<? extends E> event) {
        var record = topic.record(event);
        return new Golden(name, record.key(), record.headers(), new String(record.value(), StandardCharsets.UTF_8));
    }

    /** Every topic that carries events. */
    static Stream<Topic<?>> topics() {
        return Stream.concat(Topics.all().stream(), Stream.of(Topics.INTAKE_LEDGER));
    }

    Topic<?> topic() {
        return topics().filter(topic -> topic.codec().types().containsKey(type()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no topic carries a " + type()));
    }

    String type() {
        return new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    Event event() throws UnreadableRecordException {
        return topic().codec()
                .read(key, headers, value.getBytes(StandardCharsets.UTF_8))
                .data();
    }

    Golden withValue(String other) {
        return new Golden(name, key, headers, other);
    }

    /** As it stands in the file. */
    String text() {
        var text = new StringBuilder("key: ").append(key).append('\n');
        for (Header header : headers) {
            text.append(header.key())
                    .append(": ")
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.append('\n').append(value).append('\n').toString();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        }
    }

    private static Golden read(Path file) {
        try {
            String[] parts = Files.readString(file).split("\n\n", 2);
            var headers = new RecordHeaders();
            String key = "";
            for (String line : parts[0].split("\n", -1)) {
                String[] header = line.split(": ", 2);
                if (header[0].equals("key")) {
                    key = header[1];
                } else {
                    headers.add(header[0], header[1].getBytes(StandardCharsets.UTF_8));
                }
            }
            String name = file.getFileName().toString().replace(".record", "");
            return new Golden(name, key, headers, parts[1].stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
