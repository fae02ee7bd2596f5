package org.fairnotice.notifier.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fairnotice.notifier.smtp.Delivery.Accepted;
import org.fairnotice.notifier.smtp.Delivery.Deferred;
import org.fairnotice.notifier.smtp.Delivery.Failed;
import org.fairnotice.notifier.smtp.Delivery.NotHandedOver;
import org.fairnotice.notifier.smtp.Delivery.Unknown;
import org.fairnotice.notifier.smtp.SmtpSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailerTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Duration BOUND = Duration.ofSeconds(2);

    private final SettableClock clock = new SettableClock(NOON);
    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final Leave leave = new Leave(NOON.plusSeconds(40), clock);

    @AfterEach
    void stop() {
        server.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                argumentSet("takes it", ".", "250 2.0.0 taken", new Accepted()),
                argumentSet("takes it with another 2xx", ".", "251 will forward", new Accepted()),
                argumentSet("takes it in many lines", ".", "250-2.0.0 taken\r\n250 2.0.0 as 1", new Accepted()),
                argumentSet("is too busy to talk", "CONNECT", "421 4.3.2 later", new Deferred("421 4.3.2")),
                argumentSet("lets nobody in", "CONNECT", "554 5.7.1 you are listed", new Deferred("554 5.7.1")),
                argumentSet("refuses the sender for now", "MAIL", "451 4.7.1 wait", new Deferred("451 4.7.1")),
                argumentSet("refuses the sender", "MAIL", "550 5.7.1 a@b.example", new Failed("550 5.7.1")),
                argumentSet("refuses the recipient for now", "RCPT", "450 4.2.1 greylisted", new Deferred("450 4.2.1")),
                argumentSet(
                        "refuses the recipient", "RCPT", "550 5.1.1 <a@b.example> unknown", new Failed("550 5.1.1")),
                argumentSet("has no enhanced codes", "RCPT", "550 No such user here", new Failed("550")),
                argumentSet("says goodbye", "RCPT", "421 4.3.2 closing", new Deferred("421 4.3.2")),
                argumentSet("refuses DATA for now", "DATA", "452 4.3.1 full", new Deferred("452 4.3.1")),
                argumentSet("refuses DATA", "DATA", "554 5.5.1 no", new Failed("554 5.5.1")),
                argumentSet("refuses the content for now", ".", "451 4.3.0 scanner", new Deferred("451 4.3.0")),
                argumentSet("refuses the content", ".", "554 5.6.0 no", new Failed("554 5.6.0")),
                argumentSet("drops at connecting", "CONNECT", ScriptedSmtpServer.DROP, new Deferred("4.4.1")),
                argumentSet("drops at MAIL", "MAIL", ScriptedSmtpServer.DROP, new Deferred("4.4.2")),
                argumentSet("drops at RCPT", "RCPT", ScriptedSmtpServer.DROP, new Deferred("4.4.2")),
                argumentSet("drops at DATA", "DATA", ScriptedSmtpServer.DROP, new Deferred("4.4.2")),
                argumentSet("drops at the final dot", ".", ScriptedSmtpServer.DROP, new Unknown("4.4.2")),
                argumentSet("talks nonsense at the final dot", ".", "never mind", new Unknown("4.4.2")),
                argumentSet("is silent at connecting", "CONNECT", ScriptedSmtpServer.SILENCE, new Deferred("4.4.1")),
                argumentSet("is silent at RCPT", "RCPT", ScriptedSmtpServer.SILENCE, new Deferred("4.4.2")),
                argumentSet("is silent at DATA", "DATA", ScriptedSmtpServer.SILENCE, new Deferred("4.4.2")),
                argumentSet("is silent at the final dot", ".", ScriptedSmtpServer.SILENCE, new Unknown("4.4.2")),
                argumentSet("closes its half at DATA", "DATA", ScriptedSmtpServer.HALF_CLOSE, new Deferred("4.4.2")),
                argumentSet("closes its half at the dot", ".", ScriptedSmtpServer.HALF_CLOSE, new Unknown("4.4.2")));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void eachAnswerHasItsResult(String step, String answer, Delivery result) {
        server.answers(step, answer);

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(result);
        }
    }

    @Test
    void aTroubleAfterTheAnswerDoesNotChangeIt() {
        server.answers(".", "451 4.3.0 scanner").answers("RSET", ScriptedSmtpServer.DROP);

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("451 4.3.0"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 5_000})
    void aLeaveThatEndsBetweenDataAndTheFinalDotLetsTheServerAcceptNothing(int lines) {
        server.at("DATA", () -> clock.advance(Duration.ofSeconds(41)));

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(Mails.message(lines), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new NotHandedOver());
        }
        await().untilAsserted(() -> assertThat(server.steps()).endsWith("CUT"));
        assertThat(server.accepted()).isEmpty();
    }

    static Stream<Arguments> contents() {
        String mail = "Subject: a\r\n\r\nwords. and more\r\n";
        return Stream.of(
                argumentSet("as it is", mail, mail),
                argumentSet("a dot first", "." + mail, ".." + mail),
                argumentSet("dots", mail + ".\r\n.b\r\n", mail + "..\r\n..b\r\n"),
                argumentSet("LF alone", mail + "b\nc\r\n", mail + "b\r\nc\r\n"),
                argumentSet("LF and dot", mail + "b\n.\r\n", mail + "b\r\n..\r\n"),
                argumentSet("CR alone", mail + "b\rc\r\n", mail + "b\r\nc\r\n"),
                argumentSet("CR and dot", mail + "b\r.\r\n", mail + "b\r\n..\r\n"),
                argumentSet("CR at the end", mail + "b\r", mail + "b\r\n"),
                argumentSet("open end", mail + "b", mail + "b\r\n"),
                argumentSet("long", mail.repeat(4_000), mail.repeat(4_000)));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void aMailArrivesAsItIsButForItsLinesEndsAndDots(String mail, String travels) {
        var message = new MimeMessage(Session.getInstance(new Properties())) {
            @Override
            public void writeTo(OutputStream out, String[] ignored) throws IOException {
                out.write(mail.getBytes(StandardCharsets.US_ASCII));
            }
        };

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(message, Mails.envelope(), leave).delivery())
                    .isEqualTo(new Accepted());
        }
        assertThat(server.accepted()).containsExactly(travels);
    }

    @Test
    void aLeaveThatEndsWithinTheContentLetsTheServerAcceptNothing() {
        server.at("CONTENT", () -> clock.advance(Duration.ofSeconds(41)));

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(Mails.message(200_000), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new NotHandedOver());
        }
        await().untilAsserted(() -> assertThat(server.steps()).last().isIn("CUT", "LOST"));
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void aLeaveThatEndsBeforeDataIsNotUsed() {
        server.at("RCPT", () -> clock.advance(Duration.ofSeconds(41)));

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new NotHandedOver());
        }
        assertThat(server.steps()).doesNotContain("DATA");
    }

    @Test
    void aServerThatStopsReadingIsCutOffWithinTheBound() {
        server.at("CONTENT", MailerTest::forEver);
        long start = System.nanoTime();

        try (Mailer mailer = mailer(Security.NONE)) {
            assertThat(mailer.deliver(Mails.message(500_000), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("4.4.2"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BOUND.plusSeconds(2));
    }

    @Test
    void whatIsUnderWayCanBeCutOff() {
        server.answers(".", ScriptedSmtpServer.SILENCE);

        try (Mailer mailer = mailer(Security.NONE)) {
            var delivery = CompletableFuture.supplyAsync(() ->
                    mailer.deliver(Mails.message(10), Mails.envelope(), leave).delivery());
            await().untilAsserted(() -> assertThat(server.steps()).contains("."));
            mailer.cutAll();

            assertThat(delivery.join()).isEqualTo(new Unknown("4.4.2"));
        }
    }

    @Test
    void aConnectionIsUsedAgain() {
        try (Mailer mailer = mailer(Security.NONE)) {
            mailer.deliver(Mails.message(10), Mails.envelope(), leave);
            mailer.deliver(Mails.message(10), Mails.envelope(), leave);
        }

        assertThat(server.accepted()).hasSize(2);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatRestedAndDiedIsReplaced() {
        try (Mailer mailer = mailer(Security.NONE)) {
            mailer.deliver(Mails.message(10), Mails.envelope(), leave);
            server.answers("NOOP", ScriptedSmtpServer.DROP);
            clock.advance(Duration.ofSeconds(2));

            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Accepted());
        }
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void aConnectionThatRestsTooLongIsClosed() {
        try (Mailer mailer = mailer(Security.NONE)) {
            mailer.deliver(Mails.message(10), Mails.envelope(), leave);
            clock.advance(Duration.ofSeconds(31));
            mailer.closeIdle();

            await().untilAsserted(() -> assertThat(server.steps()).endsWith("QUIT"));
        }
    }

    @Test
    void nothingIsSaidToAServerWithoutTls() {
        try (Mailer mailer = mailer(Security.STARTTLS)) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("4.7.4"));
        }
        assertThat(server.steps()).doesNotContain("MAIL", "AUTH");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legal@customer.example>\r\nRCPT TO:<else@attacker.example",
                "legal@customer.example\nDATA",
                "legal@customer.example\rDATA",
                "legal@customer.example> NOTIFY=NEVER",
                "legal@customer.example\0",
                ""
            })
    void anAddressThatWouldCarryMoreIsNeverSaidToTheServer(String address) {
        try (Mailer mailer = mailer(Security.NONE)) {
            for (var envelope :
                    List.of(new Envelope(Mails.SENDER, address, null), new Envelope(address, Mails.RECIPIENT, null))) {
                assertThat(mailer.deliver(Mails.message(10), envelope, leave).delivery())
                        .isEqualTo(new Failed("5.1.3"));
            }
        }
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nRCPT TO:<b@c.example>", "a=b", "+", ""})
    void anEnvelopeIdThatWouldCarryMoreIsNeverSaidToTheServer(String id) {
        try (Mailer mailer = mailer(Security.NONE)) {
            var envelope = new Envelope(Mails.SENDER, Mails.RECIPIENT, id);
            assertThat(mailer.deliver(Mails.message(10), envelope, leave).delivery())
                    .isEqualTo(new Failed("5.1.3"));
        }
        assertThat(server.connections()).isZero();
    }

    @Test
    void theServerIsToldWhoBouncesGoToAndWhatReportsAreToName() {
        server.answers("EHLO", "250-scripted\r\n250 DSN");

        try (Mailer mailer = mailer(Security.NONE)) {
            mailer.deliver(Mails.message(10), new Envelope("bounces+1@provider.example", Mails.RECIPIENT, "1f"), leave);
            mailer.deliver(Mails.message(10), Mails.envelope(), leave);
        }
        assertThat(server.lines())
                .contains(
                        "MAIL FROM:<bounces+1@provider.example> RET=HDRS ENVID=1f",
                        "RCPT TO:<legal@customer.example> NOTIFY=FAILURE,DELAY",
                        "MAIL FROM:<notices@provider.example> RET=HDRS");
    }

    @Test
    void aServerWithoutDeliveryReportsIsToldTheReturnPathAlone() {
        try (Mailer mailer = mailer(Security.NONE)) {
            mailer.deliver(Mails.message(10), new Envelope("bounces+1@provider.example", Mails.RECIPIENT, "1f"), leave);
        }
        assertThat(server.lines())
                .contains("MAIL FROM:<bounces+1@provider.example>", "RCPT TO:<legal@customer.example>");
    }

    @Test
    void aServerThatIsNotThereDefers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (Mailer mailer = mailer(Mails.settings(free, Security.NONE, null, null))) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("4.4.1"));
        }
    }

    @Test
    void aLoginThatIsRefusedDefers(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret\n");
        server.answers("EHLO", "250-scripted\r\n250 AUTH PLAIN").answers("AUTH", "535 5.7.8 no");

        try (Mailer mailer = mailer(Mails.settings(server.port(), Security.NONE, "notifier", password))) {
            assertThat(mailer.deliver(Mails.message(10), Mails.envelope(), leave)
                            .delivery())
                    .isEqualTo(new Deferred("535 5.7.8"));
        }
    }

    private Mailer mailer(Security security) {
        return mailer(Mails.settings(server.port(), security, null, null));
    }

    private Mailer mailer(SmtpSettings settings) {
        return new Mailer(settings, "provider.example", BOUND, clock);
    }

    private static void forEver() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
