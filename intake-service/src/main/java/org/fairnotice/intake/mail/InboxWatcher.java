package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fairnotice.intake.Publisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches one legal inbox, by IDLE and by looking again and again, and connects anew whenever something fails. A connection
 * whose other end is gone shows nothing; so it is asked for a sign of life at every poll, and cut where it gives none.
 */
final class InboxWatcher {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatcher.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration GOODBYE = Duration.ofSeconds(3);

    private final String name;
    private final InboxSettings settings;
    private final Credentials credentials;
    private final MailIntake intake;
    private final Recorder recorder;
    private final InstantSource clock;
    // Virtual threads: an interrupt closes the socket on which one waits, which nothing else does for sure.
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;
    private volatile @Nullable Inbox current;
    private volatile @Nullable Instant connectingSince;
    private volatile Instant lastLook = Instant.EPOCH;
    private volatile @Nullable Thread watcher;
    private Duration pause = FIRST_PAUSE;

    InboxWatcher(
            String name,
            InboxSettings settings,
            Credentials credentials,
            MailIntake intake,
            Recorder recorder,
            InstantSource clock) {
        this.name = name;
        this.settings = settings;
        this.credentials = credentials;
        this.intake = intake;
        this.recorder = recorder;
        this.clock = clock;
    }

    String name() {
        return name;
    }

    /** How long ago the folder was last looked at with success. */
    Duration sinceLastLook() {
        return Duration.between(lastLook, clock.instant());
    }

    /** Whether the folder is looked at as often as it should be. */
    boolean watching() {
        return sinceLastLook().compareTo(settings.stale()) < 0;
    }

    void start() {
        running = true;
        watcher = Thread.ofVirtual().name("inbox-" + name).start(this::run);
        var _ = threads.submit(this::keepAwake);
    }

    void stop() {
        running = false;
        var _ = threads.submit(this::wake);
        Thread thread = watcher;
        try {
            if (thread != null && !thread.join(GOODBYE)) {
                thread.interrupt();
                thread.join(GOODBYE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        recorder.close();
    }

    private void run() {
        while (running) {
            connectingSince = clock.instant();
            try (Inbox inbox = Inbox.open(settings, credentials, clock.instant())) {
                current = inbox;
                connectingSince = null;
                watch(inbox);
            } catch (MessagingException | IOException | RuntimeException e) {
                current = null;
                connectingSince = null;
                if (running) {
                    // What the watchdog interrupted was the wait for the mail server, and nothing after it.
                    Thread.interrupted();
                    report(e);
                    sleep(takenOver(e) ? settings.pollInterval() : pause);
                    pause = pause.multipliedBy(2).compareTo(settings.pollInterval()) < 0
                            ? pause.multipliedBy(2)
                            : settings.pollInterval();
                }
            } finally {
                current = null;
            }
        }
    }

    private void watch(Inbox inbox) throws MessagingException {
        while (running) {
            int taken = intake.takeAll(inbox, () -> lastLook = clock.instant());
            pause = FIRST_PAUSE;
            if (taken == 0 && running) {
                if (inbox.canIdle()) {
                    inbox.idle();
                } else {
                    sleep(settings.pollInterval());
                }
            }
        }
    }

    private static boolean takenOver(Exception e) {
        return e instanceof Publisher.NotPublishedException unpublished && unpublished.takenOver();
    }

    private void report(Exception e) {
        if (takenOver(e)) {
            LOG.atError()
                    .addKeyValue("inbox", name)
                    .log("another process took this inbox over; see that each has an instance-id of its own");
            return;
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        LOG.atWarn()
                .addKeyValue("inbox", name)
                .addKeyValue("failure", e.getClass().getSimpleName())
                .addKeyValue("cause", cause.getClass().getSimpleName())
                // These are our own words, on a file or an authorization server; a mail server's may name people.
                .addKeyValue("reason", e instanceof IOException ? e.getMessage() : "")
                .log("an inbox cannot be read; trying again");
    }

    /** At every poll: ends IDLE, so that the folder is looked at, and sees whether the mail server answers. */
    private void keepAwake() {
        Duration patience = settings.timeout().multipliedBy(3);
        while (running) {
            sleep(settings.pollInterval());
            Instant connecting = connectingSince;
            if (connecting != null && clock.instant().isAfter(connecting.plus(patience))) {
                cut();
                continue;
            }
            Future<?> woken = threads.submit(this::wake);
            try {
                woken.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                woken.cancel(true);
                cut();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void wake() {
        Inbox inbox = current;
        try {
            if (inbox != null) {
                inbox.wake();
            }
        } catch (MessagingException | RuntimeException e) {
            // The connection is lost, and the watching thread hears of it too.
            LOG.atDebug().addKeyValue("inbox", name).log("a connection to an inbox is lost");
        }
    }

    private void cut() {
        LOG.atWarn().addKeyValue("inbox", name).log("the mail server gives no sign of life; the connection is cut");
        Thread thread = watcher;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
