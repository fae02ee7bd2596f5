package org.fairnotice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.notice.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

class DecisionApplicationTest {

    @TempDir
    private Path folder;

    @Test
    void withoutKafkaItLivesAndIsNotReady() throws Exception {
        SigningKeys.generate(folder.resolve("signing.pem"), folder.resolve("public.pem"));

        try (var service = start(unusedPort())) {
            assertThat(get(service, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            HttpResponse<String> readiness = get(service, "/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("\"inputsRead\":false");
            assertThat(get(service, "/actuator/metrics/fairnotice.gate.open").body())
                    .contains("\"value\":0.0");
        }
    }

    @Test
    void whenKafkaComesItBecomesReadyAndStopsInTime() throws Exception {
        SigningKeys.generate(folder.resolve("signing.pem"), folder.resolve("public.pem"));
        int kafkaPort = unusedPort();

        ConfigurableApplicationContext service = start(kafkaPort);

        try (var broker = EmbeddedBroker.start(folder.resolve("kafka"), kafkaPort);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ClusterSetup.createTopics(admin, 2, (short) 1);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> get(service, "/actuator/health/readiness").statusCode() == 200);
            Instant stopping = Instant.now();
            service.close();
            assertThat(Duration.between(stopping, Instant.now())).isLessThan(Duration.ofSeconds(10));
        } finally {
            service.close();
        }
    }

    @Test
    void withoutItsKeyItDoesNotStart() {
        assertThatThrownBy(() -> start(unusedPort())).rootCause().hasMessageContaining("signing.pem");
    }

    private ConfigurableApplicationContext start(int kafkaPort) {
        return DecisionApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=127.0.0.1:" + kafkaPort,
                        "--fairnotice.signing.private-key-file=" + folder.resolve("signing.pem"),
                        "--fairnotice.decision.state-folder=" + folder.resolve("state"));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
