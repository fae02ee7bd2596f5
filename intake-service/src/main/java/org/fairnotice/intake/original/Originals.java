package org.fairnotice.intake.original;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.springframework.util.FileSystemUtils;

/**
 * Originals in a folder. Those of a case are encrypted with its own key, which lies apart, wrapped by the master key: without
 * it nobody reads them again, whatever copies of them there are.
 */
public final class Originals {

    private static final Configuration STREAMING = StreamingAeadConfig2026.get();

    private final Path files;
    private final Path keys;
    private final Aead master;

    /**
     * Opens the folder, and makes the master key where there is none.
     *
     * @throws UncheckedIOException if the folder or the key cannot be used
     */
    public Originals(Path folder, Path masterKeyFile) {
        files = folder.resolve("originals");
        keys = folder.resolve("case-keys");
        try {
            Files.createDirectories(files);
            Files.createDirectories(keys);
            master = MasterKey.in(masterKeyFile);
        } catch (IOException e) {
            throw new UncheckedIOException("originals cannot be kept in " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be used: " + masterKeyFile, e);
        }
    }

    /** The originals of a case, to which more may be added. */
    public CaseOriginals of(RequestId id) {
        try {
            Path key = key(id);
            if (Files.notExists(key)) {
                create(id, key);
            }
            return open(id, key);
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a case cannot be kept", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a case cannot be used", e);
        }
    }

    /** The originals of a case; none when there never were any, or they were shredded. */
    public Optional<CaseOriginals> find(RequestId id) {
        try {
            Path key = key(id);
            return Files.exists(key) ? Optional.of(open(id, key)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the key of a case cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key of a case cannot be used", e);
        }
    }

    /**
     * Destroys the key of a case, then what it had encrypted.
     *
     * @return whether there was one
     */
    public boolean shred(RequestId id) {
        try {
            Path key = key(id);
            boolean there = Files.deleteIfExists(key);
            if (there) {
                Disk.force(key.getParent(), StandardOpenOption.READ);
            }
            FileSystemUtils.deleteRecursively(files.resolve(name(id)));
            return there;
        } catch (IOException e) {
            throw new UncheckedIOException("a case's originals cannot be destroyed", e);
        }
    }

    private CaseOriginals open(RequestId id, Path key) throws IOException, GeneralSecurityException {
        byte[] about = id.value().getBytes(StandardCharsets.UTF_8);
        Path folder = files.resolve(name(id));
        Files.createDirectories(folder);
        var cipher = TinkProtoKeysetFormat.parseEncryptedKeyset(Files.readAllBytes(key), master, about, STREAMING)
                .getPrimitive(STREAMING, StreamingAead.class);
        return new CaseOriginals(folder, cipher, about);
    }

    private void create(RequestId id, Path key) throws IOException, GeneralSecurityException {
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB, STREAMING),
                master,
                id.value().getBytes(StandardCharsets.UTF_8),
                STREAMING);
        Files.createDirectories(key.getParent());
        try {
            Disk.first(Files.createTempFile(keys, "key-", ".part"), wrapped, key);
        } catch (FileAlreadyExistsException e) {
            // The case came twice at once: the first key counts.
        }
    }

    private Path key(RequestId id) {
        return keys.resolve(name(id));
    }

    /** An id may hold what no file name may. */
    private static Path name(RequestId id) {
        String digest = HexFormat.of().formatHex(Disk.sha256().digest(id.value().getBytes(StandardCharsets.UTF_8)));
        return Path.of(digest.substring(0, 2), digest);
    }
}
