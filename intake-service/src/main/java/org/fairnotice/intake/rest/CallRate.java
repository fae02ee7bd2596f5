package org.fairnotice.intake.rest;

import java.util.function.LongSupplier;

/** How many calls are taken: so many a second, and after a rest as many at once (a token bucket). */
final class CallRate {

    private static final double SECOND = 1e9;

    private final int perSecond;
    private final LongSupplier nanos;
    private double left;
    private long at;

    /** @param nanos a clock that never goes back, such as {@link System#nanoTime()} */
    CallRate(int perSecond, LongSupplier nanos) {
        if (perSecond < 1) {
            throw new IllegalArgumentException("fairnotice.api.calls-per-second: must be at least 1");
        }
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.left = perSecond;
        this.at = nanos.getAsLong();
    }

    /** Takes one call, if one is left. */
    synchronized boolean take() {
        long now = nanos.getAsLong();
        left = Math.min(perSecond, left + (now - at) / SECOND * perSecond);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
