package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where originals are kept, and what wraps their keys.
 *
 * @param folder of the originals, or with a bucket, of what is on its way there
 * @param s3 the bucket; null for the folder
 * @param masterKey what wraps the keys of the cases: {@code file:} or a key management service's URI as Tink knows it
 * @param formerMasterKeys what did so before
 */
public record OriginalsSettings(Path folder, @Nullable S3Settings s3, URI masterKey, List<URI> formerMasterKeys) {

    /**
     * Opens the store. A bucket, or the service that has the key, need not answer yet.
     *
     * @throws RuntimeException naming what cannot be used
     */
    public Originals open() {
        try {
            // Before the store: one that is open is nobody else's.
            Files.createDirectories(folder);
            MasterKey master = MasterKey.at(masterKey, formerMasterKeys);
            return new Originals(s3 == null ? LocalStore.open(folder) : s3.open(folder), master);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "fairnotice.intake.documents-folder or its master key cannot be used: " + folder, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be used: " + masterKey, e);
        }
    }
}
