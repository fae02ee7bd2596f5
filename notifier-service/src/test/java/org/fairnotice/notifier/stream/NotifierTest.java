package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryDeferred;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeRefused;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.notifier.NotifierApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service between a real broker and a real mail server. */
@TestInstance(Lifecycle.PER_CLASS)
class NotifierTest {

    @TempDir
    private static Path folder;

    private Cluster cluster;
    private Permits permits;
    private GreenMail mail;
    private ConfigurableApplicationContext notifier;

    @BeforeAll
    void startServers() throws ExecutionException, InterruptedException {
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterAll
    void stopServers() {
        mail.stop();
        cluster.close();
    }

    @BeforeEach
    void start() {
        notifier = notifier(mail.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        notifier.close();
    }

    @Test
    void tellsTheCustomerAndReportsIt() throws MessagingException {
        NoticePermitted permit = Permits.permit();

        cluster.write(permits.signed(permit));

        NoticeSent sent = (NoticeSent) outcome(permit.noticeId());
        assertThat(sent.attempt()).isEqualTo(1);
        assertThat(sent.templateVersion()).startsWith("templates-");
        MimeMessage received = mailed(sent.messageId()).getFirst();
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received.getSubject()).isEqualTo("Legal notice from Example Provider: a demand for your data");
    }

    @Test
    void sendsALetterBesideTheNoticeByAPermitOfItsOwn() throws MessagingException {
        NoticePermitted notice = Permits.permit();
        cluster.write(permits.signed(notice));
        NoticeSent told = (NoticeSent) outcome(notice.noticeId());
        NoticePermitted letter = Permits.letter(notice, told.messageId(), new LetterKind.Reminder(1, null));

        cluster.write(permits.signed(letter));

        NoticeSent sent = (NoticeSent) outcome(letter.noticeId());
        assertThat(sent.messageId()).isNotEqualTo(told.messageId());
        assertThat(mailed(sent.messageId())).singleElement().satisfies(received -> {
            assertThat(received.getHeader("References")).containsExactly(told.messageId());
            assertThat(received.getSubject()).endsWith("we have no answer to our notice yet");
        });
        assertThat(mailed(told.messageId())).hasSize(1);
    }

    @Test
    void sendsNoLetterWhosePermitWasTakenBack() {
        NoticePermitted letter = Permits.letter(Permits.permit(), "<n@provider.example>", new LetterKind.Redirect());

        cluster.write(permits.signed(Permits.revocation(letter)));
        cluster.write(permits.signed(letter));

        assertThat(outcome(letter.noticeId()))
                .isInstanceOfSatisfying(
                        NoticeRefused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.REVOKED));
    }

    @Test
    void keepsTheExactBytesThatWereSent() throws IOException {
        NoticePermitted permit = Permits.permit();

        cluster.write(permits.signed(permit));

        NoticeSent sent = (NoticeSent) outcome(permit.noticeId());
        Path copy = folder.resolve("archive").resolve(permit.noticeId() + "-1.eml");
        String body = com.icegreen.greenmail.util.GreenMailUtil.getBody(
                mailed(sent.messageId()).getFirst());
        assertThat(Files.readString(copy))
                .contains("Message-ID: " + sent.messageId())
                .endsWith(body + "\r\n");
        assertThat(Files.readString(folder.resolve("archive").resolve(permit.noticeId() + "-1.html")))
                .contains("<!DOCTYPE html>");
    }

