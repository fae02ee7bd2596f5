package org.fairnotice.notifier.smtp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Cuts an exchange off when its time is over, whatever it waits for: a library's own timeouts start anew with each byte. */
final class Watchdog implements AutoCloseable {

    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("smtp-watchdog").factory());
    private final Set<GuardedTransport> watched = ConcurrentHashMap.newKeySet();

    Watchdog() {
        // Else each watch that ended would be kept until its time is over.
        clock.setRemoveOnCancelPolicy(true);
    }

    /** A watch, to be ended when the exchange is over. */
    Watch watch(GuardedTransport transport, Duration bound) {
        watched.add(transport);
        Future<?> cut = clock.schedule(transport::cut, bound.toNanos(), TimeUnit.NANOSECONDS);
        return () -> {
            cut.cancel(false);
            watched.remove(transport);
        };
    }

    void cutAll() {
        watched.forEach(GuardedTransport::cut);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** Over one exchange. */
    interface Watch {
        void end();
    }
}
