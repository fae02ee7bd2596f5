package org.fairnotice.benchmarks;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
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
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.fairnotice.contract.Topics;

/**
 * Plain mails a second, from an inbox of a real Dovecot to records that Kafka has acknowledged, each mail moved to another folder only then.
 * Beside them reading the same inbox with the same IMAP client and nothing else, one by one and several at a time, and two routes of Apache Camel: from IMAP to Kafka, and one
 * that also keeps each mail in a file first. Each side is warmed up by other mails before: the measured ones come all at once into its
 * empty inbox.
 */
final class MailThroughput implements Benchmarks.Benchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Long enough for the compiler of a JVM that began cold. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    /** So many mails intake asks for by one command. */
    private static final int SEVERAL = 32;

    /** Mails that warm a side up come in waves of so many. */
    private static final int WAVE = 1_000;

    @Override
    public int size() {
        return 3_000;
    }

    @Override
    public void run(int mails, int rounds) throws Exception {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 1; round <= rounds; round++) {
            for (Side side : Side.values()) {
                double rate = switch (side) {
                    case READING -> reading(1, mails);
                    case READING_SEVERAL -> reading(SEVERAL, mails);
                    case CAMEL, CAMEL_KEEPING, INTAKE -> taking(side, mails);
                };
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
        READING_SEVERAL("reading with Angus alone, several by one command"),
        CAMEL("Camel, IMAP to Kafka"),
        CAMEL_KEEPING("Camel, IMAP to file to Kafka"),
        INTAKE("intake");

        private final String title;

        Side(String title) {
            this.title = title;
        }
    }

    /** @param several so many are asked for by one command */
    private static double reading(int several, int mails) throws Exception {
        try (Dovecot server = Dovecot.start();
                var store = session().getStore("imap")) {
            store.connect("127.0.0.1", server.port(), Dovecot.USER, Dovecot.PASSWORD);
            for (long end = System.nanoTime() + WARM_UP.toNanos(); System.nanoTime() < end; ) {
                read(WAVE, several, server, store);
            }
            return read(mails, several, server, store);
        }
    }

    /** Reads mails that were just delivered, whole, over one connection, and then deletes them; so many a second. */
    private static double read(int mails, int several, Dovecot server, Store store) throws Exception {
        server.deliver(mails);
        var inbox = (IMAPFolder) store.getFolder("INBOX");
        inbox.open(Folder.READ_WRITE);
        Message[] messages = inbox.getMessages();
        long began = System.nanoTime();
        for (int first = 1; first <= mails; first += several) {
            if (several == 1) {
                messages[first - 1].writeTo(OutputStream.nullOutputStream());
            } else {
                read(inbox, first, Math.min(first + several - 1, mails));
            }
        }
        double rate = mails * 1e9 / (System.nanoTime() - began);
        inbox.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
        inbox.close(true);
        return rate;
    }

    private static void read(IMAPFolder inbox, int first, int last) throws MessagingException {
        inbox.doCommand(protocol -> {
            Response[] responses = protocol.fetch(first, last, "BODY.PEEK[]");
            protocol.handleResult(responses[responses.length - 1]);
            return null;
        });
    }

    private static double taking(Side side, int mails) throws Exception {
        try (Dovecot server = Dovecot.start();
                var round = new Round();
                var reader = new Reader(round.broker(), Topics.LEGAL_REQUESTS.name());
                var _ = start(side, round, server)) {
            var seen = new HashSet<String>();
            for (long end = System.nanoTime() + WARM_UP.toNanos(); System.nanoTime() < end; ) {
                take(WAVE, server, reader, seen);
            }
            double rate = take(mails, server, reader, seen);
            awaitMoved(server);
            return rate;
        }
    }

    /**
     * Delivers mails, and returns when all have come out; so many a second, from when a fifth had: until then a side may not have been told
     * that they are there.
     */
    private static double take(int mails, Dovecot server, Reader reader, Set<String> seen) throws Exception {
        int fifth = server.delivered() + mails / 5;
        server.deliver(mails);
        reader.until(record -> seen.add(record.key()), () -> seen.size() >= fifth);
        int before = seen.size();
        long began = System.nanoTime();
        reader.until(record -> seen.add(record.key()), () -> seen.size() >= server.delivered());
        return (server.delivered() - before) * 1e9 / (System.nanoTime() - began);
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
            case READING, READING_SEVERAL -> throw new IllegalArgumentException("nothing is started to read");
        };
    }

    /** What was acknowledged is then moved away, and nothing else is. */
    private static void awaitMoved(Dovecot server) throws MessagingException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var store = session().getStore("imap")) {
            store.connect("127.0.0.1", server.port(), Dovecot.USER, Dovecot.PASSWORD);
            while (store.getFolder("Processed").getMessageCount() < server.delivered()) {
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
