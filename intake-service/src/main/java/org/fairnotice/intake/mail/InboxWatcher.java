package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.original.CaseOriginals;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Watches the legal inbox by IDLE and by looking again and again. A mail is moved away only after Kafka has acknowledged what
 * was published of it; one that cannot be read goes to a person and holds up no other.
 */
public final class InboxWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatcher.class);

    private final IntakeProperties.Mail settings;
    private final MailReader reader;
    private final DocumentStore store;
    private final Publisher publisher;
    private final InstantSource clock;
    private final ScheduledExecutorService waker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("inbox-waker").factory());
    private volatile boolean running;
    private volatile @Nullable Inbox current;
    private volatile Instant lastLook = Instant.EPOCH;
    private @Nullable Thread thread;

    InboxWatcher(
            IntakeProperties.Mail settings,
            MailReader reader,
            DocumentStore store,
            Publisher publisher,
            MeterRegistry registry,
            InstantSource clock) {
        this.settings = settings;
        this.reader = reader;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
        registry.gauge(
                "fairnotice.intake.inbox.seconds.since.look",
                this,
                w -> w.sinceLastLook().toSeconds());
    }

    /** How long ago the folder was last looked at with success. */
    public Duration sinceLastLook() {
        return Duration.between(lastLook, clock.instant());
    }

    /** Whether the folder is looked at as often as it should be; true when no inbox is configured. */
    public boolean watching() {
        return settings.host() == null
                || sinceLastLook()
                                .compareTo(
                                        settings.pollInterval().multipliedBy(3).plus(settings.timeout()))
                        < 0;
    }

    @Override
    public void start() {
        if (settings.host() == null) {
            LOG.atInfo().log("no inbox is configured");
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("inbox").start(this::run);
        long interval = settings.pollInterval().toMillis();
        var _ = waker.scheduleWithFixedDelay(this::wake, interval, interval, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        waker.shutdownNow();
        closeQuietly(current);
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Inbox inbox = Inbox.open(settings)) {
                current = inbox;
                watch(inbox);
            } catch (MessagingException | IOException | RuntimeException e) {
                if (running) {
                    LOG.atWarn()
                            .addKeyValue("cause", e.getClass().getSimpleName())
                            .log("the inbox cannot be read; trying again");
                    pause();
                }
            } finally {
                current = null;
            }
        }
    }

    private void watch(Inbox inbox) throws MessagingException, IOException {
        while (running) {
            for (Message message : inbox.messages()) {
                take(inbox, message);
            }
            lastLook = clock.instant();
            if (inbox.canIdle()) {
                inbox.idle();
            } else {
                pause();
            }
        }
    }

    private void take(Inbox inbox, Message message) throws MessagingException, IOException {
        Instant arrivedAt = Optional.ofNullable(message.getReceivedDate())
                .map(java.util.Date::toInstant)
                .orElseGet(clock::instant);
        if (message.getSize() > settings.maxSize().toBytes()) {
            String[] id = message.getHeader("Message-ID");
            String messageId = id == null ? null : id[0];
            publish(reader.tooLarge(
                    messageId,
                    message.getSize(),
                    keep(message, store.of(MailReader.tooLargeId(messageId, message.getSize()))),
                    settings.maxSize().toMegabytes() + " MB",
                    arrivedAt));
            inbox.moveToQuarantine(message);
            return;
        }
        var raw = new ByteArrayOutputStream(Math.max(message.getSize(), 1024));
        message.writeTo(raw);
        switch (reader.read(raw.toByteArray(), arrivedAt)) {
            case MailReader.Mail.Automatic() -> inbox.moveToAutomatic(message);
            case MailReader.Mail.Request(RequestReceived event) -> {
                publish(event);
                inbox.moveToProcessed(message);
            }
            case MailReader.Mail.Unreadable(RequestReceived event) -> {
                publish(event);
                inbox.moveToQuarantine(message);
            }
        }
    }

    /** Keeps a mail without holding all of it in memory. */
    private static String keep(Message message, CaseOriginals originals) throws MessagingException, IOException {
        try (InputStream whole = ((IMAPMessage) message).getMimeStream()) {
            return originals.keep(whole);
        }
    }

    private void publish(RequestReceived event) {
        publisher.publish(Topics.LEGAL_REQUESTS, event);
        LOG.atInfo().addKeyValue("requestId", event.requestId()).log("a mail was published");
    }

    private void wake() {
        Inbox inbox = current;
        try {
            if (inbox != null) {
                inbox.wake();
            }
        } catch (MessagingException | RuntimeException e) {
            // The server does not answer: begin again with a fresh connection.
            closeQuietly(inbox);
        }
    }

    private static void closeQuietly(@Nullable Inbox inbox) {
        try {
            if (inbox != null) {
                inbox.close();
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.atDebug().setCause(e).log("the connection to the inbox did not close in order");
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
