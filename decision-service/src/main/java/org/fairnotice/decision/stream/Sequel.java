package org.fairnotice.decision.stream;

import java.time.Duration;

/**
 * The time of a record by which this service goes on with another. Streams reads the oldest record first: with the time of the
 * record that it follows from, an answer is read before all that came later, not behind a whole backlog.
 */
final class Sequel {

    /** Well below the time for which what this service tells itself is kept: a record may not be born too old to be read. */
    private static final long OLDEST = Duration.ofDays(1).toMillis();

    private Sequel() {}

    /** In milliseconds since 1970, as both arguments are. */
    static long time(long written, long now) {
        return Math.clamp(written, now - OLDEST, now);
    }
}
