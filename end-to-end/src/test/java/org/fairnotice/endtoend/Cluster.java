package org.fairnotice.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.fairnotice.console.ConsoleApplication;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.decision.DecisionApplication;
import org.fairnotice.intake.IntakeApplication;
import org.fairnotice.notifier.NotifierApplication;
import org.fairnotice.notifier.evidence.Audit;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.evidence.OutcomeTopic;
import org.fairnotice.standalone.Addresses;
import org.fairnotice.standalone.Standalone;
import org.jspecify.annotations.Nullable;

/** Broker, mail server and the four services, each in a JVM of its own. */
final class Cluster implements AutoCloseable {

    static final String LEGAL_PASSWORD = "secret";

    private final Path folder;
    private final @Nullable SecuredBroker broker;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, ServiceProcess> parts = new LinkedHashMap<>();

    /** With a broker of its own. */
    Cluster(Path folder, Map<String, String> settings) throws IOException {
        this(folder, settings, null);
    }

    /**
     * @param settings further settings, for every service
     * @param broker a broker that is there already, with its topics; null for one of the cluster's own
     */
    Cluster(Path folder, Map<String, String> settings, @Nullable SecuredBroker broker) throws IOException {
        this.folder = folder;
        this.broker = broker;
        for (String name : List.of("broker", "smtp", "imap", "decision", "intake", "notifier", "console")) {
            ports.put(name, freePort());
        }
        Files.createDirectories(folder.resolve("keys/trusted"));
        SigningKeys.generate(folder.resolve("keys/signing.pem"), folder.resolve("keys/trusted/signing.pem"));
        Files.writeString(tokenFile(), "end-to-end-token-of-sufficient-length");
        Files.writeString(folder.resolve("password"), LEGAL_PASSWORD);
        part("broker", BrokerMain.class, List.of(folder.resolve("kafka").toString(), port("broker")));
        part(
                "mail",
                MailServerMain.class,
                List.of(
                        folder.resolve("mail").toString(),
                        port("smtp"),
                        port("imap"),
                        Standalone.LEGAL_INBOX,
                        LEGAL_PASSWORD));
        service("decision", DecisionApplication.class, settings);
        service("intake", IntakeApplication.class, settings);
        service("notifier", NotifierApplication.class, settings);
        service("console", ConsoleApplication.class, settings);
    }

    /** Starts every part and waits until the services are ready. */
    Cluster start() throws Exception {
        start("mail");
        if (broker == null) {
            start("broker");
            createTopics(bootstrapServers());
        }
        for (String name : List.of("decision", "intake", "notifier", "console")) {
            start(name);
        }
        for (String name : List.of("decision", "intake", "notifier", "console")) {
            awaitReady(name);
        }
        return this;
    }

