package org.fairnotice.notifier.bounce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeBounced;
import org.fairnotice.notifier.bounce.ReturnedMail.Verdict;
import org.fairnotice.notifier.returnpath.BounceSettings.Mailbox;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.fairnotice.notifier.stream.ReportPublisher;
import org.fairnotice.notifier.stream.SentNotices;
import org.fairnotice.notifier.stream.SentNotices.Sent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks into the bounce mailbox again and again. A mail is moved away only after Kafka has acknowledged what was published of it,
 * and nothing is ever answered: there is no loop. One that cannot be matched is put aside and holds up no other.
 */
final class BounceWatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BounceWatcher.class);

    private final Mailbox settings;
    private final ReturnPaths returnPaths;
    private final BounceReader reader;
    private final SentNotices sentNotices;
    private final ReportPublisher publisher;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile Instant lastLook = Instant.EPOCH;
    private @Nullable Thread thread;

    BounceWatcher(
            Mailbox settings,
            ReturnPaths returnPaths,
            SentNotices sentNotices,
            ReportPublisher publisher,
            MeterRegistry registry,
            InstantSource clock) {
        this.settings = settings;
        this.returnPaths = returnPaths;
        this.reader = new BounceReader(returnPaths);
        this.sentNotices = sentNotices;
        this.publisher = publisher;
        this.registry = registry;
        this.clock = clock;
        registry.gauge(
                "fairnotice.bounces.seconds.since.look",
                this,
                watcher -> watcher.sinceLastLook().toSeconds());
    }

    /** How long ago the mailbox was last looked into with success. */
    Duration sinceLastLook() {
        return Duration.between(lastLook, clock.instant());
    }

    /** Whether it is looked into as often as it should be. */
    boolean watching() {
        Duration longest = settings.pollInterval().multipliedBy(3).plus(settings.timeout());
        return sinceLastLook().compareTo(longest) < 0;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("bounces").start(this::run);
    }

    @Override
    public void stop() {
        stop.countDown();
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            do {
                try {
                    look();
                } catch (MessagingException | IOException | RuntimeException e) {
                    log.atWarn()
                            .addKeyValue("cause", e.getClass().getSimpleName())
                            .log("The bounce mailbox cannot be read, or Kafka not reached; trying again");
                }
            } while (!stop.await(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            log.atDebug().log("Interrupted to stop");
        } finally {
            sentNotices.close();
        }
    }

    private void look() throws MessagingException, IOException {
        try (BounceMailbox mailbox = BounceMailbox.open(settings)) {
            List<Message> messages = mailbox.messages();
            if (!messages.isEmpty()) {
                sentNotices.readOn();
            }
            for (Message message : messages) {
                settle(mailbox, message);
            }
        }
        lastLook = clock.instant();
    }

    private void settle(BounceMailbox mailbox, Message message) throws MessagingException, IOException {
        if (message.getSize() > settings.maxSize().toBytes()) {
            putAside(mailbox, message, "too-large");
            return;
        }
        var raw = new ByteArrayOutputStream(Math.max(message.getSize(), 1024));
        message.writeTo(raw);
        if (raw.size() == 0) {
            // The mail library makes nothing of a refusal.
            notHandedOut(mailbox, message);
            return;
        }
        ReturnedMail returned;
        try {
            returned = reader.read(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(raw.toByteArray())));
        } catch (MessagingException | IOException | RuntimeException e) {
            putAside(mailbox, message, "unreadable");
            return;
        }
        switch (returned.verdict()) {
            case Verdict.Failed failed -> settle(mailbox, message, returned, failed.status());
            case Verdict.NotFinal notFinal -> {
                mailbox.moveToProcessed(message);
                count("not-final");
            }
            case Verdict.NoReport noReport -> putAside(mailbox, message, "no-report");
        }
    }

    private void settle(BounceMailbox mailbox, Message message, ReturnedMail returned, String status)
            throws MessagingException {
        List<String> genuine =
                returned.tokens().stream().filter(returnPaths::genuine).toList();
        if (genuine.isEmpty() && !returned.tokens().isEmpty()) {
            putAside(mailbox, message, "forged");
            return;
        }
        Optional<Sent> sent = sentNotices.find(genuine, returned.messageIds());
        if (sent.isPresent()) {
            publish(sent.get(), status);
            mailbox.moveToProcessed(message);
            count("bounced");
        } else if (!recent(message)) {
            putAside(mailbox, message, "unmatched");
        }
        // Else its notice may not be known as sent yet: a mail can come back before Kafka has its outcome.
    }

    /** It may be a fault that passes; no other mail waits for it. */
    private void notHandedOut(BounceMailbox mailbox, Message message) throws MessagingException {
        if (recent(message)) {
            log.atWarn().log("The mail server does not hand out a mail of the bounce mailbox; it is asked again");
        } else {
            putAside(mailbox, message, "not-handed-out");
        }
    }

    private void publish(Sent sent, String status) {
        publisher.publish(
                new NoticeBounced(sent.requestId(), sent.noticeId(), sent.attempt(), clock.instant(), status));
        log.atInfo()
                .addKeyValue("requestId", sent.requestId())
                .addKeyValue("noticeId", sent.noticeId())
                .addKeyValue("attempt", sent.attempt())
                .addKeyValue("status", status)
                .log("A notice came back");
    }

    private boolean recent(Message message) throws MessagingException {
        java.util.@Nullable Date arrived = message.getReceivedDate();
        return arrived != null && arrived.toInstant().plus(settings.patience()).isAfter(clock.instant());
    }

    private void putAside(BounceMailbox mailbox, Message message, String reason) throws MessagingException {
        mailbox.moveAside(message);
        count(reason);
        log.atWarn().addKeyValue("reason", reason).log("A mail in the bounce mailbox is put aside");
    }

    private void count(String result) {
        Counter.builder("fairnotice.bounces")
                .description("mails in the bounce mailbox")
                .tag("result", result)
                .register(registry)
                .increment();
    }
}
