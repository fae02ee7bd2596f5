package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
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
import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The service with a real broker and a real mail server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeServiceTest {

    private static final String LEGAL = "legal@provider.example";
    private static final String VERIFIED =
            "Authentication-Results: mx.provider.example; dkim=pass header.d=court.example\r\n";
    private static final String REQUEST = """
            {"agency": "Court", "docket": "1", "kind": "SUBPOENA", "accounts": ["a@acme.example"], "nonDisclosure": "none"}""";

    private final GreenMail mail = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final EmbeddedBroker broker;
    private final ConfigurableApplicationContext service;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    IntakeServiceTest(@TempDir Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            ClusterSetup.createTopics(admin, 1, (short) 1);
        }
        mail.start();
        mail.setUser(LEGAL, LEGAL, "secret");
        Files.writeString(folder.resolve("token"), "the-token");
        Files.writeString(folder.resolve("password"), "secret");
        service = IntakeApplication.application()
                .run(
                        "--server.port=0",
                        "--fairnotice.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                        "--fairnotice.api.token-file=" + folder.resolve("token"),
                        "--fairnotice.intake.documents-folder=" + folder.resolve("documents"),
                        "--fairnotice.intake.agencies.[court.example]=The Court",
                        "--fairnotice.intake.mail.host=127.0.0.1",
                        "--fairnotice.intake.mail.port=" + mail.getImap().getPort(),
                        "--fairnotice.intake.mail.security=none",
                        "--fairnotice.intake.mail.user=" + LEGAL,
                        "--fairnotice.intake.mail.password-file=" + folder.resolve("password"),
                        "--fairnotice.intake.mail.trusted-authserv-ids=mx.provider.example",
                        "--fairnotice.intake.mail.poll-interval=1s",
                        "--fairnotice.intake.mail.max-size=1MB");
    }

    @BeforeAll
    void awaitsTheInbox() throws Exception {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/actuator/health/readiness").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        service.close();
        mail.stop();
        broker.close();
    }

    @Test
    void publishesAMailWithAStructuredRequestAndMovesIt() throws Exception {
        deliver(VERIFIED + attached("structured", "request.json", "application/json", REQUEST));

        LegalRequestEvent.RequestReceived event = received("<structured@court.example>");
        assertThat(event.sender().status()).isEqualTo(SenderVerification.Status.VERIFIED);
        assertThat(event.statedGag()).isEqualTo(new StatedGag.None());
        assertThat(event.process().docket()).isEqualTo("1");
        await().atMost(Duration.ofSeconds(30)).until(() -> count("INBOX") == 0 && count("Processed") > 0);
    }

    @Test
    void makesOneIdOfTheSameMailTwice() throws Exception {
        deliver(header("twice") + "\r\nDocket: 7\r\n");
        deliver("Received: by another host\r\n" + header("twice") + "\r\nDocket: 7\r\n");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> all("<twice@court.example>").size() == 2);
        assertThat(all("<twice@court.example>").stream()
                        .map(LegalRequestEvent::requestId)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void takesFieldsThatStandPlainlyInAText() throws Exception {
        deliver(header("plain") + "\r\nDocket: 26-1\r\nAccounts: a@acme.example, b@acme.example\r\n");

        LegalRequestEvent.RequestReceived event = received("<plain@court.example>");
        assertThat(event.process().agency()).isEqualTo("The Court");
        assertThat(event.process().targetAccounts()).hasSize(2);
        assertThat(event.statedGag()).isEqualTo(new StatedGag.NotStated());
        assertThat(event.sender().status()).isEqualTo(SenderVerification.Status.UNVERIFIED);
    }

    @Test
    void believesOnlyTheTopmostAuthenticationResults() throws Exception {
        deliver("Authentication-Results: mx.elsewhere.example; dkim=fail\r\n" + VERIFIED + header("below")
                + "\r\nText\r\n");

        assertThat(received("<below@court.example>").sender().status()).isEqualTo(SenderVerification.Status.UNVERIFIED);
    }

    @Test
    void putsWhatItCannotReadBeforeAPerson() throws Exception {
        deliver(attached("invalid", "request.json", "application/json", "{\"kind\": \"SUBPEONA\"}"));
        deliver(header("empty") + "\r\n");
        deliver(header("broken").replace("text/plain", "multipart/mixed; boundary=never") + "\r\nno parts\r\n");
        deliver(attached("pdf", "order.pdf", "application/pdf", "%PDF-1.4"));
        deliver(header("large") + "\r\n" + "x".repeat(70).concat("\r\n").repeat(20_000));

        for (String name : List.of("invalid", "empty", "broken", "pdf", "large")) {
            assertThat(received("<" + name + "@court.example>").documents())
                    .as(name)
                    .anySatisfy(document -> assertThat(document.unreadable()).isNotNull());
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count("Quarantine") == 2);
    }

    @Test
    void makesNoCaseOfAnAutomaticAnswer() throws Exception {
        deliver("Auto-Submitted: auto-replied\r\n" + header("automatic") + "\r\nI am away.\r\n");

        await().atMost(Duration.ofSeconds(30)).until(() -> count("Automatic") == 1);
        assertThat(all("<automatic@court.example>")).isEmpty();
    }

    @Test
    void answersARepeatedKeyAlikeAndRefusesAnotherBody() throws Exception {
        HttpResponse<String> first = post("/v1/requests", "key-1", REQUEST);
        HttpResponse<String> again = post("/v1/requests", "key-1", REQUEST);
        HttpResponse<String> other = post("/v1/requests", "key-1", REQUEST.replace("\"1\"", "\"2\""));

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void namesTheFieldThatIsWrong() throws Exception {
        assertThat(post("/v1/requests", "k-2", REQUEST.replace("SUBPOENA", "SUBPEONA"))
                        .body())
                .contains("/kind");
        assertThat(post("/v1/requests", "k-3", "{").body())
                .contains("is not JSON")
                .contains("line");
        assertThat(post("/v1/requests", "k-4", REQUEST.replace("\"docket\"", "\"docked\""))
                        .body())
                .contains("docked");
        HttpResponse<String> backwards = post("/v1/requests/req-1/provisions", "k-5", """
                {"by": "A", "start": "2026-05-01T00:00:00Z", "end": "2026-04-01T00:00:00Z"}""");
        assertThat(backwards.statusCode()).isEqualTo(400);
        assertThat(backwards.body()).contains("/end").contains("before the start");
        assertThat(post("/v1/requests/req-1/provisions", "k-6", "{\"end\": \"indefinite\"}")
                        .body())
                .contains("/by");
    }

    @Test
    void lastsADayToItsEndWhereverItEndsLast() throws Exception {
        post("/v1/requests/req-day/provisions", "k-7", """
                {"by": "A. Counsel", "end": "2026-06-30"}""");

        assertThat(events().stream()
                        .filter(LegalRequestEvent.ProvisionRecorded.class::isInstance)
                        .map(e -> ((LegalRequestEvent.ProvisionRecorded) e)
                                .provision()
                                .end()
                                .toString()))
                .anyMatch(end -> end.contains("2026-07-01T12:00:00Z"));
    }

    @Test
    void letsNobodyInWithoutTheToken() throws Exception {
        var request = HttpRequest.newBuilder(uri("/v1/requests"))
                .POST(HttpRequest.BodyPublishers.ofString(REQUEST))
                .build();

        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
    }

    @Test
    void describesEachOfItsRoutes() throws Exception {
        var described = new TreeSet<String>();
        JsonMapper.shared()
                .readTree(get("/v1/openapi.json").body())
                .path("paths")
                .forEachEntry((path, operations) -> operations.propertyNames().stream()
                        .filter(name -> !name.equals("parameters"))
                        .forEach(method -> described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));

        var served = new TreeSet<String>();
        service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1/"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        assertThat(described).isEqualTo(served);
    }

    @Test
    void readsNoCustomerOfAFileWithAnError() throws Exception {
        var request = HttpRequest.newBuilder(uri("/v1/customers/import"))
                .header("Authorization", "Bearer the-token")
                .header("Content-Type", "text/csv")
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                "id,name,type,accounts,domains,contacts,language\na,A,ENTERPRISE,,a.example,LEGAL:L:l@a.example,en\nb,B,FIRM,,,,\n"))
                .build();

        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line 3").contains("type");
    }

    private LegalRequestEvent.RequestReceived received(String messageId) {
        await(messageId)
                .atMost(Duration.ofSeconds(30))
                .until(() -> !all(messageId).isEmpty());
        return all(messageId).getFirst();
    }

    private List<LegalRequestEvent.RequestReceived> all(String reference) {
        return events().stream()
                .filter(LegalRequestEvent.RequestReceived.class::isInstance)
                .map(LegalRequestEvent.RequestReceived.class::cast)
                .filter(event -> event.source().reference().equals(reference))
                .toList();
    }

    private List<LegalRequestEvent> events() {
        var events = new ArrayList<LegalRequestEvent>();
        Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.LEGAL_REQUESTS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    events.add(Topics.LEGAL_REQUESTS
                            .codec()
                            .read(record.key(), record.headers(), record.value())
                            .data());
                }
            }
        } catch (org.fairnotice.contract.UnreadableRecordException e) {
            throw new AssertionError(e);
        }
        return events;
    }

    private void deliver(String raw) throws Exception {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(mail.getSmtp().getPort()));
        Session session = Session.getInstance(settings);
        var message = new MimeMessage(session, new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)));
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            transport.sendMessage(message, InternetAddress.parse(LEGAL));
        }
    }

    private int count(String name) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.getImap().getPort(), LEGAL, "secret");
            Folder found = store.getFolder(name);
            return found.exists() ? found.getMessageCount() : 0;
        }
    }

    private static String header(String name) {
        return "From: clerk@court.example\r\nTo: " + LEGAL + "\r\nSubject: s\r\nMessage-ID: <" + name
                + "@court.example>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n";
    }

    /** A mail whose one attachment is this. */
    private static String attached(String name, String file, String type, String content) {
        return header(name).replace("text/plain; charset=utf-8", "multipart/mixed; boundary=part") + "\r\n--part\r\n"
                + "Content-Type: " + type + "\r\nContent-Disposition: attachment; filename=" + file + "\r\n\r\n"
                + content + "\r\n--part--\r\n";
    }

    private HttpResponse<String> post(String path, String key, String json) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer the-token")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        var server = java.util.Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer());
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }
}
