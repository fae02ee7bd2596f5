package org.fairnotice.notifier.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.fairnotice.notifier.signing.SigningSettings.Dkim;

/** Signs mails for DKIM: the whole body, and the headers that a reader sees or that say what the body is. */
final class DkimSigner {

    private static final String SETTING = SigningSettings.PREFIX + "dkim.";
    private static final int LEAST_BITS = 2048;

    /** A mail that is handed on later than this, perhaps by a stranger to strangers, has no valid signature any more. */
    private static final Duration LIFE = Duration.ofDays(7);

    /** Those named twice cannot be added a second time without breaking the signature (RFC 6376, 8.15). */
    private static final String HEADERS =
            "From:From:To:To:Subject:Subject:Date:Date:Message-ID:Message-ID:Reply-To:Reply-To:"
                    + "Cc:Auto-Submitted:MIME-Version:Content-Type:Content-Type:Content-Transfer-Encoding:Content-Language";

    private static final Pattern SIGNATURE = Pattern.compile("(?<=\\sb=)[^;]+");

    private final RSAPrivateKey key;
    private final Dkim settings;

    private DkimSigner(RSAPrivateKey key, Dkim settings) {
        this.key = key;
        this.settings = settings;
    }

    /**
     * A signer.
     *
     * @param senderDomain of the address that mails come from
     * @throws IllegalArgumentException naming the setting
     */
    static DkimSigner open(Dkim settings, String senderDomain) {
        String from = senderDomain.toLowerCase(Locale.ROOT);
        String domain = settings.domain().toLowerCase(Locale.ROOT);
        if (!from.equals(domain) && !from.endsWith("." + domain)) {
            throw new IllegalArgumentException(
                    SETTING + "domain: must be the domain of fairnotice.notifier.provider.from, or one above it");
        }
        RSAPrivateKey key = key(settings);
        if (key.getModulus().bitLength() < LEAST_BITS) {
            throw new IllegalArgumentException(SETTING + "private-key-file: is shorter than " + LEAST_BITS + " bits: "
                    + settings.privateKeyFile());
        }
        return new DkimSigner(key, settings);
    }

    /** The mail with its signature as the first header. */
    byte[] signed(byte[] mail, Instant now) throws IOException {
        String template = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + settings.domain() + "; s=" + settings.selector()
                + "; t=" + now.getEpochSecond() + "; x=" + now.plus(LIFE).getEpochSecond() + "; h=" + HEADERS
                + "; bh=; b=;";
        try {
            String header = new DKIMSigner(template, key).sign(new ByteArrayInputStream(mail));
            byte[] first = (folded(header) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] signed = new byte[first.length + mail.length];
            System.arraycopy(first, 0, signed, 0, first.length);
            System.arraycopy(mail, 0, signed, first.length, mail.length);
            return signed;
        } catch (FailException e) {
            throw new IOException("the mail cannot be signed for DKIM", e);
        }
    }

    /**
     * Onto lines where blanks stand already: relaxed canonicalization takes either for one blank (RFC 6376, 3.4.2), and what the
     * signature itself says is not signed.
     */
    private static String folded(String header) {
        String lines = header.strip().replace("; ", ";\r\n\t");
        return SIGNATURE.matcher(lines).replaceAll(found -> found.group().replaceAll("(.{72})", "$1\r\n\t"));
    }

    private static RSAPrivateKey key(Dkim settings) {
        try {
            String pem = Files.readString(settings.privateKeyFile());
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    SETTING + "private-key-file: cannot be read: " + settings.privateKeyFile(), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    SETTING + "private-key-file: holds no RSA key in PEM (PKCS #8): " + settings.privateKeyFile(), e);
        }
    }
}
