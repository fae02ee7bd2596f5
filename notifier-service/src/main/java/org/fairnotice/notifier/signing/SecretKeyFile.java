package org.fairnotice.notifier.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/** A key for HMAC-SHA256 in a file: 32 bytes in Base64. */
public final class SecretKeyFile {

    private static final int BYTES = 32;

    private SecretKeyFile() {}

    /**
     * The key in the file, which is made with a new one where it is missing.
     *
     * @param setting that names the file
     * @throws IllegalStateException naming the setting, if the file cannot be used
     */
    public static SecretKeySpec read(Path file, String setting) {
        try {
            if (Files.notExists(file)) {
                create(file);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != BYTES) {
                throw new IOException("it must hold 32 bytes in Base64, and holds " + key.length);
            }
            return new SecretKeySpec(key, "HmacSHA256");
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(setting + ": cannot be used: " + file + ": " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
