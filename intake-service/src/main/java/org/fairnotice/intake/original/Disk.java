package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Files that are there whole or not at all, and stay there through a power cut. */
final class Disk {

    private Disk() {}

    /** A file and its place. */
    record Move(Path part, Path to) {}

    /** Puts files in their places, and makes the folders that they need; what was there before gives way. */
    static void moveAll(List<Move> moves) throws IOException {
        forceAll(moves.stream().map(Move::part).toList(), StandardOpenOption.WRITE);
        // Files that share a folder wait for it once.
        var changed = new LinkedHashSet<Path>();
        for (Move move : moves) {
            changed.addAll(makeFolder(Objects.requireNonNull(move.to().getParent())));
            Files.move(move.part(), move.to(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        forceAll(List.copyOf(changed), StandardOpenOption.READ);
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
            forceAll(changed, StandardOpenOption.READ);
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

    /** At once: one that comes after the other would wait for the disk twice. */
    private static void forceAll(List<Path> paths, StandardOpenOption access) throws IOException {
        if (paths.size() == 1) {
            force(paths.getFirst(), access);
            return;
        }
        try {
            AtOnce.all(paths.stream()
                    .<Supplier<Path>>map(path -> () -> forced(path, access))
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path forced(Path path, StandardOpenOption access) {
        try {
            force(path, access);
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when the file, or the folder's list of its files, is on the disk. */
    static void force(@Nullable Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(Objects.requireNonNull(path), access)) {
            channel.force(true);
        }
    }
}
