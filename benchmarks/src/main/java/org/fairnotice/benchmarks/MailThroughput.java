package org.fairnotice.benchmarks;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.fairnotice.contract.Topics;

/**
 * Plain mails a second, from an inbox of a real Dovecot to records that Kafka has acknowledged, each mail moved to another folder only then.
 * Beside them reading the same inbox with the same IMAP client and nothing else, and two routes of Apache Camel: from IMAP to Kafka, and one
 * that also keeps each mail in a file first. The first fifth of the mails warms each side up and is not counted.
 */
final class MailThroughput implements Benchmarks.Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Override
    public int size() {
        return 10_000;
    }

    @Override
    public void run(int mails, int rounds) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Side side : Side.values()) {
                double rate = side == Side.READING ? reading(mails) : taking(side, mails);
                rates.computeIfAbsent(side.title, _ -> new ArrayList<>()).add(rate);
                System.out.printf("round %d: %s: %,.0f mails a second%n", round, side.title, rate);
            }
        }
        double intake = median(rates.getOrDefault(Side.INTAKE.title, List.of()));
        rates.forEach((title, all) -> System.out.printf(
                "median: %s %,.0f a second; intake is %.2f of it%n", title, median(all), intake / median(all)));
    }

    /** Who reads the inbox. */
    private enum Side {
        READING("reading with Angus alone"),
        CAMEL("Camel, IMAP to Kafka"),
        CAMEL_KEEPING("Camel, IMAP to file to Kafka"),
        INTAKE("intake");

        private final String title;

        Side(String title) {
            this.title = title;
        }
    }

    /** One mail after the other, whole, over one connection, leaving it unseen. */
    private static double reading(int mails) throws Exception {
        try (Dovecot server = Dovecot.start(mails);
                var store = session().getStore("imap")) {
            store.connect("127.0.0.1", server.port(), Dovecot.USER, Dovecot.PASSWORD);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            Message[] messages = inbox.getMessages();
            long began = 0;
            for (int i = 0; i < messages.length; i++) {
                if (i == mails / 5) {
                    began = System.nanoTime();
                }
                messages[i].writeTo(OutputStream.nullOutputStream());
            }
            return (mails - mails / 5) * 1e9 / (System.nanoTime() - began);
        }
    }

    private static double taking(Side side, int mails) throws Exception {
        try (Dovecot server = Dovecot.start(mails);
                var round = new Round();
                var reader = new Reader(round.broker(), Topics.LEGAL_REQUESTS.name());
                var _ = start(side, round, server)) {
            var stretch = new Stretch();
            reader.until(record -> stretch.see(record.key(), mails), () -> stretch.keys.size() >= mails);
            double rate = (mails - stretch.before) * 1e9 / (System.nanoTime() - stretch.began);
            awaitMoved(server, mails);
            return rate;
        }
    }

    /** The mails that came out, and since when they are counted. */
    private static final class Stretch {

        private final Set<String> keys = new HashSet<>();
        private int before;
        private long began;

        void see(String key, int mails) {
            keys.add(key);
            if (began == 0 && keys.size() >= mails / 5) {
                before = keys.size();
                began = System.nanoTime();
            }
        }
    }

    private static Service start(Side side, Round round, Dovecot server) throws IOException {
        String servers = round.broker().bootstrapServers();
        Path folder = round.folder();
        String port = Integer.toString(server.port());
        return switch (side) {
            case CAMEL -> Service.start(folder, ServiceMain.CAMEL_MAIL, servers, port);
            case CAMEL_KEEPING ->
                Service.start(
                        folder,
                        ServiceMain.CAMEL_MAIL,
                        servers,
                        port,
                        folder.resolve("mails").toString());
            case INTAKE -> {
                Files.writeString(folder.resolve("token"), "benchmark");
                Files.writeString(folder.resolve("password"), Dovecot.PASSWORD);
                String inbox = "--fairnotice.intake.inboxes.legal.";
                yield Service.intake(
                        round.broker(),
                        folder,
                        "--server.port=0",
                        inbox + "host=127.0.0.1",
                        inbox + "port=" + port,
                        inbox + "security=none",
                        inbox + "user=" + Dovecot.USER,
                        inbox + "password-file=" + folder.resolve("password"));
            }
            case READING -> throw new IllegalArgumentException("nothing is started to read");
        };
    }

    /** What was acknowledged is then moved away, and nothing else is. */
    private static void awaitMoved(Dovecot server, int mails) throws MessagingException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var store = session().getStore("imap")) {
            store.connect("127.0.0.1", server.port(), Dovecot.USER, Dovecot.PASSWORD);
            while (store.getFolder("Processed").getMessageCount() < mails) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("not all mails were moved");
                }
                Thread.sleep(200);
            }
        }
    }

    private static Session session() {
        var settings = new Properties();
        settings.put("mail.imap.peek", "true");
        settings.put("mail.imap.fetchsize", Integer.toString(1024 * 1024));
        return Session.getInstance(settings);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
