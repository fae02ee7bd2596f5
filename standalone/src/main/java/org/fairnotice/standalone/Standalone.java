package org.fairnotice.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.console.ConsoleApplication;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.decision.DecisionApplication;
import org.fairnotice.intake.IntakeApplication;
import org.fairnotice.notifier.NotifierApplication;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Every service in one JVM, with a broker and a mail server of its own where the configuration names no others. */
public final class Standalone implements AutoCloseable {

    /** The mailbox that the embedded mail server keeps for legal process. */
    public static final String LEGAL_INBOX = "legal@provider.example";

    private static final int PARTITIONS = 2;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private @Nullable Addresses addresses;

    private Standalone() {}

    /**
     * Starts everything and returns when every service answers; {@link Readiness} tells when it can do its work.
     *
     * @param folder the data folder
     * @param config a YAML or properties file that overrides any setting of any service; null for none
     * @throws IllegalStateException naming what could not start; what had started is stopped again
     */
    public static Standalone start(Path folder, @Nullable Path config, Ports ports, Map<String, String> filled) {
        // Before the first logger is made: it reads where its file is.
        System.setProperty(
                "fairnotice.log",
                folder.resolve("log/fairnotice.log").toAbsolutePath().toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var standalone = new Standalone();
        try {
            standalone.startParts(folder.toAbsolutePath().normalize(), Settings.of(config), ports, filled);
            return standalone;
        } catch (ExecutionException e) {
            standalone.close();
            throw new IllegalStateException("a service cannot start: " + reason(e), e);
        } catch (InterruptedException e) {
            standalone.close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at start", e);
        } catch (RuntimeException e) {
            standalone.close();
            throw e;
        }
    }

    public Addresses addresses() {
        if (addresses == null) {
            throw new IllegalStateException("not started");
        }
        return addresses;
    }

    /** Stops the services, then mail server and broker, in the reverse order of their start. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("while stopping: " + e);
            }
        }
    }

    private void startParts(Path folder, Settings settings, Ports ports, Map<String, String> given)
            throws ExecutionException, InterruptedException {
        DataFolder data = keep(DataFolder.open(folder));
        var filled = new HashMap<>(given);
        String bootstrapServers = "configured";
        if (!settings.has("fairnotice.kafka.bootstrap-servers")) {
            EmbeddedBroker broker = keep(EmbeddedBroker.start(data.path("kafka"), ports.broker()));
            bootstrapServers = broker.bootstrapServers();
            createTopics(bootstrapServers);
            filled.put("fairnotice.kafka.bootstrap-servers", bootstrapServers);
        }
        @Nullable EmbeddedMailServer mail = startMail(data, settings, ports, filled);
        ServiceSettings.fill(filled, data);
        Map<String, ConfigurableApplicationContext> services = startServices(settings, ports, filled);
        addresses = new Addresses(
                uri(services, "console"),
                uri(services, "intake"),
                uri(services, "decision"),
                uri(services, "notifier"),
                bootstrapServers,
                mail == null ? -1 : mail.smtpPort(),
                mail == null ? -1 : mail.imapPort(),
                LEGAL_INBOX,
                data.tokenFile());
    }

    private @Nullable EmbeddedMailServer startMail(
            DataFolder data, Settings settings, Ports ports, Map<String, String> filled) {
        boolean inboxConfigured = settings.names().stream()
                .anyMatch(name -> name.matches("fairnotice\\.intake\\.inboxes\\.[^.]+\\.host"));
        boolean smtpConfigured = settings.has("fairnotice.notifier.smtp.host");
        if (inboxConfigured && smtpConfigured) {
            return null;
        }
        EmbeddedMailServer mail = keep(EmbeddedMailServer.start(
                data.path("mail"), ports.smtp(), ports.imap(), LEGAL_INBOX, data.legalInboxPassword()));
        if (!inboxConfigured) {
            ServiceSettings.inbox(filled, mail.imapPort(), LEGAL_INBOX, data.legalInboxPasswordFile());
        }
        if (!smtpConfigured) {
            ServiceSettings.smtp(filled, mail.smtpPort());
        }
        if (!inboxConfigured && !smtpConfigured && !settings.has("fairnotice.notifier.bounces")) {
            ServiceSettings.bounces(
                    filled, mail.imapPort(), LEGAL_INBOX, data.legalInboxPasswordFile(), data.path("keys/bounces.key"));
        }
        return mail;
    }

    private Map<String, ConfigurableApplicationContext> startServices(
            Settings settings, Ports ports, Map<String, String> filled)
            throws ExecutionException, InterruptedException {
        var starting = new HashMap<String, Future<ConfigurableApplicationContext>>();
        keep(() -> closeTogether(starting.values()));
        try (ExecutorService threads = Executors.newFixedThreadPool(
                4, Thread.ofPlatform().name("start-", 0).factory())) {
            starting.put(
                    "decision",
                    threads.submit(() -> run(DecisionApplication.application(), ports.decision(), settings, filled)));
            starting.put(
                    "intake",
                    threads.submit(() -> run(IntakeApplication.application(), ports.intake(), settings, filled)));
            starting.put(
                    "notifier",
                    threads.submit(() -> run(NotifierApplication.application(), ports.notifier(), settings, filled)));
            Future<ConfigurableApplicationContext> intake = Objects.requireNonNull(starting.get("intake"));
            Future<ConfigurableApplicationContext> notifier = Objects.requireNonNull(starting.get("notifier"));
            starting.put("console", threads.submit(() -> {
                var own = new HashMap<>(filled);
                own.put("fairnotice.console.intake-url", address(ports.intake(), intake));
                own.put("fairnotice.console.letters-url", address(ports.notifier(), notifier) + "/letters");
                return run(ConsoleApplication.application(), ports.console(), settings, own);
            }));
        }
        var services = new HashMap<String, ConfigurableApplicationContext>();
        for (String name : starting.keySet()) {
            services.put(name, starting.get(name).get());
        }
        return services;
    }

    /** At the same time, so that stopping takes as long as the slowest takes, and not their sum. */
    private static void closeTogether(Collection<Future<ConfigurableApplicationContext>> services) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            services.stream()
                    .filter(service -> service.state() == Future.State.SUCCESS)
                    .forEach(service -> threads.execute(service.resultNow()::close));
        }
    }

    private static ConfigurableApplicationContext run(
            SpringApplicationBuilder application, int port, Settings settings, Map<String, String> filled) {
        var own = new HashMap<>(filled);
        own.put("server.port", Integer.toString(port));
        return application
                .registerShutdownHook(false)
                .listeners(new LoggingInTurn())
                .run(settings.arguments(own));
    }

    /** Where a service answers is known before it runs, or once it does. */
    private static String address(int port, Future<ConfigurableApplicationContext> service)
            throws ExecutionException, InterruptedException {
        return "http://127.0.0.1:" + (port != 0 ? port : port(service.get()));
    }

    private static URI uri(Map<String, ConfigurableApplicationContext> services, String name) {
        return URI.create("http://127.0.0.1:" + port(Objects.requireNonNull(services.get(name))));
    }

    private static int port(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
    }

    private static void createTopics(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            ClusterSetup.createTopics(admin, PARTITIONS, (short) 1);
            ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(30), InstantSource.system());
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        String setting = "";
        while (root.getCause() != null) {
            root = root.getCause();
            if (root instanceof BindException bind) {
                setting = "the setting " + bind.getName() + ": ";
            }
        }
        return setting + root.getMessage();
    }
}
