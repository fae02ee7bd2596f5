package org.fairnotice.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One broker and one console for all tests, started when the first of them asks for it. */
final class RunningConsole implements AutoCloseable {

    static final String TOKEN = "test-token-4711";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;
    private final EmbeddedBroker broker;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    final TopicWriter writer;
    final URI address;
    final ConfigurableApplicationContext service;

    RunningConsole() throws Exception {
        folder = Files.createTempDirectory("console-test");
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ClusterSetup.createTopics(admin, 2, (short) 1);
        }
        writer = new TopicWriter(broker.bootstrapServers());
        service = start();
        address = address(service);
    }

    /** One more console on the same broker; the caller closes it. */
    ConfigurableApplicationContext start(String... more) throws IOException {
        return startOn(broker.bootstrapServers(), more);
    }

    /** A console on a broker that need not be there; the caller closes it. */
    ConfigurableApplicationContext startOn(String bootstrapServers, String... more) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), TOKEN + "\n");
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "--server.port=0",
                "--fairnotice.kafka.bootstrap-servers=" + bootstrapServers,
                "--fairnotice.api.token-file=" + token,
                "--fairnotice.console.figures-interval=200ms"));
        arguments.addAll(java.util.List.of(more));
        return ConsoleApplication.application().registerShutdownHook(false).run(arguments.toArray(String[]::new));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    static URI address(ConfigurableApplicationContext service) {
        return URI.create("http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    CaseStory story(String reference) {
        return new CaseStory(writer, reference, Instant.parse("2026-11-02T15:09:00Z"));
    }

    /** Waits until the case is as it should be, and returns it. */
    JsonNode awaitCase(CaseStory story, Predicate<JsonNode> condition) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> json("/v1/cases/" + story.id), condition);
    }

    JsonNode awaitState(CaseStory story, String state) {
        return awaitCase(story, found -> found.path("state").asString("").equals(state));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path, "Authorization", "Bearer " + TOKEN).body());
    }

    /** A page, as one who is signed in sees it. */
    String page(String path) throws IOException, InterruptedException {
        return get(path, "Authorization", "Bearer " + TOKEN).body();
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, "", headers);
    }

    HttpResponse<String> send(String method, String path, String form, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofString(form))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        writer.close();
        service.close();
        broker.close();
        http.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Hands the one console to tests. */
    static final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningConsole.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningConsole.class, _ -> {
                        try {
                            return new RunningConsole();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
        }
    }
}