    /** Waits for the broker, and makes the topics. */
    static void createTopics(String bootstrapServers) {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            try (var admin = Admin.create(Map.of(
                    "bootstrap.servers",
                    bootstrapServers,
                    "default.api.timeout.ms",
                    5000,
                    "request.timeout.ms",
                    5000))) {
                ClusterSetup.createTopics(admin, 2, (short) 1);
                ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(20), InstantSource.system());
                return true;
            } catch (java.util.concurrent.ExecutionException e) {
                return false; // it is still starting
            }
        });
    }

    void start(String name) {
        part(name).start();
    }

    void kill(String name) throws InterruptedException {
        part(name).kill();
    }

    /** Stops it without its knowledge, until {@link #thaw}. */
    void freeze(String name) throws IOException, InterruptedException {
        part(name).signal("STOP");
    }

    void thaw(String name) throws IOException, InterruptedException {
        part(name).signal("CONT");
    }

    void awaitReady(String name) {
        Awaitility.await(name + " is ready; its log is in " + folder)
                .atMost(Duration.ofMinutes(2))
                .until(() -> ready(name));
    }

    String bootstrapServers() {
        return broker == null ? "127.0.0.1:" + port("broker") : broker.bootstrapServers();
    }

    Path keys() {
        return folder.resolve("keys");
    }

    Addresses addresses() {
        return new Addresses(
                uri("console"),
                uri("intake"),
                uri("decision"),
                uri("notifier"),
                bootstrapServers(),
                ports.getOrDefault("smtp", 0),
                ports.getOrDefault("imap", 0),
                Standalone.LEGAL_INBOX,
                tokenFile());
    }

    @Override
    public void close() {
        new ArrayList<>(parts.values()).reversed().forEach(ServiceProcess::close);
    }

    /** What became of every notice, with a fault for whatever cannot be shown of one. */
    Audit audit() {
        var audit = new Audit(
                EvidenceStore.existing(evidence()),
                new NoticeVerifier(SigningKeys.publicKeys(keys().resolve("trusted"))),
                List.of());
        new OutcomeTopic(new KafkaConnection(bootstrapServers(), null, Map.of()))
                .read(partition -> true, audit::examine);
        return audit;
    }

    private EvidenceSettings evidence() {
        return new EvidenceSettings(folder.resolve("evidence"), folder.resolve("evidence-key.json"));
    }

    private void service(String name, Class<?> main, Map<String, String> settings) {
        var all = new LinkedHashMap<String, String>();
        all.put("server.port", port(name));
        all.put("fairnotice.kafka.bootstrap-servers", bootstrapServers());
        if (broker != null) {
            all.put(
                    "fairnotice.kafka.properties-file",
                    broker.clientSettings(name).toString());
        }
        all.put("fairnotice.api.token-file", tokenFile().toString());
        all.put(
                "fairnotice.signing.private-key-file",
                keys().resolve("signing.pem").toString());
        all.put(
                "fairnotice.signing.public-keys-directory",
                keys().resolve("trusted").toString());
        all.put(
                "fairnotice.decision.state-folder",
                folder.resolve("decision-state").toString());
        all.put(
                "fairnotice.intake.documents-folder",
                folder.resolve("documents").toString());
        all.put("fairnotice.intake.inboxes.legal.host", "127.0.0.1");
        all.put("fairnotice.intake.inboxes.legal.port", port("imap"));
        all.put("fairnotice.intake.inboxes.legal.user", Standalone.LEGAL_INBOX);
        all.put(
                "fairnotice.intake.inboxes.legal.password-file",
                folder.resolve("password").toString());
        all.put("fairnotice.notifier.evidence.folder", evidence().folder().toString());
        all.put("fairnotice.notifier.evidence.key-file", evidence().keyFile().toString());
        all.put("fairnotice.notifier.smtp.host", "127.0.0.1");
        all.put("fairnotice.notifier.smtp.port", port("smtp"));
        all.put("fairnotice.notifier.smtp.security", "none");
        all.put("fairnotice.intake.inboxes.legal.security", "none");
        all.putAll(bounces());
        all.putAll(settings);
        part(
                name,
                main,
                all.entrySet().stream()
                        .map(e -> "--" + e.getKey() + "=" + e.getValue())
                        .toList());
    }

    /** They come to the legal inbox, and intake puts them aside. */
    private Map<String, String> bounces() {
        String mailbox = "fairnotice.notifier.bounces.mailbox.";
        return Map.ofEntries(
                Map.entry("fairnotice.notifier.bounces.address", Standalone.LEGAL_INBOX),
                Map.entry(
                        "fairnotice.notifier.bounces.key-file",
                        keys().resolve("bounces.key").toString()),
                Map.entry(mailbox + "host", "127.0.0.1"),
                Map.entry(mailbox + "port", port("imap")),
                Map.entry(mailbox + "security", "none"),
                Map.entry(mailbox + "user", Standalone.LEGAL_INBOX),
                Map.entry(mailbox + "password-file", folder.resolve("password").toString()),
                Map.entry(mailbox + "folder", "Automatic"),
                Map.entry(mailbox + "processed-folder", "Bounces"),
                Map.entry(mailbox + "poll-interval", "1s"));
    }

    private void part(String name, Class<?> main, List<String> arguments) {
        parts.put(name, new ServiceProcess(name, folder.resolve("logs"), main, arguments));
    }

    private ServiceProcess part(String name) {
        ServiceProcess part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part is called " + name);
        }
        return part;
    }

    private boolean ready(String name) throws InterruptedException {
        if (!part(name).running()) {
            throw new IllegalStateException(name + " has ended; its log is in " + folder);
        }
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri(name).resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // it is still starting
        }
    }

    private Path tokenFile() {
        return folder.resolve("token");
    }

    private URI uri(String name) {
        return URI.create("http://127.0.0.1:" + port(name));
    }

    private String port(String name) {
        return String.valueOf(ports.get(name));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
