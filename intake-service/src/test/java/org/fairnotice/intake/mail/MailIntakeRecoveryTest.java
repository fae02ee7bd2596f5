package org.fairnotice.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.DocumentStores;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.document.DocumentReaders;
import org.fairnotice.intake.sender.AgencyDirectory;
import org.fairnotice.intake.sender.DkimSettings;
import org.fairnotice.intake.sender.SenderCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What intake does when it comes back, and when a mail server fails on one mail. */
class MailIntakeRecoveryTest {

    private static final String USER = LegalInbox.USER;
    private static final InstantSource CLOCK = InstantSource.system();

    private final GreenMail mail = new GreenMail(
            new ServerSetup[] {new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")});
    private final EmbeddedBroker broker;
    private final Map<String, Object> kafka;
    private final InboxSettings settings;
    private final ImapProxy proxy;
    private DocumentStores stores;
    private final DocumentStore store;
    private final MailReader reader;
    private final ExecutorService readers = Executors.newFixedThreadPool(4);
    private final List<Recorder> recorders = new ArrayList<>();

    MailIntakeRecoveryTest(@TempDir Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var admin = Admin.create(kafka)) {
            ClusterSetup.createTopics(admin, 2, (short) 1);
            ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(20), CLOCK);
        }
        mail.start();
        mail.setUser(USER, USER, LegalInbox.PASSWORD);
        proxy = new ImapProxy(mail.getImap().getPort());
        settings = LegalInbox.settings(proxy.port(), folder);
        stores = new DocumentStores(folder.resolve("documents"));
        store = stores.store();
        reader = new MailReader(
                new LegalRequestFormat(),
                DocumentReaders.open(),
                SenderCheck.of(AgencyDirectory.of(Map.of(), null), List.of(), DkimSettings.off()),
                store,
                CLOCK);
    }

    @AfterEach
    void stop() throws Exception {
        recorders.forEach(Recorder::close);
        readers.close();
        stores.close();
        proxy.close();
        mail.stop();
        broker.close();
    }

    @Test
    void onlyMovesWhatWasRecordedBeforeACrash() throws Exception {
        deliver("1", "Docket: 1");
        Ledger before = new Ledger(kafka);
        recorder(before).record(List.of(taken("1", "Docket: 1")));

        int taken = intake().takeAll(open(), () -> {});

        assertThat(taken).isEqualTo(1);
        assertThat(count("INBOX")).isZero();
        assertThat(count("Processed")).isEqualTo(1);
        assertThat(records(Topics.LEGAL_REQUESTS.name())).hasSize(1);
        assertThat(records(Topics.INTAKE_LEDGER.name())).hasSize(1);
    }

    @Test
    void takesAMailForNewWhoseNumberStoodForAnother() throws Exception {
        deliver("1", "Docket: 1");
        recorder(new Ledger(kafka)).record(List.of(taken("earlier", "Docket: 0")));

        intake().takeAll(open(), () -> {});

        assertThat(count("Processed")).isEqualTo(1);
        assertThat(records(Topics.LEGAL_REQUESTS.name())).hasSize(2);
    }

    @Test
    void foldsWhatItSeesAgainAfterTheFolderWasNumberedAnew() throws Exception {
        deliver("1", "Docket: 1");
        TakenMail taken = taken("1", "Docket: 1");
        var elsewhere = new MailPlace(
                "legal", taken.place().uidValidity() - 1, taken.place().uid());
        recorder(new Ledger(kafka))
                .record(List.of(new TakenMail(
                        elsewhere, taken.content(), taken.messageIdDigest(), taken.outcome(), taken.event())));

        intake().takeAll(open(), () -> {});

        assertThat(count("Processed")).isEqualTo(1);
        assertThat(records(Topics.LEGAL_REQUESTS.name())).hasSize(1);
        assertThat(new LedgerLines(kafka).of("legal"))
                .extracting(line -> line.outcome())
                .containsExactlyInAnyOrder(MailOutcome.PUBLISHED, MailOutcome.DUPLICATE);
    }

    @Test
    void publishesNothingOnceAnotherProcessHasTakenTheInboxOver() throws Exception {
        deliver("1", "Docket: 1");
        TakenMail taken = taken("1", "Docket: 1");
        Recorder zombie = recorder(new Ledger(kafka));
        zombie.open();
        Recorder successor = recorder(new Ledger(kafka));
        successor.open();

        assertThatThrownBy(() -> zombie.record(List.of(taken)))
                .isInstanceOf(Publisher.NotPublishedException.class)
                .satisfies(e -> assertThat(((Publisher.NotPublishedException) e).takenOver())
                        .isTrue());

        assertThat(records(Topics.LEGAL_REQUESTS.name())).isEmpty();
        assertThat(successor.record(List.of(taken)))
                .singleElement()
                .satisfies(line -> assertThat(line.outcome()).isEqualTo(MailOutcome.PUBLISHED));
    }

