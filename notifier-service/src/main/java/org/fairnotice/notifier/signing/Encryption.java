package org.fairnotice.notifier.signing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.mail.smime.SMIMEEnvelopedGenerator;
import org.bouncycastle.mail.smime.SMIMEException;
import org.fairnotice.contract.MailCertificate;

/**
 * Encrypts the content of a mail by S/MIME (RFC 8551) to one certificate: AES-256-CBC, which every mail program that knows S/MIME
 * reads. AES-256-GCM is newer and better, and several common ones do not read it: a notice that cannot be read is none. What
 * CBC lacks, proof that nothing was changed, the signature within gives.
 */
public final class Encryption {

    private Encryption() {}

    /**
     * The content, encrypted.
     *
     * @param certificate DER in Base64
     * @param address whose the certificate must be
     * @throws IllegalArgumentException if the certificate cannot be encrypted to now
     */
    public static MimeBodyPart encrypted(MimeMultipart content, String certificate, String address, Instant now)
            throws MessagingException {
        MailCertificate to = MailCertificate.parse(certificate);
        String objection = to.objection(address, now);
        if (objection != null) {
            throw new IllegalArgumentException(objection);
        }
        try {
            var body = new MimeBodyPart();
            body.setContent(content);
            var generator = new SMIMEEnvelopedGenerator();
            generator.addRecipientInfoGenerator(new JceKeyTransRecipientInfoGenerator(to.x509()));
            return generator.generate(body, new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC).build());
        } catch (SMIMEException | CMSException | CertificateEncodingException e) {
            throw new MessagingException("the mail cannot be encrypted", new IllegalStateException(e));
        }
    }
}
