package org.fairnotice.notifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.notifier.bounce.ReturnedMail.Verdict;
import org.fairnotice.notifier.returnpath.BounceSettings;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BounceReaderTest {

    private static final Verdict NO_REPORT = new Verdict.NoReport();
    private static final Verdict NOT_FINAL = new Verdict.NotFinal();

    @TempDir
    private Path folder;

    private ReturnPaths paths;
    private BounceReader reader;

    @BeforeEach
    void make() {
        paths = new ReturnPaths(new BounceSettings("bounces@provider.example", folder.resolve("key"), null));
        reader = new BounceReader(paths);
    }

    static Stream<Arguments> mails() {
        return Stream.of(
                argumentSet("a failure", report("failed", "5.1.1"), failed("5.1.1")),
                argumentSet("a failure after days of trying", report("failed", "4.4.7"), failed("4.4.7")),
                argumentSet("a failure with another status", report("Failed", "none"), failed("5.0.0")),
                argumentSet("a delay", report("delayed", "4.4.1"), NOT_FINAL),
                argumentSet("a delivery", report("delivered", "2.0.0"), NOT_FINAL),
                argumentSet("a relay", report("relayed", "2.0.0"), NOT_FINAL),
                argumentSet("an action that is none", report("eaten", "5.0.0"), NO_REPORT),
                argumentSet(
                        "words of an older server",
                        words("Mailer-Daemon@mx.example", "", "said: 550 5.1.1 <legal@customer.example> unknown"),
                        failed("5.1.1")),
                argumentSet(
                        "words with a reply code alone",
                        words("MAILER-DAEMON@mx.example", "", "Remote host said: 554 no such user"),
                        failed("554")),
                argumentSet(
                        "words with a failed recipient and no code",
                        words("postmaster@mx.example", "X-Failed-Recipients: legal@customer.example\n", "Sorry."),
                        failed("5.0.0")),
                argumentSet(
                        "words of a delay",
                        words("mailer-daemon@mx.example", "", "host said: 451 4.7.1 greylisted; still trying"),
                        NOT_FINAL),
                argumentSet(
                        "an answer while away",
                        words("legal@customer.example", "Auto-Submitted: auto-replied\n", "Call +1 550 555 0100."),
                        NO_REPORT),
                argumentSet(
                        "an answer that quotes a code",
                        words("legal@customer.example", "", "Why do I get 550 5.1.1?"),
                        NO_REPORT));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void eachMailHasItsVerdict(String mail, Verdict verdict) throws MessagingException, IOException {
        assertThat(read(mail).verdict()).isEqualTo(verdict);
    }

    @Test
    void theDeliveryIsKnownByEachPlaceWhereServersNameIt() throws MessagingException, IOException {
        String token = paths.token(new NoticeId("ntc-1"), 3);
        String address = paths.address(token);

        assertThat(read(report("failed", "5.1.1").replace("To: x", "To: <" + address + ">"))
                        .tokens())
                .containsExactly(token);
        assertThat(read("Delivered-To: " + address + "\n" + report("failed", "5.1.1"))
                        .tokens())
                .containsExactly(token);
        assertThat(read(report("failed", "5.1.1").replace("Envelope-Id: x", "Envelope-Id: " + token))
                        .tokens())
                .containsExactly(token);
        assertThat(read(report("failed", "5.1.1").replace("Return-Path: x", "Return-Path: <" + address + ">"))
                        .tokens())
                .containsExactly(token);
    }

    @Test
    void theMailIsKnownByItsMessageId() throws MessagingException, IOException {
        assertThat(read(report("failed", "5.1.1")).messageIds()).containsExactly("<1@provider.example>");
        assertThat(read(words("mailer-daemon@mx.example", "", "550 no\n\n> Message-ID: <2@provider.example>\n"))
                        .messageIds())
                .containsExactly("<2@provider.example>");
    }

    /** Whatever comes is read to a verdict, or is refused as unreadable; nothing else happens. */
    @Test
    void aDamagedReportIsReadOrRefused() {
        byte[] whole = report("failed", "5.1.1").getBytes(StandardCharsets.ISO_8859_1);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = whole.clone();
            for (int hits = random.nextInt(1, 20); hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(read(damaged).verdict()).isNotNull();
            } catch (MessagingException | IOException e) {
                assertThat(e).hasMessageNotContaining("NullPointer");
            }
        }
    }

    private ReturnedMail read(String mail) throws MessagingException, IOException {
        return read(mail.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    private ReturnedMail read(byte[] mail) throws MessagingException, IOException {
        return reader.read(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private static Verdict failed(String status) {
        return new Verdict.Failed(status);
    }

    private static String words(String from, String headers, String text) {
        return "From: <" + from + ">\nTo: bounces@provider.example\n" + headers
                + "Subject: Undelivered\nContent-Type: text/plain\n\n" + text + "\n";
    }

    private static String report(String action, String status) {
        return """
            From: MAILER-DAEMON@mx.example
            To: x
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="b"

            --b
            Content-Type: text/plain

            I could not deliver it: 550 5.1.1.

            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example
            Original-Envelope-Id: x
            Arrival-Date: Mon, 2 Nov 2026 12:00:00 +0000

            Final-Recipient: rfc822; legal@customer.example
            Action: %s
            Status: %s
            Diagnostic-Code: smtp; 550 no such user

            --b
            Content-Type: text/rfc822-headers

            Return-Path: x
            From: notices@provider.example
            Message-ID: <1@provider.example>
            Subject: Legal notice

            --b--
            """.formatted(action, status);
    }
}
