package org.fairnotice.intake.original;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The originals of one case. */
public final class CaseOriginals {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final StreamingAead cipher;
    private final byte[] about;

    CaseOriginals(Path folder, StreamingAead cipher, byte[] about) {
        this.folder = folder;
        this.cipher = cipher;
        this.about = about;
    }

    /** Keeps the bytes and returns their SHA-256, 64 hexadecimal digits; when it returns they are on the disk, encrypted. */
    public String keep(InputStream content) throws IOException {
        Path part = Files.createTempFile(folder, "incoming-", ".part");
        MessageDigest digest = Disk.sha256();
        try (OutputStream encrypted = cipher.newEncryptingStream(Files.newOutputStream(part), about);
                var out = new DigestOutputStream(encrypted, digest)) {
            content.transferTo(out);
        } catch (GeneralSecurityException e) {
            throw new IOException("an original cannot be encrypted", e);
        }
        String name = HexFormat.of().formatHex(digest.digest());
        Disk.move(part, folder.resolve(name));
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
     * An original.
     *
     * @param sha256 of it
     * @return its bytes; none when the case has no such original
     * @throws IOException if it is not what was kept
     */
    public Optional<byte[]> read(String sha256) throws IOException {
        Path file = folder.resolve(DIGEST.matcher(sha256).matches() ? sha256 : "none");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        var content = new ByteArrayOutputStream();
        try (InputStream in = cipher.newDecryptingStream(Files.newInputStream(file), about)) {
            in.transferTo(content);
        } catch (GeneralSecurityException e) {
            throw new IOException("an original cannot be decrypted", e);
        }
        if (!HexFormat.of()
                .formatHex(Disk.sha256().digest(content.toByteArray()))
                .equals(sha256)) {
            throw new IOException("an original is not what was kept");
        }
        return Optional.of(content.toByteArray());
    }
}
