package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.smtp.ScriptedSmtpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Kafka goes away between the mail server's yes and the outcome. */
class KafkaLossTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final ScriptedSmtpServer server = ScriptedSmtpServer.start();
    private final NoticePermitted permit = Permits.permit(
            new RequestId("req-" + UUID.randomUUID()), 1, Instant.now().plusSeconds(180));

    private Cluster cluster;
    private Permits permits;
    private ConfigurableApplicationContext notifier;

    @BeforeEach
    void start() throws ExecutionException, InterruptedException {
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        notifier = notifier();
        var brokerStopped = new AtomicBoolean();
        server.at(".", () -> {
            cluster.stopBroker();
            brokerStopped.set(true);
        });
        cluster.write(permits.signed(permit));
        await().atMost(PATIENCE).untilTrue(brokerStopped);
        server.at(".", () -> {});
    }

    @AfterEach
    void stop() {
        notifier.close();
        cluster.close();
        server.close();
    }

    @Test
    void aNotifierThatLivesOnReportsAndSendsNothingAgain() {
        cluster.startBroker();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cluster.outcomes(permit.noticeId()))
                        .singleElement()
                        .isInstanceOf(NoticeSent.class));
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void aNotifierThatDiedSendsAgainUnderTheSameMessageId() {
        notifier.close();
        cluster.startBroker();

        notifier = notifier();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cluster.outcomes(permit.noticeId()))
                        .singleElement()
                        .isInstanceOf(NoticeSent.class));
        assertThat(server.accepted()).hasSize(2);
        assertThat(server.accepted())
                .extracting(KafkaLossTest::messageId)
                .containsOnly(messageId(server.accepted().getFirst()));
    }

    private static String messageId(String mail) {
        var header =
                Pattern.compile("^Message-ID: (<\\S+>)$", Pattern.MULTILINE).matcher(mail);
        assertThat(header.find()).isTrue();
        return header.group(1);
    }

    private ConfigurableApplicationContext notifier() {
        return NotifierApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.instance-id=notifier-1",
                        "--fairnotice.notifier.retry-delay=500ms",
                        "--fairnotice.notifier.smtp.port=" + server.port(),
                        "--fairnotice.notifier.smtp.security=none");
    }
}
