package org.fairnotice.notifier.smtp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Cuts an exchange off when its time is over, or when the server has been silent for too long, whatever is waited for. The
 * library's own time limits start anew with each byte, and have a timer set for each answer, which on a virtual thread costs
 * more than the answer.
 */
final class Watchdog implements AutoCloseable {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final long longestSilence;

    /** Between two looks, in nanoseconds. */
    private final long pause;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** @param longestSilence between what is said and its answer */
    Watchdog(Duration longestSilence) {
        this.longestSilence = longestSilence.toNanos();
        this.pause = Math.clamp(this.longestSilence / 50, SHORTEST_PAUSE.toNanos(), LONGEST_PAUSE.toNanos());
        Thread.ofPlatform().daemon().name("smtp-watchdog").start(this::run);
    }

    /** A watch, to be ended when the exchange is over. It cuts at the last look before the bound, not at the first after it. */
    Watch watch(GuardedTransport transport, Duration bound) {
        transport.stirred();
        var watch = new Watch(transport, System.nanoTime() + bound.toNanos() - pause);
        watches.add(watch);
        return watch;
    }

    void cutAll() {
        watches.forEach(watch -> watch.transport.cut());
    }

    @Override
    public void close() {
        closed = true;
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(pause);
            look(System.nanoTime());
        }
    }

    private void look(long now) {
        for (Watch watch : watches) {
            if (now - watch.end >= 0 || watch.transport.silence(now) >= longestSilence) {
                watch.transport.cut();
            }
        }
    }

    /** Over one exchange. */
    final class Watch {

        private final GuardedTransport transport;
        private final long end;

        private Watch(GuardedTransport transport, long end) {
            this.transport = transport;
            this.end = end;
        }

        void end() {
            watches.remove(this);
        }
    }
}
