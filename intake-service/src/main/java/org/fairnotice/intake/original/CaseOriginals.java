package org.fairnotice.intake.original;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The originals of one case. */
public final class CaseOriginals {

    /** In bytes: what has no more is encrypted in memory. */
    private static final int SMALL = 1024 * 1024;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final ObjectStore store;
    private final String folder;
    private final StreamingAead cipher;
    private final byte[] about;

    CaseOriginals(ObjectStore store, String folder, StreamingAead cipher, byte[] about) {
        this.store = store;
        this.folder = folder;
        this.cipher = cipher;
        this.about = about;
    }

    /**
     * Keeps the bytes and returns their SHA-256, 64 hexadecimal digits; when it returns they are safe, encrypted.
     *
     * @throws IOException if the content cannot be read
     * @throws StoreFailedException if it cannot be kept
     */
    public String keep(InputStream content) throws IOException {
        MessageDigest digest = Sha256.begun();
        Path part = newPart();
        encrypt(new DigestInputStream(content, digest), Files.newOutputStream(part));
        String sha256 = Sha256.hex(digest.digest());
        try {
            store.put(name(sha256), part);
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
        return sha256;
    }

    /** As {@link #keep(InputStream)}, for what is in memory. */
    public String keep(byte[] content) {
        keepAll(List.of(content));
        return Sha256.of(content);
    }

    /** As {@link #keep(byte[])}, for several; they are kept at once. */
    public void keepAll(List<byte[]> contents) {
        try {
            store.putAll(seal(contents));
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
        keepLarge(contents);
    }

    /** Those of them that are small, as they are to be kept, under the names that they have in the store. */
    Map<String, byte[]> seal(List<byte[]> contents) {
        var sealed = new LinkedHashMap<String, byte[]>();
        try {
            for (byte[] content : contents) {
                if (content.length <= SMALL) {
                    sealed.put(name(Sha256.of(content)), encrypted(content));
                }
            }
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
        return sealed;
    }

    /** Whether some of them are not small. */
    static boolean anyLarge(List<byte[]> contents) {
        return contents.stream().anyMatch(content -> content.length > SMALL);
    }

    /** Keeps those of them that are not small. */
    void keepLarge(List<byte[]> contents) {
        try {
            for (byte[] content : contents) {
                if (content.length > SMALL) {
                    keep(new ByteArrayInputStream(content));
                }
            }
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
    }

    private byte[] encrypted(byte[] content) throws IOException {
        // With room for what encryption adds: a header, and 16 bytes to each 4 KB.
        var bytes = new ByteArrayOutputStream(content.length + content.length / 128 + 128);
        encrypt(new ByteArrayInputStream(content), bytes);
        return bytes.toByteArray();
    }

    private void encrypt(InputStream content, OutputStream to) throws IOException {
        try (to;
                OutputStream encrypted = cipher.newEncryptingStream(to, about)) {
            content.transferTo(encrypted);
        } catch (GeneralSecurityException e) {
            throw new IOException("an original cannot be encrypted", e);
        }
    }

    private String name(String sha256) {
        return folder + "/" + sha256;
    }

    /**
     * An original.
     *
     * @param sha256 of it
     * @return its bytes; none when the case has no such original
     * @throws IOException if it is not what was kept
     * @throws StoreFailedException if the store does not answer
     */
    public Optional<byte[]> read(String sha256) throws IOException {
        Optional<InputStream> kept = DIGEST.matcher(sha256).matches() ? kept(sha256) : Optional.empty();
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var content = new ByteArrayOutputStream();
        try (InputStream encrypted = kept.get();
                InputStream in = cipher.newDecryptingStream(encrypted, about)) {
            in.transferTo(content);
        } catch (GeneralSecurityException e) {
            throw new IOException("an original cannot be decrypted", e);
        }
        if (!Sha256.of(content.toByteArray()).equals(sha256)) {
            throw new IOException("an original is not what was kept");
        }
        return Optional.of(content.toByteArray());
    }

    private Path newPart() {
        try {
            return store.part();
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
    }

    private Optional<InputStream> kept(String sha256) {
        try {
            return store.read(name(sha256));
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be read", e);
        }
    }
}
