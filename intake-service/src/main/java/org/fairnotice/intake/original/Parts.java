package org.fairnotice.intake.original;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** What is being written and is not yet anything. Encrypted, as what will become of it. */
final class Parts {

    /** Nothing is written for as long: what is older was left by a process that ended in the middle. */
    private static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private final Path folder;

    /** Makes the folder {@code parts} in this one, and empties it of what was left behind: a wrapped key may be among it. */
    Parts(Path in) throws IOException {
        folder = in.resolve("parts");
        Files.createDirectories(folder);
        Instant oldest = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path part : all.toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    Path create() throws IOException {
        return Files.createTempFile(folder, "", ".part");
    }
}
