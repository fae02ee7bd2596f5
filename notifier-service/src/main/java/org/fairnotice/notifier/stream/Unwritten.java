package org.fairnotice.notifier.stream;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;

/**
 * Outcomes that Kafka has not confirmed yet. They outlive a lost connection to Kafka: when the permit is read again, the
 * outcome is written again, and nothing is sent again. Only the death of the process forgets them.
 */
final class Unwritten {

    private record Attempt(NoticeId notice, int number) {}

    private final Map<Attempt, Product.Outcome> outcomes = new ConcurrentHashMap<>();

    void keep(Product.Outcome settled) {
        outcomes.put(new Attempt(settled.outcome().noticeId(), settled.outcome().attempt()), settled);
    }

    Optional<Product.Outcome> of(NoticePermitted permit) {
        return Optional.ofNullable(outcomes.get(new Attempt(permit.noticeId(), permit.attempt())));
    }

    /** Drops those whose permits ended long ago; another instance has taken their partitions. */
    void forget(Instant now) {
        Instant before = now.minus(Ledger.MEMORY);
        outcomes.values().removeIf(settled -> settled.outcome().at().isBefore(before));
    }

    void confirmed(Collection<NoticeOutcome> written) {
        written.forEach(outcome -> outcomes.remove(new Attempt(outcome.noticeId(), outcome.attempt())));
    }
}
