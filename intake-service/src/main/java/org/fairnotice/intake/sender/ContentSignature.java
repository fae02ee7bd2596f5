package org.fairnotice.intake.sender;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;

/**
 * The signature on a mail's content, by S/MIME or PGP. It counts when it is over the whole content: what stands beside signed
 * words is not signed.
 */
final class ContentSignature {

    private static final int MAX_DEPTH = 10;

    private ContentSignature() {}

    /** What it says of the sender; empty for a mail that is not signed and need not be. */
    static Optional<Opinion> of(Part mail, Sender sender, Instant now) {
        try {
            return look(mail, sender, now);
        } catch (MessagingException | IOException | CertificateException | CMSException | RuntimeException e) {
            return Optional.of(sender.doubt("the signature on the mail cannot be read"));
        }
    }

    private static Optional<Opinion> look(Part mail, Sender sender, Instant now)
            throws MessagingException, IOException, CertificateException, CMSException {
        String type = type(mail);
        if (type.equals("multipart/signed")) {
            return Optional.of(detached(mail, sender, now));
        }
        if (SecuredParts.isSmime(type, "")) {
            return Optional.of(opaque(SecuredParts.content(mail), sender, now));
        }
        if (type.equals("multipart/encrypted")) {
            return Optional.of(sender.doubt("PGP: the mail is encrypted; whether it is signed cannot be seen"));
        }
        if (type.equals("text/plain")) {
            Optional<ClearSigned> clear = clearSigned(mail);
            if (clear.isPresent()) {
                return Optional.of(inClear(clear.get(), sender, now));
            }
        }
        if (isSignedInside(mail, 0)) {
            return Optional.of(sender.doubt("a signature covers only a part of the mail"));
        }
        Opinion unsigned =
                sender.doubt("the directory holds keys by which the sender signs, and the mail is not signed");
        return unsigned.is(Opinion.Word.NONE) ? Optional.of(unsigned) : Optional.empty();
    }

    private static Opinion detached(Part mail, Sender sender, Instant now)
            throws MessagingException, IOException, CertificateException, CMSException {
        if (!(mail.getContent() instanceof Multipart parts) || parts.getCount() != 2) {
            return sender.doubt("the mail should be signed content and signature, and is not");
        }
        byte[] content = SecuredParts.whole(parts.getBodyPart(0));
        byte[] signature = SecuredParts.content(parts.getBodyPart(1));
        String protocol = String.valueOf(new ContentType(mail.getContentType()).getParameter("protocol"));
        if (protocol.equalsIgnoreCase("application/pgp-signature")) {
            return PgpCheck.of(content, signature, keys(parts.getBodyPart(0), 0), sender, now);
        }
        return SmimeCheck.of(new CMSSignedData(new CMSProcessableByteArray(content), signature), sender, now);
    }

    private static Opinion opaque(byte[] content, Sender sender, Instant now)
            throws MessagingException, CertificateException, CMSException {
        return SecuredParts.opaque(content).isPresent()
                ? SmimeCheck.of(new CMSSignedData(content), sender, now)
                : sender.doubt("S/MIME: the mail " + SecuredParts.unreadable(content));
    }

    private static Opinion inClear(ClearSigned text, Sender sender, Instant now) throws IOException {
        if (!text.isWhole()) {
            return sender.doubt("PGP: a signature covers only a part of the mail");
        }
        return PgpCheck.of(
                text.content().getBytes(StandardCharsets.ISO_8859_1),
                text.signature().getBytes(StandardCharsets.ISO_8859_1),
                List.of(),
                sender,
                now);
    }

    /** Read byte by byte: the signature is over bytes, whatever they mean. */
    private static Optional<ClearSigned> clearSigned(Part text) throws MessagingException, IOException {
        return ClearSigned.parse(new String(SecuredParts.content(text), StandardCharsets.ISO_8859_1));
    }

    private static boolean isSignedInside(Part part, int depth) throws MessagingException, IOException {
        String type = type(part);
        if (depth > MAX_DEPTH || !(type.startsWith("multipart/") && part.getContent() instanceof Multipart parts)) {
            return depth > 0 && (SecuredParts.isSmime(type, "") || isClearSigned(part, type));
        }
        for (int i = 0; i < parts.getCount(); i++) {
            if (isSignedInside(parts.getBodyPart(i), depth + 1)) {
                return true;
            }
        }
        return type.equals("multipart/signed");
    }

    private static boolean isClearSigned(Part part, String type) throws MessagingException, IOException {
        return type.equals("text/plain") && clearSigned(part).isPresent();
    }

    /** Keys that came with the mail. */
    private static List<OpenPGPCertificate> keys(Part part, int depth) throws MessagingException, IOException {
        if (type(part).equals("application/pgp-keys")) {
            return new OpenPGPKeyReader().parseCertificates(SecuredParts.content(part));
        }
        if (depth == 0 && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                List<OpenPGPCertificate> found = keys(parts.getBodyPart(i), 1);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType();
        return type == null ? "text/plain" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }
}
