package org.fairnotice.intake;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.ledger.MailRecorded;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with a real broker and a real mail server, all in a folder of its own. */
final class RunningIntake implements AutoCloseable {

    static {
        // GreenMail's threads end with an exception when a line is cut: no failure of whoever waits.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    static final Duration PATIENCE = Duration.ofMinutes(1);
    static final String LEGAL = "legal@provider.example";

    final GreenMail mail = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    final ConfigurableApplicationContext service;
    private final Path kafka;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private EmbeddedBroker broker;

    RunningIntake(Path folder, String... settings) throws Exception {
        kafka = folder.resolve("kafka");
        broker = EmbeddedBroker.start(kafka, 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ClusterSetup.createTopics(admin, 1, (short) 1);
        }
        mail.start();
        mail.setUser(LEGAL, LEGAL, "secret");
        Files.writeString(folder.resolve("token"), "the-token");
        Files.writeString(folder.resolve("password"), "secret");
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--fairnotice.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--fairnotice.api.token-file=" + folder.resolve("token"),
                "--fairnotice.intake.documents-folder=" + folder.resolve("documents"),
                "--fairnotice.intake.agencies.[court.example]=The Court",
                "--fairnotice.intake.dkim.enabled=false",
                "--fairnotice.intake.portals.kodex.reference=Case ID",
                "--fairnotice.intake.portals.kodex.columns.agency=Agency",
                "--fairnotice.intake.portals.kodex.columns.accounts=Identifiers",
                "--fairnotice.intake.portals.kodex.columns.due-on=Due",
                "--fairnotice.intake.inboxes.legal.host=127.0.0.1",
                "--fairnotice.intake.inboxes.legal.port=" + mail.getImap().getPort(),
                "--fairnotice.intake.inboxes.legal.security=none",
                "--fairnotice.intake.inboxes.legal.user=" + LEGAL,
                "--fairnotice.intake.inboxes.legal.password-file=" + folder.resolve("password"),
                "--fairnotice.intake.inboxes.legal.trusted-authserv-ids=mx.provider.example",
                "--fairnotice.intake.inboxes.legal.poll-interval=1s"));
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(setting);
        }
        service = IntakeApplication.application().run(arguments.toArray(String[]::new));
        await().atMost(PATIENCE).until(() -> readiness() == 200);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        String address = broker.bootstrapServers();
        broker = EmbeddedBroker.start(kafka, Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    }

    @Override
    public void close() {
        service.close();
        mail.stop();
        broker.close();
    }

    /** The one request that came with this Message-ID or Idempotency-Key. */
    RequestReceived received(String reference) {
        await(reference).atMost(PATIENCE).until(() -> !all(reference).isEmpty());
        return all(reference).getFirst();
    }

    List<RequestReceived> all(String reference) {
        return events().stream()
                .filter(RequestReceived.class::isInstance)
                .map(RequestReceived.class::cast)
                .filter(event -> event.source().reference().equals(reference))
                .toList();
    }

    List<LegalRequestEvent> events() {
        return events(Topics.LEGAL_REQUESTS);
    }

    /** What became of each mail. */
    List<MailRecorded> ledger() {
        return events(Topics.INTAKE_LEDGER);
    }

    private <E extends Event> List<E> events(Topic<E> topic) {
        var events = new ArrayList<E>();
        Map<String, Object> client =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    events.add(topic.codec()
                            .read(record.key(), record.headers(), record.value())
                            .data());
                }
            }
        } catch (UnreadableRecordException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    void deliver(String raw) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(mail.getSmtp().getPort()));
        Session session = Session.getInstance(settings);
        MimeMessage message = message(raw);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, InternetAddress.parse(LEGAL));
        }
    }

    static MimeMessage message(String raw) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
    }

    int count(String folder) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.getImap().getPort(), LEGAL, "secret");
            Folder found = store.getFolder(folder);
            return found.exists() ? found.getMessageCount() : 0;
        }
    }

    void awaitCount(String folder, int count) {
        await(folder).atMost(PATIENCE).until(() -> count(folder) == count);
    }

    int readiness() throws IOException, InterruptedException {
        return get("/actuator/health/readiness").statusCode();
    }

    HttpResponse<String> post(String path, String key, String json) throws IOException, InterruptedException {
        return send(call(path)
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A call with the token. */
    HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer the-token");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    URI uri(String path) {
        var server = Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }
}
