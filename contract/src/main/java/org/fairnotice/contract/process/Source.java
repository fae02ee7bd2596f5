package org.fairnotice.contract.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a piece of legal process came from.
 *
 * @param reference the mail's Message-ID, or the Idempotency-Key of the REST call
 * @param sender the address it claims to come from; null by REST
 * @param arrivedAt when the mail server or the REST endpoint took it in: the day of service
 */
public record Source(
        Channel channel, String reference, @Nullable String sender, Instant arrivedAt) {

    /** The way in. */
    public enum Channel {
        MAIL,
        REST
    }

    @Override
    public String toString() {
        return "Source{" + channel + "}";
    }
}
