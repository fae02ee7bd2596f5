package org.fairnotice.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One side of one round: a folder and a broker of its own, gone afterwards. */
final class Round implements AutoCloseable {

    private final Path folder;
    private final Broker broker;

    Round() throws Exception {
        // Not in the system's folder for temporary files: a memory file system there would flatter.
        Files.createDirectories(Path.of("benchmarks", "target"));
        folder = Files.createTempDirectory(Path.of("benchmarks", "target").toAbsolutePath(), "round-");
        broker = Broker.start(
                folder.resolve("kafka"),
                List.of(PassThrough.OUTPUT, PassThrough.THERE, PassThrough.BACK, PassThrough.DECISIONS));
    }

    Path folder() {
        return folder;
    }

    Broker broker() {
        return broker;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
        delete(folder);
    }
}
