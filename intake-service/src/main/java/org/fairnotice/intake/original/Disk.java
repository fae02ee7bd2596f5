package org.fairnotice.intake.original;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files that are there whole or not at all, and stay there through a power cut. */
public final class Disk {

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
    public static void first(Path part, byte[] content, Path to) throws IOException {
        try {
            Files.write(part, content);
            force(part, StandardOpenOption.WRITE);
            Files.createLink(to, part);
            force(to.getParent(), StandardOpenOption.READ);
        } finally {
            Files.delete(part);
        }
    }

    /** Returns when the file, or the folder's list of its files, is on the disk. */
    static void force(@Nullable Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(Objects.requireNonNull(path), access)) {
            channel.force(true);
        }
    }

    /** A new digest. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
