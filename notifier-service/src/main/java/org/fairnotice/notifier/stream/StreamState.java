package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the reading of notices stands, for those who ask from another thread. */
final class StreamState {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    private boolean joined;
    private Set<Integer> partitions = Set.of();
    private @Nullable Instant polledAt;

    synchronized void assigned(Set<Integer> now) {
        joined = true;
        partitions = new TreeSet<>(now);
    }

    synchronized void polled(Instant now) {
        polledAt = now;
    }

    synchronized void lost() {
        joined = false;
        partitions = Set.of();
    }

    /** Whether the consumer group has dealt out its partitions, the ledgers are read, and the work goes on. */
    synchronized boolean ready(Instant now) {
        return joined && polledAt != null && now.isBefore(polledAt.plus(SILENCE));
    }

    synchronized Set<Integer> partitions() {
        return Set.copyOf(partitions);
    }
}
