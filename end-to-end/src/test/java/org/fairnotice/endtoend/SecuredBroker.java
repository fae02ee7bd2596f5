package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.images.builder.Transferable;
import org.testcontainers.utility.DockerImageName;

/** The broker of docker-compose.yml, with its passwords and access rules, reached from this machine. */
final class SecuredBroker implements AutoCloseable {

    private static final Path DEPLOY = Path.of("..", "deploy", "kafka");
    private static final List<String> PRINCIPALS = List.of("admin", "intake", "decision", "notifier", "console");

    private final int port;
    private final GenericContainer<?> container;
    private final Map<String, Path> settings = new HashMap<>();

    SecuredBroker(Path folder) throws IOException {
        port = freePort();
        var users = new StringBuilder();
        for (String principal : PRINCIPALS) {
            String password = "password-of-" + principal;
            users.append(principal).append('=').append(password).append('\n');
            settings.put(
                    principal,
                    Files.writeString(folder.resolve(principal + ".properties"), client(principal, password)));
        }
        String deployed = Files.readString(DEPLOY.resolve("server.properties"));
        String reachable = deployed.replace("CLIENT://kafka:9092", "CLIENT://127.0.0.1:" + port);
        assertThat(reachable).as("the advertised listener was found").isNotEqualTo(deployed);
        container = new GenericContainer<>(DockerImageName.parse(image()))
                .withCopyToContainer(
                        Transferable.of(Files.readString(DEPLOY.resolve("start"))), "/etc/fairnotice/start")
                .withCopyToContainer(Transferable.of(reachable), "/etc/fairnotice/server.properties")
                .withCopyToContainer(Transferable.of(users.toString()), "/run/secrets/scram-users")
                .withTmpFs(Map.of("/run/kafka", "mode=1777"))
                .withCommand("bash", "/etc/fairnotice/start")
                .waitingFor(
                        Wait.forLogMessage(".*Kafka Server started.*", 1).withStartupTimeout(Duration.ofMinutes(2)));
        container.setPortBindings(List.of("127.0.0.1:" + port + ":9092"));
        container.start();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The client settings of a principal, as docker-compose.yml hands them to its service. */
    Path clientSettings(String principal) {
        Path file = settings.get(principal);
        if (file == null) {
            throw new IllegalArgumentException("no principal is called " + principal);
        }
        return file;
    }

    @Override
    public void close() {
        container.close();
    }

    /** The image that docker-compose.yml names. */
    private static String image() throws IOException {
        return Files.readAllLines(Path.of("..", "docker-compose.yml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("image: apache/kafka:"))
                .findFirst()
                .orElseThrow()
                .substring("image: ".length());
    }

    private static String client(String principal, String password) {
        return """
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=SCRAM-SHA-512
                sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";
                """.formatted(principal, password);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
