package org.fairnotice.benchmarks;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.evidence.EvidenceSettings;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.Letter;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.smtp.Delivery;
import org.fairnotice.notifier.smtp.Envelope;
import org.fairnotice.notifier.smtp.Leave;
import org.fairnotice.notifier.smtp.Mailer;
import org.fairnotice.notifier.smtp.SmtpSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Notices written and handed over a second, on eight connections to a sink on this host: beside Postfix's smtp-source with mails of
 * the same size on as many connections, and beside Spring's JavaMailSender in a loop, which is given the finished words.
 */
final class NoticeSending implements Benchmarks.Benchmark {

    private static final int CONNECTIONS = 8;

    /** What a side may take. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** What is measured beside smtp-source. */
    @FunctionalInterface
    private interface Side {
        /** Mails a second. */
        double rate() throws Exception;
    }

    /** Made before: a permit comes from the topic, and is not written here. */
    private static final List<NoticePermitted> PERMITS = IntStream.range(0, 1_000)
            .mapToObj(number -> Letters.permit(number, Instant.now()))
            .toList();

    /** One notice, written and handed over. */
    @FunctionalInterface
    private interface Sending {
        void send(int number) throws Exception;
    }

    @Override
    public void run(int count, int rounds) throws Exception {
        try (var letters = new Letters();
                MailSink sink = MailSink.start();
                var mailer = mailer(sink)) {
            Letter sample = letters.unsigned().write(PERMITS.getFirst(), Instant.now());
            System.out.printf("%,d bytes a mail%n", sample.bytes().length);
            for (Map.Entry<String, Side> side :
                    sides(count, letters, sample, sink, mailer).entrySet()) {
                for (int round = -1; round <= rounds; round++) {
                    double ceiling = sink.source(count, sample.bytes().length, CONNECTIONS);
                    double rate = side.getValue().rate();
                    System.out.printf(
                            "%s, %s: %,.0f a second, %.2f of smtp-source (%,.0f)%n",
                            side.getKey(), round < 1 ? "warm-up" : "round " + round, rate, rate / ceiling, ceiling);
                }
            }
        }
    }

    /** One after the other, each warm before the next begins: who sends unsigned never loads what signs. */
    private static Map<String, Side> sides(int count, Letters letters, Letter sample, MailSink sink, Mailer mailer) {
        Map<String, Side> sides = new LinkedHashMap<>();
        sides.put("unsigned", () -> rate(count, CONNECTIONS, writing(letters.unsigned(), mailer, null)));
        sides.put("handed over, written before", () -> rate(count, CONNECTIONS, number -> deliver(mailer, sample)));
        sides.put("unsigned, with evidence", () -> withEvidence(count, letters.unsigned(), mailer));
        sides.put("DKIM", () -> rate(count, CONNECTIONS, writing(letters.withDkim(), mailer, null)));
        sides.put("S/MIME", () -> rate(count, CONNECTIONS, writing(letters.withSmime(), mailer, null)));
        sides.put("S/MIME by P-256", () -> rate(count, CONNECTIONS, writing(letters.withSmimeByCurve(), mailer, null)));
        sides.put("both", () -> rate(count, CONNECTIONS, writing(letters.withBoth(), mailer, null)));
        sides.put("JavaMailSender, one by one", () -> rate(count, 1, javaMailSender(sink, sample)));
        return sides;
    }

    private static double withEvidence(int count, LetterWriter writer, Mailer mailer) throws Exception {
        Files.createDirectories(Path.of("benchmarks", "target"));
        Path folder = Files.createTempDirectory(Path.of("benchmarks", "target").toAbsolutePath(), "evidence-");
        var evidence = EvidenceStore.open(new EvidenceSettings(folder, folder.resolve("key.json")));
        double rate = rate(count, CONNECTIONS, writing(writer, mailer, evidence));
        Round.delete(folder);
        return rate;
    }

    private static Sending writing(LetterWriter writer, Mailer mailer, @Nullable EvidenceStore evidence) {
        return number -> {
            Letter letter = writer.write(PERMITS.get(number % PERMITS.size()), Instant.now());
            if (evidence != null) {
                evidence.keep(letter.bytes());
            }
            deliver(mailer, letter);
        };
    }

    private static void deliver(Mailer mailer, Letter letter) {
        var leave = new Leave(Instant.now().plusSeconds(60), InstantSource.system());
        var envelope = new Envelope(Letters.SENDER, letter.recipient().getAddress(), null);
        Delivery delivery = mailer.deliver(letter.message(), envelope, leave).delivery();
        if (!(delivery instanceof Delivery.Accepted)) {
            throw new IllegalStateException("not handed over: " + delivery);
        }
    }

    /** As most use it: a message is composed for each mail, and send is called with it. */
    private static Sending javaMailSender(MailSink sink, Letter sample) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(sink.port());
        String text = textOf(sample);
        return number -> {
            MimeMessage message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, true, "UTF-8");
            helper.setFrom(Letters.SENDER, "Example Provider");
            helper.setTo("legal@customer-" + number + ".example");
            helper.setSubject("Legal notice");
            helper.setText(text, sample.html());
            sender.send(message);
        };
    }

    private static String textOf(Letter sample) throws Exception {
        var alternative = (jakarta.mail.Multipart) sample.message().getContent();
        return (String) alternative.getBodyPart(0).getContent();
    }

    /** A second, until so many are sent or {@link #LONGEST} is over. */
    private static double rate(int count, int threads, Sending sending) throws Exception {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        long end = began + LONGEST.toNanos();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> sent = IntStream.range(0, threads)
                    .mapToObj(worker -> workers.submit(() -> {
                        int done = 0;
                        for (int i = next.getAndIncrement();
                                i < count && System.nanoTime() < end;
                                i = next.getAndIncrement()) {
                            sending.send(i);
                            done++;
                        }
                        return done;
                    }))
                    .toList();
            int all = 0;
            for (Future<Integer> worker : sent) {
                all += worker.get();
            }
            return all * 1e9 / (System.nanoTime() - began);
        }
    }

    private static Mailer mailer(MailSink sink) {
        var settings = new SmtpSettings(
                "127.0.0.1",
                sink.port(),
                null,
                null,
                SmtpSettings.Security.NONE,
                false,
                CONNECTIONS,
                CONNECTIONS,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15),
                Duration.ofSeconds(30),
                null);
        return new Mailer(settings, "provider.example", Duration.ofSeconds(20), InstantSource.system());
    }
}
