package org.fairnotice.intake.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.Destruction;
import org.fairnotice.intake.original.Destruction.Outcome;
import org.fairnotice.intake.original.Originals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Destroys the originals of cases that have been settled for as long as originals are kept. Those that are preserved stay. Whatever is not
 * done is done the next time.
 */
final class Retention implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final RetentionSettings settings;
    private final SettledCases settled;
    private final Originals originals;
    private final InstantSource clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());
    private volatile boolean running;

    Retention(RetentionSettings settings, SettledCases settled, Originals originals, InstantSource clock) {
        this.settings = settings;
        this.settled = settled;
        this.originals = originals;
        this.clock = clock;
    }

    @Override
    public void start() {
        Duration kept = settings.afterSettled();
        if (kept == null) {
            return;
        }
        running = true;
        var _ = timer.scheduleWithFixedDelay(
                () -> look(kept), 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void look(Duration kept) {
        try {
            settled.before(clock.instant().minus(kept), this::destroy);
        } catch (RuntimeException e) {
            if (running) {
                LOG.atError()
                        .setCause(e)
                        .log("originals whose time is over were not all destroyed; trying again next time");
            }
        }
    }

    private void destroy(Set<RequestId> due) {
        for (RequestId id : originals.ofThese(due)) {
            Instant now = clock.instant();
            Outcome outcome = originals.destroy(id, new Destruction(now, Destruction.Reason.RETENTION));
            LOG.atInfo()
                    .addKeyValue("requestId", id)
                    .addKeyValue("outcome", outcome)
                    .log("a case has been settled for as long as originals are kept");
        }
    }
}
