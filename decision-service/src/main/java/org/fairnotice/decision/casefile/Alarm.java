package org.fairnotice.decision.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects when the case wants to be looked at again, and keeps the first of those that are still to come. */
final class Alarm {

    private final Instant now;
    private @Nullable Instant first;

    Alarm(Instant now) {
        this.now = now;
    }

    void at(Instant instant) {
        if (instant.isAfter(now) && (first == null || instant.isBefore(first)) && instant.isBefore(Instant.MAX)) {
            first = instant;
        }
    }

    @Nullable
    Instant first() {
        return first;
    }
}
