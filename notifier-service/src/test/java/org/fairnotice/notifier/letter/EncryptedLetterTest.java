package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.fairnotice.contract.MailCertificate;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.notifier.signing.MailSigner;
import org.fairnotice.notifier.signing.SigningSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notices encrypted to the customer, decrypted by OpenSSL. */
class EncryptedLetterTest {

    private static final Provider PROVIDER = new Provider(
            "Example Provider",
            "notices@provider.example",
            "legal@provider.example",
            "+1 555 0100",
            null,
            ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private final Instant now = Instant.now();

    @BeforeAll
    static void makeKeys() throws Exception {
        boolean there;
        try {
            there = new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there || System.getenv("CI") != null, "left out: openssl does not run here");
        certificate("customer", "legal@customer.example");
        certificate("provider", "notices@provider.example");
        run(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                in("provider.key"),
                "-in",
                in("provider.pem"),
                "-passout",
                "pass:secret",
                "-out",
                in("provider.p12"));
        Files.writeString(folder.resolve("password"), "secret\n");
    }

    @Test
    void opensslDecryptsANoticeAndVerifiesTheSignatureWithin() throws Exception {
        Path mail = Files.write(folder.resolve("notice.eml"), letter(now).bytes());

        String decrypted = run(
                "openssl",
                "cms",
                "-decrypt",
                "-in",
                mail.toString(),
                "-inkey",
                in("customer.key"),
                "-recip",
                in("customer.pem"),
                "-out",
                in("decrypted.eml"));
        String verified = run(
                "openssl",
                "smime",
                "-verify",
                "-in",
                in("decrypted.eml"),
                "-CAfile",
                in("provider.pem"),
                "-purpose",
                "any",
                "-out",
                in("verified.eml"));

        assertThat(decrypted).isEmpty();
        assertThat(verified).contains("Verification successful");
        assertThat(Files.readString(folder.resolve("verified.eml"))).contains("Northwind Robotics GmbH");
    }

    @Test
    void showsNothingOfANoticeToWhoeverCarriesIt() throws Exception {
        Letter letter = letter(now);

        String sent = new String(letter.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(sent)
                .contains("Content-Type: application/pkcs7-mime", "smime-type=enveloped-data", "Auto-Submitted:")
                .doesNotContain("Northwind", "3:26-mj-70812", "multipart/");
    }

    @Test
    void keepsWhatTheCustomerWillReadBesideWhatIsSent() throws Exception {
        Letter letter = letter(now);

        byte[] readable = Objects.requireNonNull(letter.readable());
        SentNotice shown = SentNotice.of(readable, now);
        assertThat(shown.text()).contains("Northwind Robotics GmbH");
        assertThat(new String(readable, StandardCharsets.ISO_8859_1)).contains("Message-ID: " + letter.messageId());
        assertThatThrownBy(() -> SentNotice.of(letter.bytes(), now)).isInstanceOf(IOException.class);
    }

    @Test
    void isNotSentInClearWhenTheCertificateHasExpired() {
        assertThatThrownBy(() -> letter(now.plus(Duration.ofDays(31))))
                .isInstanceOf(UnrenderableException.class)
                .hasMessageStartingWith("recipient.certificate: is valid from ")
                .hasMessageEndingWith(", and not now");
    }

    @Test
    void isNotEncryptedWithoutACertificate() throws Exception {
        NoticePermitted permit = SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, "en"));

        assertThat(new LetterWriter(PROVIDER, null, MailSigner.none(), null)
                        .write(permit, now)
                        .readable())
                .isNull();
    }

    private Letter letter(Instant at) throws Exception {
        String certificate = MailCertificate.parse(Files.readString(folder.resolve("customer.pem")))
                .base64();
        var contact = new Contact("Legal department", "legal@customer.example", Contact.Role.LEGAL, certificate);
        NoticePermitted permit = SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, "en"), contact);
        var signing = new SigningSettings(
                new SigningSettings.Smime(folder.resolve("provider.p12"), folder.resolve("password")), null);
        return new LetterWriter(PROVIDER, null, MailSigner.of(signing, PROVIDER.from(), now), null).write(permit, at);
    }

    private static void certificate(String name, String address) throws Exception {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "30",
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=email:" + address,
                "-addext",
                "keyUsage=digitalSignature,keyEncipherment",
                "-keyout",
                in(name + ".key"),
                "-out",
                in(name + ".pem"));
    }

    private static String in(String name) {
        return folder.resolve(name).toString();
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
