package org.fairnotice.notifier.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fairnotice.contract.MailCertificate;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.notifier.signing.MailSigner;
import org.fairnotice.notifier.signing.SigningSettings;
import org.fairnotice.notifier.signing.SigningSettings.Dkim;
import org.fairnotice.notifier.signing.SigningSettings.Smime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signatures as programs see them that are not ours: OpenSSL, and dkimpy. */
class SignedLetterTest {

    private static final Provider PROVIDER = new Provider(
            "Example Provider",
            "notices@provider.example",
            "legal@provider.example",
            "+1 555 0100",
            null,
            ZoneOffset.UTC);

    /** Verifies the mail in the file with the public key in the other as the DNS would give it, and says what it found. */
    private static final String DKIMPY = """
            import sys, base64, dkim
            pem = open(sys.argv[2]).read()
            key = "".join(line for line in pem.splitlines() if "-----" not in line)
            asked = []
            def dns(name, timeout=5):
                asked.append(name.decode() if isinstance(name, bytes) else name)
                return ("v=DKIM1; k=rsa; p=" + key).encode()
            print(dkim.verify(open(sys.argv[1], "rb").read(), dnsfunc=dns), *asked)
            """;

    @TempDir
    private static Path folder;

    private final Instant now = Instant.now();

    @BeforeAll
    static void makeKeys() throws Exception {
        needs("openssl", "version");
        certificate("good", "notices@provider.example", "rsa:2048", 30);
        certificate("other", "somebody@else.example", "rsa:2048", 30);
        certificate("short", "notices@provider.example", "rsa:1024", 30);
        Files.writeString(folder.resolve("password"), "secret\n");
        Files.writeString(folder.resolve("wrong-password"), "guess\n");
        Files.writeString(folder.resolve("garbage"), "no key");
    }

    @Test
    void opensslVerifiesTheSmimeSignature() throws Exception {
        Path mail = write("signed.eml", signer(smime("good.p12", "password"), null));

        assertThat(verified(mail)).contains("Verification successful").contains("Content-Type: multipart/alternative");
    }

    @Test
    void opensslRefusesASignedMailWhoseWordsWereChanged() throws Exception {
        Path mail = write("changed.eml", signer(smime("good.p12", "password"), null));
        String text = Files.readString(mail, StandardCharsets.ISO_8859_1);
        Files.writeString(mail, text.replace("Northwind", "Southwind"), StandardCharsets.ISO_8859_1);

        assertThat(verified(mail)).contains("Verification failure");
    }

