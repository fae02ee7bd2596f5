package org.fairnotice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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

        try (var service = start()) {
            assertThat(get(service, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            HttpResponse<String> readiness = get(service, "/actuator/health/readiness");
            assertThat(readiness.statusCode()).isEqualTo(503);
            assertThat(readiness.body()).contains("\"inputsRead\":false");
            assertThat(get(service, "/actuator/metrics/fairnotice.gate.open").body())
                    .contains("\"value\":0.0");
        }
    }

    @Test
    void withoutItsKeyItDoesNotStart() {
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("signing.pem");
    }

    private ConfigurableApplicationContext start() throws IOException {
        return DecisionApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=127.0.0.1:" + unusedPort(),
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
