package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.common.errors.WakeupException;
import org.fairnotice.notifier.smtp.Mailer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps one {@link KafkaSession} running, from the start of the service to its stop. */
final class NoticeStream implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NoticeStream.class);
    private static final Duration LAST_COMMIT = Duration.ofSeconds(3);

    private final Function<BooleanSupplier, KafkaSession> sessions;
    private final Mailer mailer;
    private final StreamMeters meters;
    private final Duration retryDelay;
    private final Duration stopTimeout;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable KafkaSession session;
    private volatile @Nullable Thread thread;

    NoticeStream(
            Function<BooleanSupplier, KafkaSession> sessions,
            Mailer mailer,
            StreamMeters meters,
            Duration retryDelay,
            Duration stopTimeout) {
        this.sessions = sessions;
        this.mailer = mailer;
        this.meters = meters;
        this.retryDelay = retryDelay;
        this.stopTimeout = stopTimeout;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("notices").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        stop.countDown();
        KafkaSession current = session;
        if (current != null) {
            current.wakeUp();
        }
        try {
            if (!running.join(stopTimeout)) {
                mailer.cutAll();
                if (!running.join(LAST_COMMIT)) {
                    log.atWarn().log("The last outcomes were not written in time; their permits will be read again");
                    running.interrupt();
                }
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

    private boolean stopping() {
        return stop.getCount() == 0;
    }

    private void run() {
        while (!stopping()) {
            try (KafkaSession current = sessions.apply(this::stopping)) {
                session = current;
                current.run(mailer::closeIdle);
            } catch (WakeupException e) {
                log.atDebug().log("Woken to stop");
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopping()) {
                    meters.failed();
                    log.atWarn().setCause(e).log("Reading notices failed and begins anew");
                    pause();
                }
            } finally {
                session = null;
            }
        }
    }

    private void pause() {
        try {
            if (stop.await(retryDelay.toMillis(), TimeUnit.MILLISECONDS)) {
                log.atDebug().log("Stopped while waiting for Kafka");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
