package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.DecisionEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals of cases that have been settled for long enough are destroyed, those of others are not. */
class RetentionTest {

    @Test
    void destroysWhatIsSettledUnlessItIsPreserved(@TempDir Path folder) throws Exception {
        try (var intake = new RunningIntake(
                folder, "--fairnotice.intake.retention.after-settled=1s", "--fairnotice.intake.retention.every=1s")) {
            String open = handIn(intake, "open");
            String preserved = handIn(intake, "preserved");
            String settled = handIn(intake, "settled");
            assertThat(preserve(intake, preserved).statusCode()).isEqualTo(204);

            settle(intake, preserved);
            settle(intake, settled);
            await().atMost(RunningIntake.PATIENCE)
                    .until(() -> original(intake, settled).statusCode() == 410);
            String later = handIn(intake, "later");
            settle(intake, later);
            await().atMost(RunningIntake.PATIENCE)
                    .until(() -> original(intake, later).statusCode() == 410);

            assertThat(original(intake, settled).body())
                    .contains("\"reason\":\"RETENTION\"", "\"destroyedAt\":\"20", "settled for as long");
            assertThat(original(intake, open).statusCode()).isEqualTo(200);
            assertThat(original(intake, preserved).statusCode()).isEqualTo(200);

            // A repeat of the call that had brought it answers as ever, and brings nothing back.
            HttpResponse<String> again = intake.post("/v1/requests", "settled", RestIntakeTest.REQUEST);
            assertThat(again.statusCode()).isEqualTo(202);
            assertThat(again.body()).contains(settled);
            assertThat(original(intake, settled).statusCode()).isEqualTo(410);
        }
    }

    private static String handIn(RunningIntake intake, String key) throws Exception {
        assertThat(intake.post("/v1/requests", key, RestIntakeTest.REQUEST).statusCode())
                .isEqualTo(202);
        String id = intake.received(key).requestId().value();
        assertThat(original(intake, id).statusCode()).isEqualTo(200);
        return id;
    }

    private static void settle(RunningIntake intake, String id) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", intake.bootstrapServers());
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(Topics.DECISIONS.record(new CloudEvent<>(
                            UUID.randomUUID().toString(),
                            "decision-service",
                            Instant.now(),
                            new DecisionEvent.CaseSettled(new RequestId(id), Instant.now()))))
                    .get();
        }
    }

    private static HttpResponse<String> preserve(RunningIntake intake, String id) throws Exception {
        return intake.send(intake.call("/v1/requests/" + id + "/originals/preservation")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"by\": \"A. Counsel\", \"reason\": \"pending suit\"}")));
    }

    private static HttpResponse<String> original(RunningIntake intake, String id) throws Exception {
        String sha256 = DocumentStore.digest(RestIntakeTest.REQUEST.getBytes(StandardCharsets.UTF_8));
        return intake.send(intake.call("/v1/requests/" + id + "/originals/" + sha256));
    }
}
