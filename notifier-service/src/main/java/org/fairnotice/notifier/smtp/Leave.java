package org.fairnotice.notifier.smtp;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Leave to hand over one mail.
 *
 * @param end from this instant on, not one more byte
 */
public record Leave(Instant end, InstantSource clock) {

    /** Whether so much time is left. */
    public boolean lasts(Duration duration) {
        return clock.instant().plus(duration).isBefore(end);
    }

    void check() throws EndedException {
        if (!clock.instant().isBefore(end)) {
            throw new EndedException();
        }
    }

    /** The leave ended; the connection is to be dropped. */
    static final class EndedException extends IOException {

        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the leave to send has ended");
        }
    }
}
