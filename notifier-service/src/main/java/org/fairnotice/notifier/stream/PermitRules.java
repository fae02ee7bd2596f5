package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.Refusal;

/**
 * When a genuine permit may be used.
 *
 * @param exchangeBound how long handing over may take
 * @param clockBound how far the clocks may be apart
 */
record PermitRules(Duration exchangeBound, Duration clockBound) {

    /** Why the permit may not be used now; empty if it may. */
    Optional<Refusal> refusal(NoticePermitted permit, String messageId, Ledger ledger, Instant now) {
        if (ledger.revoked(permit.noticeId(), permit.attempt())) {
            return Optional.of(Refusal.REVOKED);
        }
        if (stale(permit, now)) {
            return Optional.of(Refusal.STALE);
        }
        if (ledger.attempted(permit.noticeId(), permit.attempt()) || ledger.accepted(permit.noticeId(), messageId)) {
            return Optional.of(Refusal.REPEATED);
        }
        return Optional.empty();
    }

    /** From this instant on no byte is handed over, by this host's clock. */
    Instant lastInstant(NoticePermitted permit) {
        return permit.expiresAt().minus(clockBound);
    }

    private boolean stale(NoticePermitted permit, Instant now) {
        return !now.plus(exchangeBound).isBefore(lastInstant(permit))
                || permit.issuedAt().isBefore(now.minus(Ledger.OLDEST_PERMIT));
    }
}
