package org.fairnotice.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
            return keep(new java.io.ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException("an original cannot be kept", e);
        }
    }

    /** The digest of the body that came with this key before, if it did; else remembers this one. */
    public Optional<String> rememberKey(String key, String bodyDigest) {
        Path file = folder.resolve("keys").resolve(digest(key.getBytes(StandardCharsets.UTF_8)));
        try {
            if (Files.exists(file)) {
                return Optional.of(Files.readString(file));
            }
            Path part = Files.createTempFile(folder, "key-", ".part");
            Files.writeString(part, bodyDigest);
            move(part, file);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("an idempotency key cannot be kept", e);
        }
    }

    /** 64 hexadecimal digits. */
    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static void move(Path part, Path to) throws IOException {
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
