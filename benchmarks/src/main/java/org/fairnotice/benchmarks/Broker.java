package org.fairnotice.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.fairnotice.contract.ClusterSetup;

/** The broker of one round, with its topics. */
final class Broker implements AutoCloseable {

    static final int PARTITIONS = 2;

    private final String bootstrapServers;
    private final Process process;

    private Broker(String bootstrapServers, Process process) {
        this.bootstrapServers = bootstrapServers;
        this.process = process;
    }

    /** @param more topics beside those of the contract */
    static Broker start(Path folder, List<String> more) throws IOException, InterruptedException, ExecutionException {
        int port = freePort();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerMain.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(
                        folder.resolveSibling(folder.getFileName() + ".log").toFile())
                .start();
        var broker = new Broker("127.0.0.1:" + port, process);
        broker.createTopics(more);
        return broker;
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void createTopics(List<String> more) throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the broker did not start");
            }
        }
        try (var admin = admin()) {
            ClusterSetup.createTopics(admin, PARTITIONS, (short) 1);
            admin.createTopics(more.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
            ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(30), InstantSource.system());
        }
    }

    private boolean answers() throws InterruptedException {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (ExecutionException e) {
            return false; // it is still starting
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 5000, "request.timeout.ms", 4000));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
