package org.fairnotice.notifier.letter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fairnotice.notifier.signing.SecretKeyFile;

/**
 * The codes by which customers ask whether a notice is ours: a hundred bits of an HMAC-SHA256 over the mail's Message-ID, as
 * twenty of Crockford's base 32 characters, which hold none that are taken for one another. Each attempt to tell a contact a
 * notice has the same code; without the key nobody makes one.
 */
public final class VerificationCodes {

    private static final int LENGTH = 20;
    private static final int GROUP = 5;
    private static final Pattern CODE = Pattern.compile("[" + Crockford.ALPHABET + "]{" + LENGTH + "}");

    private final SecretKeySpec key;

    private VerificationCodes(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Codes of the key in a file, which is made with a new one where it is missing. The file holds 32 bytes in Base64.
     *
     * @throws IllegalStateException naming the setting, if the file cannot be used
     */
    public static VerificationCodes of(Path keyFile) {
        return new VerificationCodes(SecretKeyFile.read(keyFile, "fairnotice.notifier.verification.key-file"));
    }

    /** Codes that verify nothing, to see what a notice looks like. */
    static VerificationCodes sample() {
        return new VerificationCodes(new SecretKeySpec(new byte[32], "HmacSHA256"));
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
}
