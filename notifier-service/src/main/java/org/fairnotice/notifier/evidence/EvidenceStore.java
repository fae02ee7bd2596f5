package org.fairnotice.notifier.evidence;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evidence by its digest, encrypted, in a folder. */
public final class EvidenceStore {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Configuration AEAD = AeadConfig2026.get();

    private final Path folder;
    private final Aead cipher;

    private EvidenceStore(Path folder, Aead cipher) {
        this.folder = folder;
        this.cipher = cipher;
    }

    /**
     * Opens the store; folder and key are made where they are missing.
     *
     * @throws IllegalStateException naming the setting, if one of them cannot be used
     */
    public static EvidenceStore open(EvidenceSettings settings) {
        try {
            Files.createDirectories(settings.folder());
            if (!Files.isWritable(settings.folder())) {
                throw new IOException("it cannot be written to");
            }
            if (Files.notExists(settings.keyFile())) {
                create(settings.keyFile());
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "fairnotice.notifier.evidence: cannot be kept in " + settings.folder() + ": " + e.getMessage(), e);
        }
        return existing(settings);
    }

    /**
     * Opens a store that was made before.
     *
     * @throws IllegalStateException naming the setting, if its key cannot be used
     */
    public static EvidenceStore existing(EvidenceSettings settings) {
        try {
            var cipher = TinkJsonProtoKeysetFormat.parseKeyset(
                            Files.readString(settings.keyFile()), AEAD, InsecureSecretKeyAccess.get())
                    .getPrimitive(AEAD, Aead.class);
            return new EvidenceStore(settings.folder(), cipher);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "fairnotice.notifier.evidence.key-file: cannot be used: " + settings.keyFile(), e);
        }
    }

    /** Keeps the bytes and returns their digest; when it returns they are on the disk. */
    public String keep(byte[] content) throws IOException {
        String digest = Chain.digest(content);
        Path file = file(digest);
        if (Files.exists(file)) {
            return digest;
        }
        try {
            write(cipher.encrypt(content, about(digest)), file);
        } catch (GeneralSecurityException e) {
            throw new IOException("evidence cannot be encrypted", e);
        }
        return digest;
    }

    /**
     * What was kept under this digest; nothing if nothing was.
     *
     * @throws IOException if it cannot be read, or is not what was kept
     */
    public Optional<byte[]> read(String digest) throws IOException {
        if (!DIGEST.matcher(digest).matches() || Files.notExists(file(digest))) {
            return Optional.empty();
        }
        try {
            byte[] content = cipher.decrypt(Files.readAllBytes(file(digest)), about(digest));
            if (!Chain.digest(content).equals(digest)) {
                throw new IOException("is not what was kept");
            }
            return Optional.of(content);
        } catch (GeneralSecurityException e) {
            throw new IOException("is not what was kept, or was encrypted with another key", e);
        }
    }

    /** Lets evidence be found by a name that nobody can guess; the name itself is not kept. Of one name the last is found. */
    public void name(String name, String digest) throws IOException {
        String hidden = Chain.digest(name.getBytes(StandardCharsets.UTF_8));
        try {
            write(cipher.encrypt(digest.getBytes(StandardCharsets.US_ASCII), about(hidden)), place(hidden));
        } catch (GeneralSecurityException e) {
            throw new IOException("evidence cannot be encrypted", e);
        }
    }

    /** The digest of the evidence that has this name; nothing if none has. */
    public Optional<String> named(String name) throws IOException {
        String hidden = Chain.digest(name.getBytes(StandardCharsets.UTF_8));
        if (Files.notExists(place(hidden))) {
            return Optional.empty();
        }
        try {
            byte[] digest = cipher.decrypt(Files.readAllBytes(place(hidden)), about(hidden));
            return Optional.of(new String(digest, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IOException("is not what was kept, or was encrypted with another key", e);
        }
    }

    private Path place(String hidden) {
        return folder.resolve("names").resolve(hidden.substring(0, 2)).resolve(hidden);
    }

    private static byte[] about(String digest) {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }

    private void write(byte[] encrypted, Path file) throws IOException {
        Path parent = Objects.requireNonNull(file.getParent());
        Files.createDirectories(parent);
        Path part = Files.createTempFile(folder, "incoming-", ".part");
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(encrypted);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var list = FileChannel.open(parent, StandardOpenOption.READ)) {
            list.force(true);
        }
    }

    private Path file(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static void create(Path file) throws GeneralSecurityException, IOException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD),
                AEAD,
                InsecureSecretKeyAccess.get());
        var onlyItsOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, onlyItsOwner);
        Files.writeString(file, keyset);
    }
}
