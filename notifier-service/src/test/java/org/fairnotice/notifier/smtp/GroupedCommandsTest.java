package org.fairnotice.notifier.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.fairnotice.notifier.smtp.Delivery.Accepted;
import org.fairnotice.notifier.smtp.Delivery.Deferred;
import org.fairnotice.notifier.smtp.Delivery.NotHandedOver;
import org.fairnotice.notifier.smtp.SmtpSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MAIL, RCPT and DATA in one write (RFC 2920). */
class GroupedCommandsTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private final SettableClock clock = new SettableClock(NOON);
    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final Leave leave = new Leave(NOON.plusSeconds(40), clock);

    @AfterEach
    void stop() {
        server.close();
    }

    /** The server that refuses sender or recipient here says 354 to DATA all the same. */
    @ParameterizedTest
    @MethodSource("org.fairnotice.notifier.smtp.MailerTest#answers")
    void eachAnswerToCommandsInAGroupHasTheSameResult(String step, String answer, Delivery result) {
        server.pipelining().answers(step, answer);

        try (Mailer mailer = mailer()) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(result);
        }
        assertThat(server.accepted()).hasSize(result instanceof Accepted ? 1 : 0);
    }

    @Test
    void senderRecipientAndDataAreSaidInOneGroupWhereTheServerTakesIt() {
        server.pipelining()
                .answers("MAIL", ScriptedSmtpServer.SILENCE)
                .answers("RCPT", ScriptedSmtpServer.SILENCE)
                .answers("DATA", "250 2.1.0 ok\r\n250 2.1.5 ok\r\n354 go on");

        try (Mailer mailer = mailer()) {
            Mailer.Attempt attempt = mailer.deliver(Mails.message(10), Mails.envelope(), leave);

            assertThat(attempt.delivery()).isEqualTo(new Accepted());
            assertThat(attempt.answers()).endsWith("250 2.1.0 ok", "250 2.1.5 ok", "354 go on", "250 2.0.0 taken");
        }
    }

    @Test
    void aGoodbyeAmongTheAnswersToAGroupEndsIt() {
        server.pipelining()
                .answers("MAIL", ScriptedSmtpServer.SILENCE)
                .answers("RCPT", "250 2.1.0 ok\r\n421 4.3.2 closing")
                .answers("DATA", ScriptedSmtpServer.DROP);

        try (Mailer mailer = mailer()) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("421 4.3.2"));
        }
    }

    @Test
    void nothingIsWrittenToAServerThatWantsTheContentAfterItRefusedTheRecipient() {
        server.pipelining().answers("RCPT", "550 5.1.1 unknown");

        try (Mailer mailer = mailer()) {
            mailer.deliver(Mails.message(10), Mails.envelope(), leave);
        }
        await().untilAsserted(() -> assertThat(server.steps()).last().isIn("CUT", "LOST"));
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void aLeaveThatEndsBeforeTheGroupIsNotUsed() {
        server.pipelining().at("EHLO", () -> clock.advance(Duration.ofSeconds(41)));

        try (Mailer mailer = mailer()) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new NotHandedOver());
        }
        assertThat(server.steps()).doesNotContain("MAIL", "RCPT", "DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "CONTENT"})
    void aLeaveThatEndsAfterTheGroupLetsTheServerAcceptNothing(String step) {
        server.pipelining().at(step, () -> clock.advance(Duration.ofSeconds(41)));

        try (Mailer mailer = mailer()) {
            assertThat(mailer.deliver(Mails.message(200_000), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new NotHandedOver());
        }
        await().untilAsserted(() -> assertThat(server.steps()).last().isIn("CUT", "LOST"));
        assertThat(server.accepted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 1_500, 20_000})
    void aMailArrivesAsItIsWhateverItsLength(int lines) throws IOException, MessagingException {
        server.pipelining();
        MimeMessage message = Mails.message(lines);

        try (Mailer mailer = mailer()) {
            mailer.deliver(message, Mails.envelope(), leave);
            mailer.deliver(message, Mails.envelope(), leave);
        }
        var written = new ByteArrayOutputStream();
        message.writeTo(written);
        String stuffed = written.toString(StandardCharsets.UTF_8).replace("\r\n.", "\r\n..");
        assertThat(server.accepted()).containsExactly(stuffed, stuffed);
        assertThat(server.connections()).isEqualTo(1);
    }

    /** Without this the last packet of a mail waits for an acknowledgement that the server's system delays by 40 ms or more. */
    @Test
    void aMailDoesNotWaitForAcknowledgements() {
        try (Mailer mailer = mailer()) {
            MimeMessage message = Mails.message(300);
            mailer.deliver(message, Mails.envelope(), leave);
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                mailer.deliver(message, Mails.envelope(), leave);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }

    /** TLS makes a record of each piece; the guard is behind it, and looks before they are written. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withinTlsAGroupIsOneToo(boolean leaveEnds) throws Exception {
        try (var secure = ScriptedSmtpServer.startTls().pipelining()) {
            secure.answers("MAIL", ScriptedSmtpServer.SILENCE)
                    .answers("RCPT", ScriptedSmtpServer.SILENCE)
                    .answers("DATA", "250 2.1.0 ok\r\n250 2.1.5 ok\r\n354 go on");
            if (leaveEnds) {
                secure.at("DATA", () -> clock.advance(Duration.ofSeconds(41)));
            }

            Delivery delivery = deliverOverTls(secure);

            assertThat(delivery).isEqualTo(leaveEnds ? new NotHandedOver() : new Accepted());
            assertThat(secure.accepted()).hasSize(leaveEnds ? 0 : 1);
        }
    }

    @Test
    void aServerWithACertificateThatNobodyKnowsIsToldNothing() throws Exception {
        try (var secure = ScriptedSmtpServer.startTls();
                var mailer = new Mailer(
                        Mails.settings(secure.port(), Security.TLS, null, null),
                        "provider.example",
                        Duration.ofSeconds(2),
                        clock)) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("4.7.5"));
            assertThat(secure.steps()).doesNotContain("EHLO", "MAIL");
        }
    }

    private Delivery deliverOverTls(ScriptedSmtpServer secure) {
        var properties = MailProperties.of(Mails.settings(secure.port(), Security.TLS, null, null), "provider.example");
        properties.put("mail.smtp.ssl.trust", "*");
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        var transport = GuardedTransport.of(properties);
        var exchange = Exchange.under(leave);
        Throwable thrown = null;
        try {
            transport.use(exchange);
            transport.connect("127.0.0.1", secure.port(), null, null);
            exchange.connected();
            transport.handOver(Mails.message(2_000), Mails.envelope());
        } catch (MessagingException e) {
            thrown = e;
        } finally {
            transport.cut();
        }
        return exchange.result(thrown);
    }

    private Mailer mailer() {
        return new Mailer(
                Mails.settings(server.port(), Security.NONE, null, null),
                "provider.example",
                Duration.ofSeconds(2),
                clock);
    }
}