    Stream<Arguments> forgeries() {
        NoticePermitted permit = Permits.permit();
        ProducerRecord<String, byte[]> altered = permits.signed(permit);
        ProducerRecord<String, byte[]> genuine = permits.signed(Permits.permit());
        byte[] value = altered.value().clone();
        value[value.length / 2] ^= 1;
        var elsewhere = Permits.in(folder.resolve("stranger"));
        return Stream.of(
                argumentSet("unsigned", Permits.unsigned(permit), "the record is not signed"),
                argumentSet("unknown key", elsewhere.signed(permit), "the record is signed by an unknown key"),
                argumentSet(
                        "altered",
                        new ProducerRecord<>(altered.topic(), null, altered.key(), value, altered.headers()),
                        "the record does not match its signature"),
                argumentSet(
                        "under another key",
                        new ProducerRecord<>(altered.topic(), null, "req-other", altered.value(), altered.headers()),
                        "the record does not match its signature"),
                argumentSet(
                        "without a key",
                        new ProducerRecord<String, byte[]>(
                                altered.topic(), 0, null, altered.value(), altered.headers()),
                        "the record is not signed"),
                argumentSet(
                        "copied to another partition",
                        new ProducerRecord<>(
                                genuine.topic(), 1 - home(genuine), genuine.key(), genuine.value(), genuine.headers()),
                        "the record is not in the partition of its key"),
                argumentSet(
                        "signed, but no event",
                        permits.signed("req-1", "{}".getBytes(StandardCharsets.UTF_8)),
                        "value: is not a org.fairnotice.notice-permitted.v1"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whatIsNotGenuineReleasesNothingAndSettlesNothing(ProducerRecord<String, byte[]> record, String reason) {
        int before = cluster.deadLetters().size();
        int outcomes = cluster.read(Topics.NOTICE_OUTCOMES.name()).size();
        int mails = mail.getReceivedMessages().length;
        NoticePermitted genuine = Permits.permit();

        cluster.write(record, permits.signed(genuine));

        assertThat(outcome(genuine.noticeId())).isInstanceOf(NoticeSent.class);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(cluster.deadLetters()).hasSize(before + 1));
        assertThat(cluster.deadLetters())
                .extracting(NotifierTest::reason)
                .anySatisfy(told -> assertThat(told).startsWith(reason));
        awaitCount("fairnotice.dead.letters", "forged", Boolean.toString(!reason.startsWith("value:")));
        assertThat(cluster.read(Topics.NOTICE_OUTCOMES.name())).hasSize(outcomes + 1);
        assertThat(mail.getReceivedMessages()).hasSize(mails + 1);
    }

    @Test
    void aPermitWithTooLittleLifeIsStale() {
        NoticePermitted young = Permits.permit();
        NoticePermitted stale =
                Permits.permit(young.requestId(), 1, Instant.now().plusSeconds(24));

        cluster.write(permits.signed(stale));

        assertThat(refusal(stale.noticeId())).isEqualTo(Refusal.STALE);
        awaitCount("fairnotice.outcomes", "refusal", "STALE");
    }

    @Test
    void aPermitThatIsRevokedInTheSameBatchIsNotUsed() {
        NoticePermitted permit = Permits.permit();

        cluster.write(permits.signed(permit), permits.signed(Permits.revocation(permit)));

        assertThat(refusal(permit.noticeId())).isEqualTo(Refusal.REVOKED);
        awaitCount("fairnotice.outcomes", "refusal", "REVOKED");
    }

    @Test
    void anAttemptIsMadeOnce() {
        NoticePermitted permit = Permits.permit();

        cluster.write(permits.signed(permit), permits.signed(permit));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(cluster.outcomes(permit.noticeId())).hasSize(2));
        NoticeSent sent = (NoticeSent) cluster.outcomes(permit.noticeId()).getFirst();
        assertThat(((NoticeRefused) cluster.outcomes(permit.noticeId()).getLast()).refusal())
                .isEqualTo(Refusal.REPEATED);
        assertThat(mailed(sent.messageId())).hasSize(1);
        awaitCount("fairnotice.outcomes", "refusal", "REPEATED");
    }

    @Test
    void aContactThatWasToldIsNotToldAgainUnderALaterAttempt() {
        NoticePermitted permit = Permits.permit();

        cluster.write(permits.signed(permit), permits.signed(Permits.next(permit)));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(cluster.outcomes(permit.noticeId())).hasSize(2));
        NoticeSent sent = (NoticeSent) cluster.outcomes(permit.noticeId()).getFirst();
        assertThat(mailed(sent.messageId())).hasSize(1);
    }

    @Test
    void aTopicReadAgainFromItsStartSendsNothingTwice() throws ExecutionException, InterruptedException {
        NoticePermitted permit = Permits.permit();
        cluster.write(permits.signed(permit));
        NoticeSent sent = (NoticeSent) outcome(permit.noticeId());
        int mails = mail.getReceivedMessages().length;
        notifier.close();
        try (var admin = cluster.admin()) {
            admin.deleteConsumerGroups(List.of(KafkaClients.GROUP)).all().get();
        }

        notifier = notifier(mail.getSmtp().getPort());

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(cluster.outcomes(permit.noticeId())).hasSize(2));
        assertThat(((NoticeRefused) cluster.outcomes(permit.noticeId()).getLast()).refusal())
                .isEqualTo(Refusal.REPEATED);
        assertThat(mailed(sent.messageId())).hasSize(1);
        assertThat(mail.getReceivedMessages()).hasSize(mails);
    }

    @Test
    void aMailServerThatComesBackGetsTheNextAttempt() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        NoticePermitted permit = Permits.permit();
        cluster.write(permits.signed(permit));
        assertThat(outcome(permit.noticeId()))
                .isInstanceOfSatisfying(
                        DeliveryDeferred.class,
                        deferred -> assertThat(deferred.status()).startsWith("4.4."));
        mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();

        cluster.write(permits.signed(Permits.next(permit)));

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() ->
                        assertThat(cluster.outcomes(permit.noticeId())).last().isInstanceOf(NoticeSent.class));
    }

    @Test
    void isReadyOnceItHasPartitions() throws IOException, InterruptedException {
        int port = java.util.Objects.requireNonNull(((WebServerApplicationContext) notifier).getWebServer())
                .getPort();
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(http.send(
                                            HttpRequest.newBuilder(readiness).build(),
                                            HttpResponse.BodyHandlers.ofString())
                                    .body())
                            .contains("\"status\":\"UP\"", "\"partitions\":[0,1]"));
        }
    }

    /** What an alarm is set on. */
    private void awaitCount(String meter, String tag, String value) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(notifier.getBean(MeterRegistry.class)
                                .find(meter)
                                .tag(tag, value)
                                .counter())
                        .isNotNull()
                        .satisfies(counter -> assertThat(counter.count()).isEqualTo(1)));
    }

    private NoticeOutcome outcome(NoticeId notice) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(cluster.outcomes(notice)).hasSize(1));
        return cluster.outcomes(notice).getFirst();
    }

    private Refusal refusal(NoticeId notice) {
        return ((NoticeRefused) outcome(notice)).refusal();
    }

    private List<MimeMessage> mailed(String messageId) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> messageId.equals(messageId(message)))
                .toList();
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String reason(ConsumerRecord<String, byte[]> record) {
        return Cluster.header(record, DeadLetter.REASON);
    }

    private static int home(ProducerRecord<String, byte[]> record) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        return org.apache.kafka.common.utils.Utils.toPositive(org.apache.kafka.common.utils.Utils.murmur2(key))
                % Cluster.PARTITIONS;
    }

    private ConfigurableApplicationContext notifier(int smtpPort) {
        return NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.static-membership=false",
                        "--fairnotice.notifier.archive-folder=" + folder.resolve("archive"),
                        "--fairnotice.notifier.smtp.port=" + smtpPort,
                        "--fairnotice.notifier.smtp.security=none");
    }
}
