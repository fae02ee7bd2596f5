package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While Kafka is away nothing is acknowledged, and nothing is lost. */
class KafkaOutageTest {

    @Test
    void takesInAfterAnOutageWhatCameDuringIt(@TempDir Path folder) throws Exception {
        try (var intake = new RunningIntake(folder, "--fairnotice.intake.publish-timeout=2s")) {
            intake.stopBroker();
            intake.deliver(Mails.header("outage") + "\r\nDocket: 7\r\n");

            HttpResponse<String> refused = intake.post("/v1/requests", "outage", RestIntakeTest.REQUEST);
            await().atMost(RunningIntake.PATIENCE).until(() -> intake.readiness() == 503);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("with the same Idempotency-Key");
            assertThat(intake.count("INBOX")).isEqualTo(1);
            assertThat(intake.count("Processed")).isZero();

            intake.startBroker();

            intake.awaitCount("Processed", 1);
            assertThat(intake.count("INBOX")).isZero();
            assertThat(intake.all(Mails.id("outage")).stream()
                            .map(RequestReceived::requestId)
                            .distinct())
                    .hasSize(1);
            HttpResponse<String> repeated = intake.post("/v1/requests", "outage", RestIntakeTest.REQUEST);
            HttpResponse<String> other = intake.post(
                    "/v1/requests", "outage", RestIntakeTest.REQUEST.replace("\"docket\": \"1\"", "\"docket\": \"2\""));
            assertThat(repeated.statusCode()).isEqualTo(202);
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(intake.all("outage").stream()
                            .map(RequestReceived::requestId)
                            .distinct())
                    .hasSize(1);
            await().atMost(RunningIntake.PATIENCE).until(() -> intake.readiness() == 200);
        }
    }
}
