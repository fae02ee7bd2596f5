package org.fairnotice.intake.original;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files that are there whole or not at all, and stay there through a power cut. */
final class Disk {

    private Disk() {}

    /** Puts the file in its place, and makes the folders that it needs; what was there before gives way. */
    static void move(Path part, Path to) throws IOException {
        force(part, StandardOpenOption.WRITE);
        List<Path> changed = makeFolder(Objects.requireNonNull(to.getParent()));
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceAll(changed);
    }

    /**
     * Puts the first file in its place, and makes the folders that it needs. The part is gone when it returns.
     *
     * @throws FileAlreadyExistsException if another came first
     */
    static void first(Path part, byte[] content, Path to) throws IOException {
        try {
            Files.write(part, content);
            force(part, StandardOpenOption.WRITE);
            List<Path> changed = makeFolder(Objects.requireNonNull(to.getParent()));
            Files.createLink(to, part);
            forceAll(changed);
        } finally {
            Files.delete(part);
        }
    }

    /** Makes a folder that is not there, and those above it; returns it and each that a new one was made in. */
    private static List<Path> makeFolder(Path folder) throws IOException {
        var changed = new ArrayList<Path>();
        changed.add(folder);
        Path missing = folder;
        while (missing != null && Files.notExists(missing)) {
            missing = missing.getParent();
            if (missing != null) {
                changed.add(missing);
            }
        }
        Files.createDirectories(folder);
        return changed;
    }

    private static void forceAll(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            force(folder, StandardOpenOption.READ);
        }
    }

    /** Returns when the file, or the folder's list of its files, is on the disk. */
    static void force(@Nullable Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(Objects.requireNonNull(path), access)) {
            channel.force(true);
        }
    }
}
