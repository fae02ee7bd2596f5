package org.fairnotice.notifier.returnpath;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.notifier.signing.SecretKeyFile;

/**
 * Return paths that each name one delivery attempt (VERP). A token is 32 hexadecimal digits: 64 bits that stand for notice and
 * attempt and tell nothing of them, and 64 bits that show it was made with our key. Case does not matter.
 */
public final class ReturnPaths {

    private static final int HALF = 8;

    private final String localPart;
    private final String domain;
    private final SecretKeySpec key;
    private final Pattern address;

    /** @throws IllegalStateException naming the setting, if the key cannot be used */
    public ReturnPaths(BounceSettings settings) {
        int at = settings.address().lastIndexOf('@');
        localPart = settings.address().substring(0, at);
        domain = settings.address().substring(at + 1);
        key = SecretKeyFile.read(settings.keyFile(), BounceSettings.PREFIX + "key-file");
        address = Pattern.compile(
                Pattern.quote(localPart) + "\\+([0-9a-f]{2,64})@" + Pattern.quote(domain), Pattern.CASE_INSENSITIVE);
    }

    /** The token of an attempt. */
    public String token(NoticeId notice, int attempt) {
        byte[] id = hmac("delivery\0" + notice.value() + "\0" + attempt);
        return HexFormat.of().formatHex(id) + HexFormat.of().formatHex(proof(id));
    }

    /** The return path with a token. */
    public String address(String token) {
        return localPart + "+" + token + "@" + domain;
    }

    /** What looks like one of our tokens in a text that may name addresses. */
    public Stream<String> tokensIn(String text) {
        return address.matcher(text).results().map(found -> found.group(1).toLowerCase(Locale.ROOT));
    }

    /** What was given as an envelope's id, if it may be a token. */
    public static Optional<String> tokenOf(String envelopeId) {
        Matcher bare =
                Pattern.compile("[0-9a-f]{32}").matcher(envelopeId.strip().toLowerCase(Locale.ROOT));
        return bare.matches() ? Optional.of(bare.group()) : Optional.empty();
    }

    /** Whether the token was made with our key. */
    public boolean genuine(String token) {
        if (token.length() != 4 * HALF) {
            return false;
        }
        byte[] both = HexFormat.of().parseHex(token);
        return MessageDigest.isEqual(proof(Arrays.copyOf(both, HALF)), Arrays.copyOfRange(both, HALF, 2 * HALF));
    }

    private byte[] proof(byte[] id) {
        return hmac("proof\0" + HexFormat.of().formatHex(id));
    }

    private byte[] hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), HALF);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
