package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The page of letters before a server that answers as it likes; the real one answers in the standalone's test. */
@ExtendWith(RunningConsole.Provider.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LettersPageTest {

    private static final String LIST = """
            {"templateVersion": "templates-1a2b", "later": 1, "samples": [{"language": "en", "name": "reminder"},
            {"language": "de", "name": "reminder"}, {"language": "en", "name": "huge"}]}""";

    private final RunningConsole running;
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer server;
    private ConfigurableApplicationContext console;

    LettersPageTest(RunningConsole running) {
        this.running = running;
    }

    @BeforeAll
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/letters", LIST);
        serve("/letters/en/reminder", "<p>A reminder<script>alert(1)</script></p>");
        serve("/letters/en/huge", "x".repeat(2 << 20));
        server.start();
        console = running.start("--fairnotice.console.letters-url=http://127.0.0.1:"
                + server.getAddress().getPort() + "/letters");
    }

    @AfterAll
    void stop() {
        console.close();
        server.stop(0);
        http.close();
    }

    private void serve(String path, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            boolean there = exchange.getRequestURI().getPath().equals(path);
            exchange.sendResponseHeaders(there ? 200 : 404, there ? bytes.length : -1);
            if (there) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(RunningConsole.address(console) + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> page(String path) throws Exception {
        return get(path, "Authorization", "Bearer " + RunningConsole.TOKEN);
    }

    @Test
    void listsEachLetterWithItsLanguages() throws Exception {
        assertThat(page("/letters").body())
                .contains("templates-1a2b", "href=\"/letters/de/reminder\"", "href=\"/letters/en/reminder\"", "Huge")
                .doesNotContain("/letters/de/huge");
    }

    @Test
    void showsALetterInASandboxThatRunsNoScript() throws Exception {
        HttpResponse<String> letter = page("/letters/en/reminder");

        assertThat(letter.body()).contains("A reminder");
        assertThat(letter.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "sandbox;");
        assertThat(letter.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letters/de/reminder", "/letters/en/huge", "/letters/EN/reminder", "/letters/en/a_b"})
    void hasNothingToShowOfWhatIsNotThereOrTooLarge(String path) throws Exception {
        assertThat(page(path).statusCode()).isEqualTo(404);
    }

    @Test
    void showsNothingToWhoHasNotSignedIn() throws Exception {
        assertThat(get("/letters/en/reminder").statusCode()).isEqualTo(302);
    }

    @Test
    void saysWhereItAsksWhenNobodyAnswers() throws Exception {
        try (var alone = running.start("--fairnotice.console.letters-url=http://127.0.0.1:1/letters")) {
            var request = HttpRequest.newBuilder(URI.create(RunningConsole.address(alone) + "/letters"))
                    .header("Authorization", "Bearer " + RunningConsole.TOKEN)
                    .build();

            String page =
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body();

            assertThat(page).contains("notifier-service does not answer", "fairnotice.console.letters-url");
        }
    }
}
