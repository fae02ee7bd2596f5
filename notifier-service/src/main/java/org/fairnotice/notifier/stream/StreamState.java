package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How the reading of notices stands, for those who ask from another thread. */
final class StreamState {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    private boolean joined;
    private SortedSet<Integer> partitions = Collections.emptySortedSet();
    private @Nullable Instant polledAt;

    synchronized void assigned(Collection<Integer> now) {
        joined = true;
        partitions = Collections.unmodifiableSortedSet(new TreeSet<>(now));
    }

    synchronized void polled(Instant now) {
        polledAt = now;
    }

    synchronized void lost() {
        joined = false;
        partitions = Collections.emptySortedSet();
    }

    /** Whether the consumer group has dealt out its partitions, the ledgers are read, and the work goes on. */
    synchronized boolean ready(Instant now) {
        return joined && polledAt != null && now.isBefore(polledAt.plus(SILENCE));
    }

    synchronized SortedSet<Integer> partitions() {
        return partitions;
    }
}
