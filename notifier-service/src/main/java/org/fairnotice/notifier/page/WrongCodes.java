package org.fairnotice.notifier.page;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong codes under each genuine link, and forgets those under the links that were used longest ago. */
final class WrongCodes {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int LINKS = 10_000;

    private record Count(int codes, Instant since) {}

    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > LINKS;
        }
    };

    /** Whether no further code is looked at now. */
    synchronized boolean tooMany(String link, Instant now) {
        return current(link, now).codes() >= MOST;
    }

    synchronized void add(String link, Instant now) {
        Count count = current(link, now);
        counts.put(link, new Count(count.codes() + 1, count.since()));
    }

    private Count current(String link, Instant now) {
        Count count = counts.get(link);
        return count == null || !now.isBefore(count.since().plus(WINDOW)) ? new Count(0, now) : count;
    }
}
