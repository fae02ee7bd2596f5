package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many notices into a real Postfix, of which some meet a dropped connection, a 4xx or a 5xx, while the notifier is killed again
 * and again. {@code -Dtrial.notices=20000} makes it long. It needs Postfix, and root, who alone may start one.
 */
class PostfixTrialTest {

    private static final int NOTICES = Integer.getInteger("trial.notices", 300);
    private static final int KILLS = 5;
    private static final String INSTANCE = "trial";

    @TempDir
    private static Path folder;

    private Cluster cluster;
    private Permits permits;
    private PostfixServer postfix;
    private FaultProxy proxy;
    private StandInDecisions decisions;
    private NotifierProcess notifier;

    /** Mails that Postfix took and of which no outcome was written when the notifier was killed, by Message-ID. */
    private final Map<String, Integer> inFlight = new HashMap<>();

    @BeforeEach
    void start() throws IOException, ExecutionException, InterruptedException {
        if (!PostfixServer.available()) {
            assertThat(System.getenv("CI")).as("in CI, where Postfix must be").isNull();
            System.err.println("PostfixTrialTest is skipped: Postfix is not installed, or this is not root");
            assumeTrue(false, "Postfix is not installed, or this is not root");
        }
        cluster = Cluster.start(folder.resolve("kafka"));
        permits = Permits.in(folder);
        postfix = PostfixServer.start();
        proxy = FaultProxy.start(postfix.port());
        decisions = new StandInDecisions(cluster.bootstrapServers(), permits, NOTICES);
        notifier = notifier();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        if (cluster != null) {
            notifier.stop();
            decisions.close();
            proxy.close();
            postfix.stop();
            cluster.close();
        }
    }

    @Test
    void everyNoticeArrivesAndOnlyWhatWasInFlightArrivesAgain() throws IOException, InterruptedException {
        for (int kill = 1; kill <= KILLS; kill++) {
            workUntil(NOTICES * kill / (KILLS + 1));
            notifier.kill();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(proxy.active()).isZero());
            settleTransaction();
            decisions.catchUp();
            noteInFlight();
            notifier = notifier();
        }
        workUntil(NOTICES);

        Map<String, Integer> accepted = proxy.accepted();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(postfix.delivered()).isEqualTo(accepted));
        int dropped = sum(proxy.unheard());
        int killed = sum(inFlight);
        int delivered = sum(accepted);
        System.out.printf(
                "%,d notices, %d kills: %,d mails delivered = %,d notices + %d unheard after a dropped connection"
                        + " + %d in flight at a kill; faults: %s%n",
                NOTICES, KILLS, delivered, NOTICES, dropped, killed, proxy.faults());
        assertThat(sum(decisions.sent())).isEqualTo(NOTICES);
        assertThat(delivered).isEqualTo(NOTICES + dropped + killed);
        Map<String, Integer> sent = decisions.sent();
        Map<String, Integer> unheard = proxy.unheard();
        accepted.forEach((messageId, times) -> assertThat(times)
                .as(messageId)
                .isEqualTo(sent.getOrDefault(messageId, 0)
                        + unheard.getOrDefault(messageId, 0)
                        + inFlight.getOrDefault(messageId, 0)));
    }

    private void workUntil(int sent) {
        long end = System.nanoTime() + Duration.ofSeconds(60 + NOTICES / 20).toNanos();
        while (decisions.done() < sent) {
            decisions.work();
            assertThat(notifier.running()).as("the notifier runs").isTrue();
            assertThat(System.nanoTime())
                    .as("notices sent: " + decisions.done())
                    .isLessThan(end);
        }
    }

    /** Ends what the killed notifier had begun to write, as its successor does: what was not committed is gone. */
    private void settleTransaction() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                cluster.bootstrapServers(),
                "transactional.id",
                KafkaClients.GROUP + "-" + INSTANCE);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
        }
    }

    private void noteInFlight() {
        Map<String, Integer> unheard = proxy.unheard();
        Map<String, Integer> sent = decisions.sent();
        proxy.accepted().forEach((messageId, times) -> {
            int known = sent.getOrDefault(messageId, 0)
                    + unheard.getOrDefault(messageId, 0)
                    + inFlight.getOrDefault(messageId, 0);
            if (times > known) {
                inFlight.merge(messageId, times - known, Integer::sum);
            }
        });
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private NotifierProcess notifier() throws IOException {
        return NotifierProcess.start(
                folder.resolve("notifier.log"),
                List.of(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + cluster.bootstrapServers(),
                        "--fairnotice.signing.public-keys-directory=" + permits.publicKeys(),
                        "--fairnotice.notifier.instance-id=" + INSTANCE,
                        "--fairnotice.notifier.smtp.port=" + proxy.port(),
                        "--fairnotice.notifier.smtp.security=none"));
    }
}
