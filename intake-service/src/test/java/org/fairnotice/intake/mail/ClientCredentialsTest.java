package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientCredentialsTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final HttpServer server;
    private final List<String> asked = new ArrayList<>();
    private final ClientCredentials credentials;
    private int status = 200;

    ClientCredentialsTest(@TempDir Path folder) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String answer = status == 200
                    ? "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"token-" + asked.size() + "\"}"
                    : "{\"error\":\"invalid_client\",\"error_description\":\"the secret s&cret is wrong\"}";
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        credentials = new ClientCredentials(
                new InboxSettings.OAuth2(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/token"),
                        "fairnotice",
                        Files.writeString(folder.resolve("secret"), "s&cret\n"),
                        "https://outlook.office365.com/.default"),
                Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksInItsOwnName() throws IOException {
        assertThat(credentials.secret(NOON)).isEqualTo("token-1");

        assertThat(asked)
                .containsExactly("client_id=fairnotice&client_secret=s%26cret&grant_type=client_credentials"
                        + "&scope=https%3A%2F%2Foutlook.office365.com%2F.default");
    }

    @Test
    void usesATokenUntilAMinuteBeforeItEnds() throws IOException {
        credentials.secret(NOON);

        assertThat(credentials.secret(NOON.plusSeconds(3539))).isEqualTo("token-1");
        assertThat(credentials.secret(NOON.plusSeconds(3540))).isEqualTo("token-2");
    }

    @Test
    void doesNotUseATokenAgainThatTheMailServerRefused() throws IOException {
        credentials.secret(NOON);

        credentials.refused();

        assertThat(credentials.secret(NOON)).isEqualTo("token-2");
    }

    @Test
    void saysWhyItGotNoneWithoutTheSecret() {
        status = 401;

        assertThatThrownBy(() -> credentials.secret(NOON))
                .isInstanceOf(IOException.class)
                .hasMessage("the token endpoint answers 401 invalid_client");
    }
}
