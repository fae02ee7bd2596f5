package org.fairnotice.intake.sender;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.fairnotice.contract.MailCertificate;

/**
 * Verifies S/MIME signatures (RFC 8551) against the directory. Whether a certificate was revoked is not looked up: one that was
 * is taken out of the directory.
 */
final class SmimeCheck {

    private static final int MOST_SIGNERS = 5;
    private static final int MOST_CERTIFICATES = 20;
    private static final Set<String> BROKEN_HASHES =
            Set.of(CMSSignedDataGenerator.DIGEST_MD5, CMSSignedDataGenerator.DIGEST_SHA1);

    private SmimeCheck() {}

    /** What the signature says of the sender; several signers must all fit the content. */
    static Opinion of(CMSSignedData signed, Sender sender, Instant now) throws CertificateException {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        List<X509Certificate> certificates = certificates(signed);
        if (signers.isEmpty() || signers.size() > MOST_SIGNERS || certificates.size() > MOST_CERTIFICATES) {
            return sender.doubt("S/MIME: nobody signed, or too many did");
        }
        var opinions = new ArrayList<Opinion>();
        for (SignerInformation signer : signers) {
            opinions.add(of(signer, certificates, sender, now));
        }
        return Opinion.of(opinions, Opinion.Word.FAIL, Opinion.Word.PASS, Opinion.Word.NONE, Opinion.Word.UNKNOWN);
    }

    private static Opinion of(
            SignerInformation signer, List<X509Certificate> certificates, Sender sender, Instant now) {
        Optional<X509Certificate> found = certificates.stream()
                .filter(certificate -> signer.getSID().match(holder(certificate)))
                .findFirst();
        if (found.isEmpty()) {
            return sender.doubt("S/MIME: the signature comes without its certificate");
        }
        var certificate = new MailCertificate(found.get());
        if (!fits(signer, certificate.x509())) {
            return Opinion.fail("S/MIME: the mail was altered after it was signed");
        }
        String who = "S/MIME: the signature by certificate " + certificate.fingerprint() + " ";
        if (BROKEN_HASHES.contains(signer.getDigestAlgOID())) {
            return sender.doubt(who + "uses a hash that is broken");
        }
        if (!certificate.isValidAt(now)) {
            return sender.doubt(who + "does not count: the certificate was not valid when the mail came");
        }
        if (!certificate.isMeantForMail() || !certificate.isMeantForSignatures()) {
            return sender.doubt(who + "does not count: the certificate is not meant for signing mail");
        }
        return trusted(certificate, certificates, sender, now, who);
    }

    private static Opinion trusted(
            MailCertificate certificate, List<X509Certificate> certificates, Sender sender, Instant now, String who) {
        boolean listed = sender.agency()
                .filter(agency -> agency.certificates().contains(certificate.fingerprint()))
                .isPresent();
        boolean issued = sender.agency()
                .filter(agency -> leadsTo(agency.issuers(), certificate.x509(), certificates, now))
                .isPresent();
        if (!listed && !issued) {
            return sender.doubt(who + "is by none that the directory holds for the sender");
        }
        return sender.isAmong(certificate.addresses(), listed)
                ? Opinion.pass(who + "is valid, and the directory holds it for the sender")
                : sender.doubt(who + "is by another than the sender");
    }

    private static boolean fits(SignerInformation signer, X509Certificate certificate) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }

    private static boolean leadsTo(
            List<X509Certificate> issuers, X509Certificate certificate, List<X509Certificate> between, Instant now) {
        if (issuers.isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(certificate);
            Set<TrustAnchor> anchors = issuers.stream()
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toSet());
            var path = new PKIXBuilderParameters(anchors, target);
            path.setRevocationEnabled(false);
            path.setDate(Date.from(now));
            path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(between)));
            var _ = CertPathBuilder.getInstance("PKIX").build(path);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static List<X509Certificate> certificates(CMSSignedData signed) throws CertificateException {
        var all = new Selector<X509CertificateHolder>() {
            @Override
            public boolean match(X509CertificateHolder certificate) {
                return true;
            }

            @Override
            public Object clone() {
                return this;
            }
        };
        var converter = new JcaX509CertificateConverter();
        var certificates = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : signed.getCertificates().getMatches(all)) {
            certificates.add(converter.getCertificate(holder));
        }
        return certificates;
    }

    private static X509CertificateHolder holder(X509Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("a certificate that was read has bytes", e);
        }
    }
}
