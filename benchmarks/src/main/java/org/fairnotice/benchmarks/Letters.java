package org.fairnotice.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.Provider;
import org.fairnotice.notifier.signing.MailSigner;
import org.fairnotice.notifier.signing.SigningSettings;

/** What is needed to write notices: permits, and keys to sign with. */
final class Letters implements AutoCloseable {

    static final String SENDER = "notices@provider.example";
    private static final char[] PASSWORD = "benchmark".toCharArray();

    private final Path folder;
    private final SigningSettings.Smime smime;
    private final SigningSettings.Smime smimeByCurve;
    private final SigningSettings.Dkim dkim;

    /** With new keys: RSA with 2048 bits, and one on the curve P-256. */
    Letters() throws Exception {
        folder = Files.createTempDirectory("letters-");
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        smime = smime(folder, "smime.p12", keys.generateKeyPair(), "SHA256withRSA");
        var curve = KeyPairGenerator.getInstance("EC");
        curve.initialize(new ECGenParameterSpec("secp256r1"));
        smimeByCurve = smime(folder, "curve.p12", curve.generateKeyPair(), "SHA256withECDSA");
        dkim = dkim(folder, keys.generateKeyPair());
    }

    LetterWriter unsigned() {
        return writer(SigningSettings.none());
    }

    LetterWriter withDkim() {
        return writer(new SigningSettings(null, dkim));
    }

    LetterWriter withSmime() {
        return writer(new SigningSettings(smime, null));
    }

    LetterWriter withSmimeByCurve() {
        return writer(new SigningSettings(smimeByCurve, null));
    }

    LetterWriter withBoth() {
        return writer(new SigningSettings(smime, dkim));
    }

    private static LetterWriter writer(SigningSettings settings) {
        var provider = new Provider("Example Provider", SENDER, SENDER, "+1 555 0100", null, ZoneOffset.UTC);
        return new LetterWriter(provider, null, MailSigner.of(settings, SENDER, Instant.now()), null);
    }

    @Override
    public void close() throws IOException {
        Round.delete(folder);
    }

    static NoticePermitted permit(int number, Instant now) {
        return new NoticePermitted(
                RequestId.derivedFrom("letter-" + number),
                new NoticeId("ntc-" + number),
                new CustomerId("customer-" + number),
                1,
                now,
                now.plusSeconds(60),
                new Contact("Legal desk", "legal@customer-" + number + ".example", Contact.Role.LEGAL),
                new NoticeContent(
                        "Customer " + number,
                        LegalProcess.Kind.SUBPOENA,
                        "District Attorney of Example County",
                        "26-SP-" + number,
                        "18 U.S.C. 2703(c)(2)",
                        "Basic subscriber information",
                        null,
                        null,
                        List.of(TargetAccount.of("user@customer-" + number + ".example")),
                        now,
                        7,
                        null,
                        "en"));
    }

    private static SigningSettings.Smime smime(Path folder, String name, KeyPair keys, String algorithm)
            throws Exception {
        Instant now = Instant.now();
        var issuer = new X500Name("CN=Example Provider");
        var certificate = new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.ONE,
                        Date.from(now.minus(Duration.ofDays(1))),
                        Date.from(now.plus(Duration.ofDays(1))),
                        issuer,
                        keys.getPublic())
                .addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.rfc822Name, SENDER)))
                .build(new JcaContentSignerBuilder(algorithm).build(keys.getPrivate()));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, PASSWORD);
        store.setKeyEntry("smime", keys.getPrivate(), PASSWORD, new Certificate[] {
            new JcaX509CertificateConverter().getCertificate(certificate)
        });
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return new SigningSettings.Smime(file, Files.writeString(folder.resolve("password"), new String(PASSWORD)));
    }

    private static SigningSettings.Dkim dkim(Path folder, KeyPair keys) throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return new SigningSettings.Dkim(
                Files.writeString(folder.resolve("dkim.pem"), pem), "bench", "provider.example");
    }
}
