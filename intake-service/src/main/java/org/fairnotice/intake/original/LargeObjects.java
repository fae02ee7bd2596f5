package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Objects as files of a folder. In those of earlier times small ones are among them. */
final class LargeObjects {

    private final Path folder;
    private final Parts parts;

    /** Whether more may lie here than originals. */
    private final boolean ofEarlierTimes;

    /** Opens the folder, and makes it if there is none. */
    LargeObjects(Path folder) throws IOException {
        this.folder = folder;
        this.parts = new Parts(folder);
        this.ofEarlierTimes =
                Stream.of(CaseKeys.FOLDER, Originals.KEYS).anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    /** As {@link ObjectStore#check}. */
    void check() throws IOException {
        if (!Files.isWritable(folder)) {
            throw new IOException("cannot be written to: " + folder);
        }
    }

    /** As {@link ObjectStore#part}. */
    Path part() throws IOException {
        return parts.create();
    }

    /** As {@link ObjectStore#put(String, Path)}. */
    void put(String name, Path part) throws IOException {
        Disk.move(part, folder.resolve(name));
    }

    boolean has(String name) {
        return (ofEarlierTimes || name.startsWith(Originals.FILES + "/")) && Files.exists(folder.resolve(name));
    }

    /** As {@link ObjectStore#read}. */
    Optional<InputStream> read(String name) throws IOException {
        if (!has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(folder.resolve(name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Forgets it, if it is there. */
    void delete(String name) throws IOException {
        Path file = folder.resolve(name);
        if (has(name) && Files.deleteIfExists(file)) {
            Disk.force(file.getParent(), StandardOpenOption.READ);
        }
    }

    /** As {@link ObjectStore#deleteAll}. */
    void deleteAll(String name) throws IOException {
        FileSystemUtils.deleteRecursively(folder.resolve(name));
    }

    /** As {@link ObjectStore#list}. */
    void list(String name, Consumer<String> seen) throws IOException {
        Path below = folder.resolve(name);
        if (Files.notExists(below)) {
            return;
        }
        try (Stream<Path> files = Files.walk(below)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .forEach(seen);
        }
    }
}
