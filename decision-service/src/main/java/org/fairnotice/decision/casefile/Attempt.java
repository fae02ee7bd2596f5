package org.fairnotice.decision.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery attempt, as permitted here, as reported by notifier-service, or both.
 *
 * @param number the first is 1
 * @param expiresAt when its permit ends; null for an attempt of a former life
 * @param contact a digest of the address it was permitted for; null for an attempt of a former life
 * @param at when it was reported, by notifier-service's clock; null while it is open
 * @param messageId of the mail that was sent (RFC 5322); null if none was, or it is not known
 * @param learntAt when the report was read here, from which waits are counted; null while it is open
 */
record Attempt(
        int number,
        @Nullable Instant expiresAt,
        @Nullable String contact,
        boolean revoked,
        Result result,
        @Nullable Instant at,
        @Nullable Instant learntAt,
        @Nullable String messageId) {

    /** What became of it. Of two reports on one attempt the later in this order is believed, whichever is read first. */
    enum Result {
        /** No report yet. */
        OPEN,
        REFUSED,
        DEFERRED,
        FAILED,
        UNKNOWN,
        SENT,
        BOUNCED,
        /** The customer answered it. */
        ANSWERED
    }

    static Attempt permitted(int number, Instant expiresAt, String contact) {
        return new Attempt(number, expiresAt, contact, false, Result.OPEN, null, null, null);
    }

    static Attempt ofFormerLife(int number) {
        return new Attempt(number, null, null, false, Result.OPEN, null, null, null);
    }

    Attempt revoke() {
        return new Attempt(number, expiresAt, contact, true, result, at, learntAt, messageId);
    }

    Attempt report(Result reported, Instant reportedAt, Instant now) {
        boolean believed = reported.compareTo(result) > 0;
        // The customer has held the notice since it was sent, not since it answered; the answer may be read first.
        if (delivered(result) && delivered(reported)) {
            Instant since = at == null || reportedAt.isBefore(at) ? reportedAt : at;
            return new Attempt(
                    number,
                    expiresAt,
                    contact,
                    revoked,
                    believed ? reported : result,
                    since,
                    believed ? now : learntAt,
                    messageId);
        }
        return believed ? new Attempt(number, expiresAt, contact, revoked, reported, reportedAt, now, messageId) : this;
    }

    Attempt sentAs(String id) {
        return new Attempt(number, expiresAt, contact, revoked, result, at, learntAt, id);
    }

    /** Whether mail may still leave under its permit, which is good until {@code expiresAt} by a clock that may be wrong. */
    boolean mayStillSend(Instant now, Instants instants) {
        return result == Result.OPEN && expiresAt != null && now.isBefore(instants.surely(expiresAt));
    }

    /** Whether the customer holds the notice, as far as anybody knows. */
    boolean delivered() {
        return delivered(result);
    }

    private static boolean delivered(Result result) {
        return result == Result.SENT || result == Result.ANSWERED;
    }

    /** Whether the contact is not to be tried again. */
    boolean spendsContact() {
        return result == Result.FAILED || result == Result.BOUNCED;
    }

    /** Whether it did not succeed, though the contact may be tried again. */
    boolean inVain() {
        return result == Result.DEFERRED || result == Result.UNKNOWN;
    }

    /** Whether the notice left, or may have left. */
    boolean mayHaveLeft() {
        return delivered() || result == Result.UNKNOWN || result == Result.BOUNCED;
    }
}
