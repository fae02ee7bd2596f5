package org.fairnotice.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.CaseOriginals;
import org.fairnotice.intake.original.Disk;
import org.fairnotice.intake.original.Originals;

/** Originals by case; and for each idempotency key the digest of the body it came with. */
public final class DocumentStore {

    private final Path folder;
    private final Originals originals;

    DocumentStore(Path folder, Path masterKeyFile) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException("fairnotice.intake.documents-folder: cannot be used: " + folder, e);
        }
        originals = new Originals(folder, masterKeyFile);
    }

    /** Where the originals of a case are kept. */
    public CaseOriginals of(RequestId id) {
        return originals.of(id);
    }

    /** The originals of a case; none when there never were any, or they were shredded. */
    public Optional<CaseOriginals> find(RequestId id) {
        return originals.find(id);
    }

    /** Destroys the originals of a case, in every copy: without its key nobody reads them. */
    public boolean shred(RequestId id) {
        return originals.shred(id);
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
            Disk.first(part, bodyDigest.getBytes(StandardCharsets.UTF_8), file);
            return bodyDigest;
        } catch (FileAlreadyExistsException e) {
            return firstBodyOf(name, bodyDigest);
        } catch (IOException e) {
            throw new UncheckedIOException("an idempotency key cannot be kept", e);
        }
    }

    /** 64 hexadecimal digits. */
    public static String digest(byte[] content) {
        return HexFormat.of().formatHex(Disk.sha256().digest(content));
    }
}
