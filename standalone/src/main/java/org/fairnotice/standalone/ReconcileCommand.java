package org.fairnotice.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.intake.mail.InboxSettings;
import org.fairnotice.intake.mail.Reconciliation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows that no mail of a legal inbox is missing, or which. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Compare each mail in the legal inboxes' mailboxes with the ledger and the cases, and name those that are "
                    + "missing. It reads every mail of every folder but Sent and Drafts, and changes nothing. The exit "
                    + "status is 0 only if nothing is missing."
        })
final class ReconcileCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data folder of the running Fairnotice (default: ./data)")
    private Path data = Path.of("data");

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "names the inboxes, and Kafka, as for 'up' (default: the environment, then the running Fairnotice's)")
    private @Nullable Path config;

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "a Kafka of your own (default: the configuration's, then that of the running Fairnotice)")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-properties",
            paramLabel = "FILE",
            description = "a Java properties file with its security settings, for a user such as the console's")
    private @Nullable Path kafkaProperties;

    @Option(
            names = "--except",
            paramLabel = "FOLDER",
            description = "a folder of the mailbox to pass over; may be repeated")
    private List<String> except = List.of();

    @Override
    public Integer call() throws Exception {
        var environment = new StandardEnvironment();
        Settings.load(config).forEach(environment.getPropertySources()::addLast);
        Binder binder = Binder.get(environment);
        BindResult<Map<String, InboxSettings>> inboxes =
                binder.bind("fairnotice.intake.inboxes", Bindable.mapOf(String.class, InboxSettings.class));
        List<Reconciliation.Figures> figures = new Reconciliation(
                        inboxes.isBound() ? inboxes.get() : Map.of("legal", embedded()),
                        except::contains,
                        connection(binder).clientSettings(),
                        InstantSource.system())
                .examine();
        return print(figures);
    }

    /** The inbox on the embedded mail server. */
    private InboxSettings embedded() throws IOException {
        Addresses addresses = new RunningFile(data).require();
        if (addresses.imapPort() < 0) {
            throw new IllegalStateException("a mail server of your own is configured: name that file with --config");
        }
        var settings = new HashMap<String, String>();
        ServiceSettings.inbox(
                settings, addresses.imapPort(), addresses.legalInbox(), data.resolve("legal-inbox-password"));
        return new Binder(new MapConfigurationPropertySource(settings))
                .bind("fairnotice.intake.inboxes.legal", InboxSettings.class)
                .get();
    }

    private KafkaConnection connection(Binder binder) throws IOException {
        BindResult<KafkaConnection> configured = binder.bind("fairnotice.kafka", KafkaConnection.class);
        if (kafka == null && kafkaProperties == null && configured.isBound()) {
            return configured.get();
        }
        String servers = kafka == null ? new RunningFile(data).require().bootstrapServers() : kafka;
        return new KafkaConnection(servers, kafkaProperties, Map.of());
    }

    /** The exit status. */
    private static int print(List<Reconciliation.Figures> all) {
        System.out.printf(
                "%-20s %10s %10s %10s %12s %14s %8s%n",
                "INBOX", "PUBLISHED", "DUPLICATE", "AUTOMATIC", "QUARANTINED", "STILL TO COME", "MISSING");
        for (Reconciliation.Figures inbox : all) {
            System.out.printf(
                    "%-20s %10d %10d %10d %12d %14d %8d%n",
                    inbox.inbox(),
                    inbox.published(),
                    inbox.duplicate(),
                    inbox.automatic(),
                    inbox.quarantined(),
                    inbox.toCome(),
                    inbox.missing().size());
        }
        boolean complete = true;
        for (Reconciliation.Figures inbox : all) {
            for (Reconciliation.Missing mail : inbox.missing()) {
                complete = false;
                System.out.printf(
                        "MISSING  %s: UID %d of %s %s%n", inbox.inbox(), mail.uid(), mail.folder(), mail.why());
            }
            if (inbox.unseen() > 0) {
                System.out.printf(
                        "%s: %d number%s of the folder never seen: taken away before, or never given to a mail%n",
                        inbox.inbox(), inbox.unseen(), inbox.unseen() == 1 ? " was" : "s were");
            }
            if (inbox.twice() > 0) {
                System.out.printf(
                        "%s: %d case%s published more than once, under the same id%n",
                        inbox.inbox(), inbox.twice(), inbox.twice() == 1 ? " was" : "s were");
            }
        }
        return complete ? 0 : 1;
    }
}
