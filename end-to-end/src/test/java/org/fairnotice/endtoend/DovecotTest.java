package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.Admin;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.intake.IntakeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Every way into a real Dovecot: IMAPS, STARTTLS, and access tokens that an authorization server gives. */
class DovecotTest {

    private static final String TOKEN = "the-token-of-the-day";

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void isEnteredByTlsByStarttlsAndByAccessTokens(@TempDir Path folder) throws Exception {
        if (!MailServers.installed()) {
            System.out.println("SKIPPED: the tests on Dovecot need Postfix and Dovecot, and to be run by root.");
        }
        assumeTrue(MailServers.installed() || System.getenv("CI") != null);
        HttpServer authorization = authorization();
        String at = "http://127.0.0.1:" + authorization.getAddress().getPort();
        try (var servers = new MailServers(folder, at + "/introspect").start();
                var broker = EmbeddedBroker.start(folder.resolve("kafka"), 0)) {
            Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (var admin = Admin.create(kafka)) {
                ClusterSetup.createTopics(admin, 1, (short) 1);
            }
            for (String name : List.of("Tls", "Starttls", "Token")) {
                append(servers, name);
            }

            try (ConfigurableApplicationContext intake =
                    IntakeApplication.application().run(settings(folder, servers, at, broker.bootstrapServers()))) {
                await().atMost(Duration.ofMinutes(1)).until(() -> count(servers, "Processed") == 3);
                assertThat(intake.isRunning()).isTrue();
            }
        } finally {
            authorization.stop(0);
        }
        assertThat(asked)
                .anySatisfy(body -> assertThat(body).contains("grant_type=client_credentials"))
                .anySatisfy(body -> assertThat(body).contains(TOKEN));
    }

    private String[] settings(Path folder, MailServers servers, String authorization, String bootstrapServers)
            throws IOException {
        Path password = Files.writeString(folder.resolve("password"), MailServers.PASSWORD);
        Path secret = Files.writeString(folder.resolve("secret"), "client-secret");
        var settings = new ArrayList<>(List.of(
                "--server.port=0",
                "--fairnotice.kafka.bootstrap-servers=" + bootstrapServers,
                "--fairnotice.api.token-file=" + password,
                "--fairnotice.intake.documents-folder=" + folder.resolve("documents")));
        inbox(settings, "tls", servers.imaps(), "security=tls", "folder=Tls", "password-file=" + password);
        inbox(
                settings,
                "starttls",
                servers.imap(),
                "security=starttls",
                "folder=Starttls",
                "password-file=" + password);
        inbox(
                settings,
                "token",
                servers.imaps(),
                "security=tls",
                "folder=Token",
                "oauth2.token-uri=" + authorization + "/token",
                "oauth2.client-id=fairnotice",
                "oauth2.client-secret-file=" + secret,
                "oauth2.scope=https://outlook.office365.com/.default");
        for (String name : List.of("tls", "starttls", "token")) {
            settings.add("--fairnotice.intake.inboxes." + name + ".ca-file=" + servers.certificate());
        }
        return settings.toArray(String[]::new);
    }

    private static void inbox(List<String> settings, String name, int port, String... more) {
        String prefix = "--fairnotice.intake.inboxes." + name + ".";
        settings.add(prefix + "host=localhost");
        settings.add(prefix + "port=" + port);
        settings.add(prefix + "user=" + MailServers.USER);
        for (String setting : more) {
            settings.add(prefix + setting);
        }
    }

    /** Gives a token, and says that it is good. */
    private HttpServer authorization() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext(
                "/token", exchange -> answer(exchange, "{\"access_token\": \"" + TOKEN + "\", \"expires_in\": 3600}"));
        server.createContext(
                "/introspect",
                exchange -> answer(exchange, "{\"active\": \"true\", \"username\": \"" + MailServers.USER + "\"}"));
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void append(MailServers servers, String name) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", servers.imap(), MailServers.USER, MailServers.PASSWORD);
            Folder folder = store.getFolder(name);
            folder.create(Folder.HOLDS_MESSAGES);
            String mail = "From: clerk@court.example\r\nMessage-ID: <" + name + "@court.example>\r\n\r\nDocket: 1\r\n";
            folder.appendMessages(new Message[] {
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)))
            });
        }
    }

    private static int count(MailServers servers, String name) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", servers.imap(), MailServers.USER, MailServers.PASSWORD);
            Folder found = store.getFolder(name);
            return found.exists() ? found.getMessageCount() : 0;
        }
    }
}
