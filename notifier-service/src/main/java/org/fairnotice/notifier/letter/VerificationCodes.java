package org.fairnotice.notifier.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
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

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{20}");
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
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] bits = mac.doFinal(messageId.getBytes(StandardCharsets.UTF_8));
            var code = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                code.append(ALPHABET.charAt(five(bits, i * 5)));
            }
            return grouped(code.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The code that was meant: whatever its case, its blanks and hyphens, an O for a zero, an I or an L for a one. */
    public static Optional<String> typed(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(bare).matches() ? Optional.of(grouped(bare)) : Optional.empty();
    }

    private static String grouped(String code) {
        return String.join(
                "-", code.substring(0, 5), code.substring(5, 10), code.substring(10, 15), code.substring(15));
    }

    private static int five(byte[] bits, int from) {
        int two = (bits[from / 8] & 0xff) << 8 | (bits[from / 8 + 1] & 0xff);
        return two >> (11 - from % 8) & 31;
    }

    private static void create(Path file) throws IOException {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