    @Test
    void readsTheLedgerToItsEndThoughAnotherInboxLeftATransactionOpen() throws Exception {
        deliver("1", "Docket: 1");
        TakenMail taken = taken("1", "Docket: 1");
        Recorder recorder = recorder(new Ledger(kafka));
        recorder.open();
        var other = new HashMap<String, Object>(kafka);
        other.put("transactional.id", "another-inbox");
        try (var open = new KafkaProducer<>(other, new StringSerializer(), new ByteArraySerializer());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            open.initTransactions();
            open.beginTransaction();
            for (int partition = 0; partition < 2; partition++) {
                open.send(new ProducerRecord<>(Topics.INTAKE_LEDGER.name(), partition, "left open", new byte[0]))
                        .get();
            }
            recorder.record(List.of(taken));

            var later = new Ledger(kafka);
            Future<?> reading = threads.submit(later::read);

            assertThatThrownBy(() -> reading.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            open.abortTransaction();
            reading.get();
            assertThat(later.at(taken.place())).isPresent();
        }
    }

    @Test
    void givesAMailToAPersonThatItsServerDoesNotHandOutAndTakesTheOthersMeanwhile() throws Exception {
        for (String name : List.of("1", "2", "3")) {
            deliver(name, "Docket: " + name);
        }
        MailIntake intake = intake();
        try (Inbox inbox = open()) {
            proxy.refuse(command -> command.matches("\\S+ (FETCH 1|UID FETCH 1,.*) \\(?BODY.*"));

            intake.takeAll(inbox, () -> {});

            assertThat(count("Processed")).isEqualTo(2);
            assertThat(count("INBOX")).isEqualTo(1);
            intake.takeAll(inbox, () -> {});
            assertThat(records(Topics.LEGAL_REQUESTS.name())).hasSize(2);
            intake.takeAll(inbox, () -> {});
        }
        proxy.refuse(command -> false);
        assertThat(count("Quarantine")).isEqualTo(1);
        assertThat(records(Topics.LEGAL_REQUESTS.name()))
                .hasSize(3)
                .anySatisfy(
                        value -> assertThat(value).contains("the mail server does not hand it out (UID 1 of INBOX"));
        assertThat(new Reconciliation(Map.of("legal", settings), folder -> false, kafka, CLOCK).examine())
                .singleElement()
                .satisfies(figures -> {
                    assertThat(figures.published()).isEqualTo(2);
                    assertThat(figures.quarantined()).isEqualTo(1);
                    assertThat(figures.missing()).isEmpty();
                });
    }

    @Test
    void givesAMailToAPersonOnWhichItsServerHangsUpAndTakesTheOthersMeanwhile() throws Exception {
        for (int i = 1; i <= 40; i++) {
            deliver("" + i, "Docket: " + i);
        }
        MailIntake intake = intake();
        // Its number in the folder is 33, and 1 once the others are moved.
        proxy.hangUpOn(command -> command.matches("\\S+ (FETCH (33|1)|UID FETCH 33,.*) \\(?BODY.*"));

        int hungUp = 0;
        while (count("INBOX") > 0 && hungUp < 10) {
            try (Inbox inbox = open()) {
                intake.takeAll(inbox, () -> {});
            } catch (FolderClosedException e) {
                hungUp++;
            }
        }

        assertThat(hungUp).as("once on several, three times on the one").isEqualTo(4);
        assertThat(count("Processed")).isEqualTo(39);
        assertThat(count("Quarantine")).isEqualTo(1);
        assertThat(records(Topics.LEGAL_REQUESTS.name()))
                .hasSize(40)
                .anySatisfy(
                        value -> assertThat(value).contains("the mail server does not hand it out (UID 33 of INBOX"));
    }

    @Test
    void givesAMailToAPersonThatBringsItsReaderDownAndTakesTheOthersMeanwhile() throws Exception {
        for (String name : List.of("1", "2", "3")) {
            deliver(name, "Docket: " + name);
        }
        var read = new AtomicInteger();
        var ledger = new Ledger(kafka);
        try (var failing = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>()) {
            @Override
            public <T> Future<T> submit(Callable<T> task) {
                // The second mail; it is the only one left when the folder is looked at again.
                return read.getAndIncrement() % 2 == 1 || read.get() > 3
                        ? super.submit(() -> {
                            throw new StackOverflowError("too deep");
                        })
                        : super.submit(task);
            }
        }) {
            var intake = new MailIntake(
                    "legal",
                    settings,
                    reader,
                    store,
                    failing,
                    ledger,
                    recorder(ledger),
                    new SimpleMeterRegistry(),
                    CLOCK);
            try (Inbox inbox = open()) {
                intake.takeAll(inbox, () -> {});
                assertThat(count("Processed")).isEqualTo(2);
                assertThat(count("INBOX")).isEqualTo(1);

                intake.takeAll(inbox, () -> {});
                intake.takeAll(inbox, () -> {});
            }
        }

        assertThat(count("INBOX")).isZero();
        assertThat(count("Quarantine")).isEqualTo(1);
        assertThat(records(Topics.LEGAL_REQUESTS.name()))
                .hasSize(3)
                .anySatisfy(value -> assertThat(value).contains("reading it failed each time (UID 2 of INBOX"));
    }

