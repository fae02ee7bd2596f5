package org.fairnotice.notifier.smtp;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Connections that are open and unused, the last used first. */
final class Connections {

    /** A connection that rested no longer than this is taken to be alive. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private record Resting(GuardedTransport transport, Instant since) {}

    private final Deque<Resting> resting = new ArrayDeque<>();
    private final Duration idleTime;
    private final int most;
    private final InstantSource clock;

    Connections(int most, Duration idleTime, InstantSource clock) {
        this.most = most;
        this.idleTime = idleTime;
        this.clock = clock;
    }

    synchronized Optional<Checked> take() {
        @Nullable Resting last = resting.pollFirst();
        return Optional.ofNullable(last)
                .map(rested -> new Checked(
                        rested.transport(),
                        clock.instant().isAfter(rested.since().plus(FRESH))));
    }

    /**
     * A connection that was taken.
     *
     * @param stale whether it is to be asked if it is alive
     */
    record Checked(GuardedTransport transport, boolean stale) {}

    void giveBack(GuardedTransport transport) {
        transport.use(Exchange.none());
        synchronized (this) {
            if (resting.size() < most) {
                resting.addFirst(new Resting(transport, clock.instant()));
                return;
            }
        }
        close(transport);
    }

    /** Closes those that rested too long. */
    void closeIdle() {
        Instant before = clock.instant().minus(idleTime);
        close(remove(before));
    }

    void closeAll() {
        close(remove(Instant.MAX));
    }

    private synchronized List<Resting> remove(Instant restingBefore) {
        var removed = new ArrayList<Resting>();
        while (!resting.isEmpty() && resting.getLast().since().isBefore(restingBefore)) {
            removed.add(resting.removeLast());
        }
        return removed;
    }

    private static void close(List<Resting> connections) {
        connections.forEach(rested -> close(rested.transport()));
    }

    static void close(GuardedTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            transport.cut();
        }
    }
}
