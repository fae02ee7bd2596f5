package org.fairnotice.intake.original;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files that are there whole or not at all, and stay there through a power cut. */
final class Disk {

    private Disk() {}

    /** Puts a file in its place; what was there before gives way. */
    static void move(Path part, Path to) throws IOException {
        force(part, StandardOpenOption.WRITE);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(to.getParent(), StandardOpenOption.READ);
    }

    /**
     * Puts the first file in its place. The part is gone when it returns.
     *
     * @throws FileAlreadyExistsException if another came first
     */
    static void first(Path part, byte[] content, Path to) throws IOException {
        try {
            Files.write(part, content);
            force(part, StandardOpenOption.WRITE);
            Files.createLink(to, part);
            force(to.getParent(), StandardOpenOption.READ);
        } finally {
            Files.delete(part);
        }
    }

    /** Makes a folder that is not there, and those above it; when it returns they stay. */
    static void makeFolder(@Nullable Path folder) throws IOException {
        if (folder != null && Files.notExists(folder)) {
            makeFolder(folder.getParent());
            Files.createDirectories(folder);
            force(folder.getParent(), StandardOpenOption.READ);
        }
    }

    /** Returns when the file, or the folder's list of its files, is on the disk. */
    static void force(@Nullable Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(Objects.requireNonNull(path), access)) {
            channel.force(true);
        }
    }
}
