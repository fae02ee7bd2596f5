package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeBounced;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.evidence.Chain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** What is heard of a notice comes into the chain of its partition, once. */
@TestInstance(Lifecycle.PER_CLASS)
class ReportInletTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Cluster cluster;
    private Permits permits;
    private GreenMail mail;
    private ConfigurableApplicationContext notifier;
    private NoticePermitted told;

    @BeforeAll
    void start(@TempDir Path folder) throws ExecutionException, InterruptedException {
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        notifier = notifier();
    }

    @BeforeEach
    void tell() {
        told = Permits.permit();
        cluster.write(permits.signed(told));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(cluster.outcomes(told.noticeId())).last().isInstanceOf(NoticeSent.class));
    }

    @AfterAll
    void stop() {
        notifier.close();
        mail.stop();
        cluster.close();
    }

    @Test
    void anAnswerAndABounceComeIntoTheChainOfTheirPartition() {
        CustomerResponded answer = answer(Response.ACKNOWLEDGED);
        var bounce = new NoticeBounced(told.requestId(), told.noticeId(), 1, Instant.now(), "5.1.1");

        publisher().publish(answer);
        publisher().publish(bounce);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reports()).containsExactly(answer, bounce));
        assertThatTheChainHolds();
    }

    @Test
    void theSameBounceIsRecordedOnce() {
        var bounce = new NoticeBounced(told.requestId(), told.noticeId(), 1, Instant.now(), "5.1.1");

        publisher().publish(bounce);
        publisher().publish(bounce);
        publisher().publish(answer(Response.OBJECTED));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(reports()).last().isInstanceOf(CustomerResponded.class));
        assertThat(reports()).hasSize(2);
    }

    @Test
    void anAnswerThatRepeatsTheLastOneIsRecordedOnceAndOneThatDiffersIsNew() {
        publisher().publish(answer(Response.CONSENTED));
        publisher().publish(answer(Response.CONSENTED));
        publisher().publish(answer(Response.OBJECTED));
        publisher().publish(answer(Response.CONSENTED));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reports()).hasSize(3));
        assertThat(reports())
                .extracting(report -> ((CustomerResponded) report).response())
                .containsExactly(Response.CONSENTED, Response.OBJECTED, Response.CONSENTED);
    }

    @Test
    void aReportOfANoticeThatWasNotSentIsPutAside() {
        var request = told.requestId();
        var never = NoticeId.of(request, new org.fairnotice.contract.CustomerId("cus-2"));
        var foreign = new RequestId("req-elsewhere");

        writeOld(new CustomerResponded(request, never, 1, Instant.now(), Response.OBJECTED));
        writeOld(new NoticeBounced(request, told.noticeId(), 2, Instant.now(), "5.1.1"));
        writeOld(new CustomerResponded(foreign, told.noticeId(), 1, Instant.now(), Response.OBJECTED));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(request)).hasSize(2));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(foreign)).hasSize(1));
        assertThat(deadLetters(request))
                .extracting(record -> Cluster.header(record, DeadLetter.REASON))
                .containsOnly("the report is about a notice that was not sent, or not in this attempt");
        assertThat(cluster.outcomes(never)).isEmpty();
        assertThat(reports()).isEmpty();
    }

    @Test
    void aBounceThatIsQuickerThanTheOutcomeOfItsAttemptWaitsForIt() {
        NoticePermitted next = Permits.permit();
        var bounce = new NoticeBounced(next.requestId(), next.noticeId(), 1, Instant.now(), "5.1.1");

        publisher().publish(bounce);
        cluster.write(permits.signed(next));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(cluster.outcomes(next.noticeId())).hasSize(2));
        assertThat(cluster.outcomes(next.noticeId()).getFirst()).isInstanceOf(NoticeSent.class);
        assertThat(cluster.outcomes(next.noticeId()).getLast()).isEqualTo(bounce);
    }

    @Test
    void whatIsNoReportIsPutAside() {
        var key = told.requestId().value();

        cluster.write(new ProducerRecord<>(Topics.NOTICE_REPORTS.name(), null, key, new byte[] {1}));
        cluster.write(new ProducerRecord<>(
                Topics.NOTICE_REPORTS.name(),
                null,
                key,
                new byte[] {1},
                new RecordHeaders()
                        .add(
                                "ce_type",
                                "org.fairnotice.notice-sent.v1".getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deadLetters(told.requestId()))
                        .extracting(record -> Cluster.header(record, DeadLetter.REASON))
                        .containsExactly(
                                "ce_type: header is missing", "ce_type: unknown type org.fairnotice.notice-sent.v1"));
    }

    @Test
    void reportsReadAgainFromTheirStartAreNotRecordedAgain() throws ExecutionException, InterruptedException {
        publisher().publish(answer(Response.CONSENTED));
        publisher().publish(answer(Response.OBJECTED));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reports()).hasSize(2));
        notifier.close();
        try (var admin = cluster.admin()) {
            admin.deleteConsumerGroups(List.of(KafkaClients.GROUP)).all().get();
        }

        notifier = notifier();
        publisher().publish(answer(Response.ASKS_TO_TALK));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reports()).hasSizeGreaterThan(2));
        assertThat(reports())
                .extracting(report -> ((CustomerResponded) report).response())
                .containsExactly(Response.CONSENTED, Response.OBJECTED, Response.ASKS_TO_TALK);
        assertThatTheChainHolds();
    }

    @Test
    void whatIsHeardWhileNoOwnerWorksIsRecordedByTheNext() {
        CustomerResponded answer = answer(Response.OBJECTED);
        notifier.close();
        var clients = new KafkaClients(
                new org.fairnotice.contract.KafkaConnection(cluster.bootstrapServers(), null, java.util.Map.of()),
                "page",
                false,
                1);
        try (var page = new ReportPublisher(clients, InstantSource.system())) {
            page.publish(answer);
        }

        notifier = notifier();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(reports()).containsExactly(answer));
    }

    private ReportPublisher publisher() {
        return notifier.getBean(ReportPublisher.class);
    }

    private CustomerResponded answer(Response response) {
        return new CustomerResponded(told.requestId(), told.noticeId(), 1, Instant.now(), response);
    }

    private List<NoticeOutcome> reports() {
        return cluster.outcomes(told.noticeId()).stream()
                .filter(NoticeOutcome.Report.class::isInstance)
                .toList();
    }

    /** As it was published when it had waited long enough for its outcome. */
    private void writeOld(NoticeOutcome.Report report) {
        var at = Instant.now().minus(ReportInlet.YOUNG);
        var record = Topics.NOTICE_REPORTS.record(
                new CloudEvent<>(java.util.UUID.randomUUID().toString(), "notifier-service", at, report));
        cluster.write(new ProducerRecord<>(
                record.topic(), null, at.toEpochMilli(), record.key(), record.value(), record.headers()));
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(RequestId request) {
        return cluster.read(Topics.NOTICE_REPORTS.deadLetters()).stream()
                .filter(record -> request.value().equals(record.key()))
                .toList();
    }

    private void assertThatTheChainHolds() {
        String[] links = new String[Cluster.PARTITIONS];
        java.util.Arrays.fill(links, Chain.BEGINNING);
        for (var record : cluster.read(Topics.NOTICE_OUTCOMES.name())) {
            Optional<String> previous = Chain.header(record.headers(), Chain.PREVIOUS);
            assertThat(previous).contains(links[record.partition()]);
            byte[] key = record.key().getBytes(java.nio.charset.StandardCharsets.UTF_8);
            links[record.partition()] = Chain.link(
                    previous.orElseThrow(), Chain.digest(Chain.statement(key, record.headers(), record.value())));
        }
    }

    private ConfigurableApplicationContext notifier() {
        return NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.static-membership=false",
                        "--fairnotice.notifier.smtp.port=" + mail.getSmtp().getPort(),
                        "--fairnotice.notifier.smtp.security=none");
    }
}