    @Test
    void takesManyInTheOrderInWhichTheyLayAndCopiesOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            deliver(Integer.toString(i % 6), "Docket: " + i % 6);
        }

        int taken = intake().takeAll(open(), () -> {});

        assertThat(taken).isEqualTo(12);
        assertThat(records(Topics.LEGAL_REQUESTS.name())).hasSize(6);
        assertThat(new LedgerLines(kafka).of("legal"))
                .filteredOn(line -> line.outcome() == MailOutcome.PUBLISHED)
                .extracting(line -> line.uid())
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void namesWhatIsMissing() throws Exception {
        deliver("1", "Docket: 1");
        intake().takeAll(open(), () -> {});
        deliver("2", "Docket: 2");
        inFolder("INBOX", Folder.READ_WRITE, inbox -> {
            Folder junk = inbox.getStore().getFolder("Junk");
            junk.create(Folder.HOLDS_MESSAGES);
            inbox.copyMessages(inbox.getMessages(), junk);
            inbox.getMessage(1).setFlag(jakarta.mail.Flags.Flag.DELETED, true);
            return inbox.expunge();
        });
        deliver("3", "Docket: 3");

        Reconciliation.Figures figures = new Reconciliation(Map.of("legal", settings), folder -> false, kafka, CLOCK)
                .examine()
                .getFirst();

        assertThat(figures.published()).isEqualTo(1);
        assertThat(figures.toCome()).isEqualTo(1);
        assertThat(figures.unseen()).isEqualTo(1);
        assertThat(figures.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.folder()).isEqualTo("Junk");
            assertThat(missing.why()).isEqualTo("was never taken in: move it to INBOX");
        });
        assertThat(new Reconciliation(Map.of("legal", settings), "Junk"::equals, kafka, CLOCK).examine())
                .allSatisfy(other -> assertThat(other.missing()).isEmpty());
    }

    private Inbox open() throws Exception {
        return Inbox.open(settings, Credentials.of(settings), CLOCK.instant());
    }

    private MailIntake intake() {
        var ledger = new Ledger(kafka);
        return new MailIntake(
                "legal", settings, reader, store, readers, ledger, recorder(ledger), new SimpleMeterRegistry(), CLOCK);
    }

    private Recorder recorder(Ledger ledger) {
        var recorder = new Recorder(kafka, Duration.ofSeconds(10), "intake-service-test-legal", ledger, CLOCK);
        recorders.add(recorder);
        return recorder;
    }

    /** As it is read from the first mail of the folder, if that mail were this one. */
    private TakenMail taken(String name, String text) throws Exception {
        byte[] raw = raw(name, text).getBytes(StandardCharsets.UTF_8);
        MailPlace place = inFolder(
                "INBOX",
                Folder.READ_ONLY,
                inbox -> new MailPlace(
                        "legal",
                        ((UIDFolder) inbox).getUIDValidity(),
                        ((UIDFolder) inbox).getUID(inbox.getMessage(1))));
        return switch (reader.read(raw, MailContent.of(raw), Instant.EPOCH)) {
            case MailReader.Mail.Request(var event) ->
                TakenMail.of(place, MailContent.of(raw), MailOutcome.PUBLISHED, event);
            case MailReader.Mail.Unreadable _, MailReader.Mail.Automatic _ -> throw new AssertionError("is readable");
        };
    }

    private void deliver(String name, String text) throws Exception {
        var session = GreenMailUtil.getSession(mail.getSmtp().getServerSetup());
        var message = new jakarta.mail.internet.MimeMessage(
                session, new java.io.ByteArrayInputStream(raw(name, text).getBytes(StandardCharsets.UTF_8)));
        var properties = session.getProperties();
        properties.put("mail.smtp.port", Integer.toString(mail.getSmtp().getPort()));
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", mail.getSmtp().getPort(), null, null);
            transport.sendMessage(message, jakarta.mail.internet.InternetAddress.parse(USER));
        }
    }

    private static String raw(String name, String text) {
        return "From: clerk@court.example\r\nTo: " + USER + "\r\nMessage-ID: <" + name
                + "@court.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n";
    }

    private int count(String folder) throws Exception {
        return inFolder(folder, Folder.READ_ONLY, Folder::getMessageCount);
    }

    private interface Look<T> {
        T at(Folder folder) throws Exception;
    }

    private <T> T inFolder(String name, int mode, Look<T> look) throws Exception {
        try (var mailbox = Session.getInstance(new Properties()).getStore("imap")) {
            mailbox.connect("127.0.0.1", mail.getImap().getPort(), USER, LegalInbox.PASSWORD);
            Folder folder = mailbox.getFolder(name);
            folder.open(mode);
            return look.at(folder);
        }
    }

    private List<String> records(String topic) {
        var values = new ArrayList<String>();
        new WholeTopic(new HashMap<>(kafka), topic)
                .read(record -> values.add(new String(record.value(), StandardCharsets.UTF_8)));
        return values;
    }
}
