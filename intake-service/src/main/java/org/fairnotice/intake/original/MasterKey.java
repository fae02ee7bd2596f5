package org.fairnotice.intake.original;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The key that wraps the keys of all cases; a Tink keyset in a file that only its owner may read. */
final class MasterKey {

    private static final Configuration AEAD = AeadConfig2026.get();

    private MasterKey() {}

    /** The key in the file, which is made with a new one if there is none. */
    static Aead in(Path file) throws GeneralSecurityException, IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), AEAD, InsecureSecretKeyAccess.get())
                .getPrimitive(AEAD, Aead.class);
    }

    private static void create(Path file) throws GeneralSecurityException, IOException {
        String keyset = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AEAD),
                AEAD,
                InsecureSecretKeyAccess.get());
        Path absolute = file.toAbsolutePath();
        var onlyItsOwner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path part = Files.createTempFile(absolute.getParent(), "key-", ".part", onlyItsOwner);
        try {
            Disk.first(part, keyset.getBytes(StandardCharsets.UTF_8), absolute);
        } catch (FileAlreadyExistsException e) {
            // Another process made one first: that one counts.
        }
    }
}
