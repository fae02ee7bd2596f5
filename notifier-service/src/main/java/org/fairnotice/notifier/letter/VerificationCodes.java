package org.fairnotice.notifier.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes by which customers ask whether a notice is ours: a hundred bits of an HMAC-SHA256 over the mail's Message-ID, as
 * twenty of Crockford's base 32 characters, which hold none that are taken for one another. Each attempt to tell a contact a
 * notice has the same code; without the key nobody makes one.
 */
public final class VerificationCodes {

    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final Pattern CODE = Pattern.compile("[" + Crockford.ALPHABET + "]{" + LENGTH + "}");
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    private VerificationCodes(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /**
     * Codes of the key in a file, which is made with a new one where it is missing. The file holds 32 bytes in Base64.
     *
     * @throws IllegalStateException naming the setting, if the file cannot be used
     */
    public static VerificationCodes of(Path keyFile) {
        try {
            if (Files.notExists(keyFile)) {
                create(keyFile);
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(keyFile).strip());
            if (key.length != KEY_BYTES) {
                throw new IOException("it must hold 32 bytes in Base64, and holds " + key.length);
            }
            return new VerificationCodes(key);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "fairnotice.notifier.verification.key-file: cannot be used: " + keyFile + ": " + e.getMessage(), e);
        }
    }

    /** Codes that verify nothing, to see what a notice looks like. */
    static VerificationCodes sample() {
        return new VerificationCodes(new byte[KEY_BYTES]);
    }

    /** The code of a mail, in groups of five. */
    String of(String messageId) {
        return Crockford.grouped(Crockford.of(hmac(messageId), LENGTH), GROUP);
    }

    /** A key for another purpose: who has it learns nothing of this one, nor of any code. */
    byte[] keyFor(String purpose) {
        return hmac("key for " + purpose);
    }

    private byte[] hmac(String words) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The code that was meant: whatever its case, its blanks and hyphens, an O for a zero, an I or an L for a one. */
    public static Optional<String> typed(String typed) {
        String bare = Crockford.typed(typed);
        return CODE.matcher(bare).matches() ? Optional.of(Crockford.grouped(bare, GROUP)) : Optional.empty();
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