    @Test
    void aReaderThatKnowsNoSmimeFindsTheSameTextAndHtml() throws Exception {
        Path mail = write("plain-reader.eml", signer(smime("good.p12", "password"), null));

        var message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(mail)));
        var signed = (MimeMultipart) message.getContent();
        var words = (MimeMultipart) signed.getBodyPart(0).getContent();
        assertThat(message.getContentType()).startsWith("multipart/signed").contains("micalg=sha-256");
        assertThat(words.getBodyPart(0).getContent().toString()).contains("Northwind Robotics GmbH");
        assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void dkimpyVerifiesTheDkimSignatureOverTheSmimeSignature() throws Exception {
        Path mail = write("both.eml", signer(smime("good.p12", "password"), dkim("good.key")));

        assertThat(dkimpy(mail)).contains("True").contains("fairnotice._domainkey.provider.example.");
        assertThat(verified(mail)).contains("Verification successful");
        assertThat(Files.readAllLines(mail, StandardCharsets.ISO_8859_1))
                .as("no line is longer than a mail server need take (RFC 5322, 2.1.1)")
                .allMatch(line -> line.length() <= 998);
    }

    @Test
    void dkimpyVerifiesTheSignatureOverAnEncryptedNotice() throws Exception {
        String certificate = MailCertificate.parse(Files.readString(folder.resolve("other.pem")))
                .base64();
        var contact = new Contact("Legal desk", "somebody@else.example", Contact.Role.LEGAL, certificate);
        Path mail = write(
                "encrypted.eml",
                signer(null, dkim("good.key")),
                SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, "en"), contact));

        assertThat(Files.readString(mail, StandardCharsets.ISO_8859_1)).contains("smime-type=enveloped-data");
        assertThat(dkimpy(mail)).contains("True");
    }

    @ParameterizedTest
    @MethodSource
    void dkimpyRefusesWhatWasChanged(String from, String to) throws Exception {
        Path mail = write("dkim-changed.eml", signer(null, dkim("good.key")));
        String text = Files.readString(mail, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        Files.writeString(mail, text.replaceFirst(from, to), StandardCharsets.ISO_8859_1);

        assertThat(dkimpy(mail)).contains("False");
    }

    static Stream<Arguments> dkimpyRefusesWhatWasChanged() {
        return Stream.of(
                argumentSet("words", "Northwind Robotics", "Southwind Robotics"),
                argumentSet("subject", "Subject: ", "Subject: Urgent! "),
                argumentSet("a second sender", "\r\nTo: ", "\r\nFrom: a@b.example\r\nTo: "));
    }

    @ParameterizedTest
    @MethodSource
    void aKeyThatReadersWouldDoubtIsRefusedAtTheStart(SigningSettings settings, Duration later, String message) {
        assertThatThrownBy(() -> MailSigner.of(settings, PROVIDER.from(), now.plus(later)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fairnotice.notifier.signing." + message);
    }

    static Stream<Arguments> aKeyThatReadersWouldDoubtIsRefusedAtTheStart() {
        Duration now = Duration.ZERO;
        return Stream.of(
                argumentSet(
                        "wrong password",
                        new SigningSettings(smime("good.p12", "wrong-password"), null),
                        now,
                        "smime.password-file: does not open"),
                argumentSet(
                        "no password",
                        new SigningSettings(smime("good.p12", "missing"), null),
                        now,
                        "smime.password-file: cannot be read"),
                argumentSet(
                        "no store",
                        new SigningSettings(smime("missing", "password"), null),
                        now,
                        "smime.key-store-file: is not a readable PKCS #12 file"),
                argumentSet(
                        "garbage",
                        new SigningSettings(smime("garbage", "password"), null),
                        now,
                        "smime.key-store-file: is not a readable PKCS #12 file"),
                argumentSet(
                        "for another address",
                        new SigningSettings(smime("other.p12", "password"), null),
                        now,
                        "smime.key-store-file: the certificate in"),
                argumentSet(
                        "out of date",
                        new SigningSettings(smime("good.p12", "password"), null),
                        Duration.ofDays(40),
                        "smime.key-store-file: the certificate in"),
                argumentSet(
                        "no DKIM key",
                        new SigningSettings(null, dkim("missing")),
                        now,
                        "dkim.private-key-file: cannot be read"),
                argumentSet(
                        "DKIM garbage",
                        new SigningSettings(null, dkim("garbage")),
                        now,
                        "dkim.private-key-file: holds no RSA key"),
                argumentSet(
                        "short DKIM key",
                        new SigningSettings(null, dkim("short.key")),
                        now,
                        "dkim.private-key-file: is shorter than 2048 bits"),
                argumentSet(
                        "another's domain",
                        new SigningSettings(null, new Dkim(folder.resolve("good.key"), "s", "else.example")),
                        now,
                        "dkim.domain: must be the domain of"));
    }

    private Path write(String name, MailSigner signer) throws Exception {
        return write(name, signer, SampleNotices.permit(SampleNotices.full(Kind.SUBPOENA, "en")));
    }

    private Path write(String name, MailSigner signer, NoticePermitted permit) throws Exception {
        Letter letter = new LetterWriter(PROVIDER, null, signer, null).write(permit, now);
        return Files.write(folder.resolve(name), letter.bytes());
    }

    private MailSigner signer(@Nullable Smime smime, @Nullable Dkim dkim) {
        return MailSigner.of(new SigningSettings(smime, dkim), PROVIDER.from(), now);
    }

    private static Smime smime(String store, String password) {
        return new Smime(folder.resolve(store), folder.resolve(password));
    }

    private static Dkim dkim(String key) {
        return new Dkim(folder.resolve(key), "fairnotice", "provider.example");
    }

    private static String verified(Path mail) throws Exception {
        return run("openssl", "smime", "-verify", "-in", mail.toString(), "-CAfile", in("good.pem"), "-purpose", "any");
    }

    private static String dkimpy(Path mail) throws Exception {
        needs("/usr/bin/python3", "-c", "import dkim");
        Path script = Files.writeString(folder.resolve("verify.py"), DKIMPY);
        return run("/usr/bin/python3", script.toString(), mail.toString(), in("good.pub"));
    }

    private static void certificate(String name, String address, String key, int days) throws Exception {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                key,
                "-nodes",
                "-days",
                Integer.toString(days),
                "-subj",
                "/CN=" + name,
                "-addext",
                "subjectAltName=email:" + address,
                "-addext",
                "keyUsage=digitalSignature,keyEncipherment",
                "-addext",
                "extendedKeyUsage=emailProtection",
                "-keyout",
                in(name + ".key"),
                "-out",
                in(name + ".pem"));
        run("openssl", "pkey", "-in", in(name + ".key"), "-pubout", "-out", in(name + ".pub"));
        run(
                "openssl",
                "pkcs12",
                "-export",
                "-inkey",
                in(name + ".key"),
                "-in",
                in(name + ".pem"),
                "-passout",
                "pass:secret",
                "-out",
                in(name + ".p12"));
    }

    private static String in(String name) {
        return folder.resolve(name).toString();
    }

    /** Where CI is set the program must be there; elsewhere the test is left out. */
    private static void needs(String... command) throws Exception {
        boolean there;
        try {
            there = start(command).waitFor() == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeTrue(there || System.getenv("CI") != null, () -> "left out: " + List.of(command) + " does not run here");
    }

    private static String run(String... command) throws Exception {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
