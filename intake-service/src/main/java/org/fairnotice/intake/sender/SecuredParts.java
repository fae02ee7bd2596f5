package org.fairnotice.intake.sender;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;

/** The parts of a mail that sign or encrypt it (RFC 8551, RFC 3156). */
public final class SecuredParts {

    private static final Set<String> SMIME_SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature");
    private static final Set<String> SMIME = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    private SecuredParts() {}

    /** Whether the part holds a signature, or a key, and nothing else: it is no document. */
    public static boolean isNoDocument(String type, byte[] content) {
        try {
            if (SMIME_SIGNATURES.contains(type)) {
                return new CMSSignedData(content).getSignedContent() == null;
            }
            if (type.equals("application/pgp-signature")) {
                return !PgpCheck.signatures(content).isEmpty();
            }
            return type.equals("application/pgp-keys")
                    && !new OpenPGPKeyReader().parseCertificates(content).isEmpty();
        } catch (CMSException | IOException | RuntimeException e) {
            return false;
        }
    }

    /** Whether it is signed or encrypted by S/MIME as a whole. */
    public static boolean isSmime(String type, String name) {
        return SMIME.contains(type) || name.toLowerCase(Locale.ROOT).endsWith(".p7m");
    }

    /**
     * What an opaque signature holds: a part of a mail, or a file that was signed by itself.
     *
     * @return none if there is no such signature, or it holds nothing
     */
    public static Optional<byte[]> opaque(byte[] content) {
        try {
            var signed = new CMSSignedData(content);
            if (signed.getSignedContent() == null) {
                return Optional.empty();
            }
            var inner = new ByteArrayOutputStream();
            signed.getSignedContent().write(inner);
            return Optional.of(inner.toByteArray());
        } catch (CMSException | IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Why what is in a part of S/MIME cannot be read. */
    public static String unreadable(byte[] content) {
        try {
            var kind = ContentInfo.getInstance(content).getContentType();
            boolean encrypted = kind.equals(CMSObjectIdentifiers.envelopedData)
                    || kind.equals(CMSObjectIdentifiers.authEnvelopedData);
            return encrypted
                    ? "is encrypted (S/MIME): only a person who has the key can read it"
                    : "is S/MIME that holds nothing to read";
        } catch (RuntimeException e) {
            return "should be S/MIME and is not";
        }
    }

    /** A part with its headers, as it came. */
    public static byte[] whole(Part part) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream();
        part.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** What is in a part, decoded. */
    static byte[] content(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
