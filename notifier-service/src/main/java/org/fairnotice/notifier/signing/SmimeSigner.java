package org.fairnotice.notifier.signing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.mail.smime.SMIMEException;
import org.bouncycastle.mail.smime.SMIMESignedGenerator;
import org.bouncycastle.operator.OperatorCreationException;

/** Signs the content of a mail by S/MIME, as {@code multipart/signed}: readers that know nothing of it show the mail all the same. */
final class SmimeSigner {

    private final PrivateKey key;
    private final List<X509Certificate> chain;
    private final String algorithm;

    /** @param chain the key's own certificate first */
    SmimeSigner(PrivateKey key, List<X509Certificate> chain, String algorithm) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.algorithm = algorithm;
    }

    /** @param now told in the signature as its time */
    MimeMultipart signed(MimeMultipart content, Instant now) throws MessagingException {
        try {
            var body = new MimeBodyPart();
            body.setContent(content);
            var generator = new SMIMESignedGenerator(SMIMESignedGenerator.RFC5751_MICALGS);
            generator.addSignerInfoGenerator(signer(now));
            generator.addCertificates(new JcaCertStore(chain));
            return generator.generate(body);
        } catch (SMIMEException | OperatorCreationException | CertificateEncodingException e) {
            throw new MessagingException("the mail cannot be signed by S/MIME", new IllegalStateException(e));
        }
    }

    private SignerInfoGenerator signer(Instant now) throws OperatorCreationException, CertificateEncodingException {
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now)))));
        return new JcaSimpleSignerInfoGeneratorBuilder()
                .setSignedAttributeGenerator(new AttributeTable(attributes))
                .build(algorithm, key, chain.getFirst());
    }
}
