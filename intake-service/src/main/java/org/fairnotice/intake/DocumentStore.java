package org.fairnotice.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Originals in a folder, each under its SHA-256; and for each idempotency key the digest of the body it came with. */
public final class DocumentStore {

    private final Path folder;

    DocumentStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException("fairnotice.intake.documents-folder: cannot be used: " + folder, e);
        }
    }

    /** Keeps the bytes and returns their digest; when it returns they are on the disk. */
    public String keep(InputStream content) throws IOException {
        Path part = Files.createTempFile(folder, "incoming-", ".part");
        MessageDigest digest = sha256();
        try (var out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            content.transferTo(out);
        }
        String name = HexFormat.of().formatHex(digest.digest());
        Path kept = folder.resolve(name.substring(0, 2)).resolve(name);
        Files.createDirectories(kept.getParent());
        move(part, kept);
        return name;
    }

    /** As {@link #keep(InputStream)}, for what is in memory. */
    public String keep(byte[] content) {
        try {
            return keep(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("an original cannot be kept", e);
        }
    }

    /**
     * The digest of the body that first came under this name: the one given, if none came before. Of two that come at once,
     * one is the first for both.
     */
    public String firstBodyOf(String name, String bodyDigest) {
        Path file = folder.resolve("keys").resolve(digest(name.getBytes(StandardCharsets.UTF_8)));
        try {
            if (Files.exists(file)) {
                return Files.readString(file);
            }
            Path part = Files.createTempFile(folder, "key-", ".part");
            Files.writeString(part, bodyDigest);
            force(part, StandardOpenOption.WRITE);
            try {
                Files.createLink(file, part);
                force(file.getParent(), StandardOpenOption.READ);
            } finally {
                Files.delete(part);
            }
            return bodyDigest;
        } catch (FileAlreadyExistsException e) {
            return firstBodyOf(name, bodyDigest);
        } catch (IOException e) {
            throw new UncheckedIOException("an idempotency key cannot be kept", e);
        }
    }

    /** 64 hexadecimal digits. */
    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static void move(Path part, Path to) throws IOException {
        force(part, StandardOpenOption.WRITE);
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(to.getParent(), StandardOpenOption.READ);
    }

    /** Returns when the file, or the folder's list of its files, is on the disk. */
    private static void force(@Nullable Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(Objects.requireNonNull(path), access)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
