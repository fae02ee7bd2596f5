package org.fairnotice.intake.original;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The originals of one case. */
public final class CaseOriginals {

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
        Encrypted encrypted = encrypt(content);
        put(List.of(encrypted));
        return encrypted.sha256();
    }

    /** An original as it will be kept, and the digest of what it holds. */
    private record Encrypted(String sha256, Path part) {}

    private Encrypted encrypt(InputStream content) throws IOException {
        MessageDigest digest = Sha256.begun();
        Path part = newPart();
        try (OutputStream encrypted = cipher.newEncryptingStream(Files.newOutputStream(part), about);
                var out = new DigestOutputStream(encrypted, digest)) {
            content.transferTo(out);
        } catch (GeneralSecurityException e) {
            throw new IOException("an original cannot be encrypted", e);
        }
        return new Encrypted(Sha256.hex(digest.digest()), part);
    }

    private void put(List<Encrypted> originals) {
        try {
            store.putAll(originals.stream()
                    .map(one -> new ObjectStore.Filled(folder + "/" + one.sha256(), one.part()))
                    .toList());
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
    }

    /** As {@link #keep(InputStream)}, for what is in memory. */
    public String keep(byte[] content) {
        try {
            return keep(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
    }

    /** As {@link #keep(byte[])}, for several; they are kept at once. */
    public void keepAll(List<byte[]> contents) {
        var originals = new ArrayList<Encrypted>();
        try {
            for (byte[] content : contents) {
                originals.add(encrypt(new ByteArrayInputStream(content)));
            }
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be kept", e);
        }
        put(originals);
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
            return store.read(folder + "/" + sha256);
        } catch (IOException e) {
            throw new StoreFailedException("an original cannot be read", e);
        }
    }
}
