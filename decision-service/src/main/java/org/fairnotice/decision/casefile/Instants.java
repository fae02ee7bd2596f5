package org.fairnotice.decision.casefile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/**
 * Arithmetic with instants that never throws, and knows that no clock is exact.
 *
 * @param clockBound how far this clock may be from the one that an instant was meant by
 */
record Instants(Duration clockBound) {

    /** When {@code instant} has passed by every clock. */
    Instant surely(Instant instant) {
        return plus(instant, clockBound);
    }

    /** {@code instant + duration}, or the end of time. */
    static Instant plus(Instant instant, Duration duration) {
        try {
            return instant.plus(duration);
        } catch (DateTimeException | ArithmeticException e) {
            return duration.isNegative() ? Instant.MIN : Instant.MAX;
        }
    }

    static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
