package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to deliver one notice, in the order of their numbers.
 *
 * @param replies of the customer, each once, in the order in which they were read
 * @param freeFrom when nothing stood in its way any more; null while something does
 */
record Delivery(
        NoticeId noticeId,
        List<Attempt> attempts,
        List<Reply> replies,
        @Nullable Instant freeFrom) {

    /** What the customer answered, and when by notifier-service's clock. */
    record Reply(Response response, Instant at) {}

    Delivery {
        attempts = List.copyOf(attempts);
        replies = List.copyOf(replies);
    }

    static Delivery none(NoticeId noticeId) {
        return new Delivery(noticeId, List.of(), List.of(), null);
    }

    Delivery freeFrom(@Nullable Instant from) {
        return new Delivery(noticeId, attempts, replies, from);
    }

    Delivery replied(Reply reply) {
        if (replies.contains(reply)) {
            return this;
        }
        List<Reply> all = new ArrayList<>(replies);
        all.add(reply);
        return new Delivery(noticeId, attempts, all, freeFrom);
    }

    /** With the attempt of this number changed, which is made if it was not known. */
    Delivery change(int number, UnaryOperator<Attempt> change) {
        List<Attempt> changed = new ArrayList<>(attempts);
        Attempt known = attempt(number).orElseGet(() -> Attempt.ofFormerLife(number));
        changed.remove(known);
        changed.add(change.apply(known));
        changed.sort(Comparator.comparingInt(Attempt::number));
        return new Delivery(noticeId, changed, replies, freeFrom);
    }

    int nextNumber() {
        return attempts.isEmpty() ? 1 : attempts.getLast().number() + 1;
    }

    Optional<Attempt> last() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
    }

    /** The attempt that reached the customer and did not come back. */
    Optional<Attempt> told() {
        return attempts.stream().filter(Attempt::delivered).findFirst();
    }

    /** Whether mail may still leave for it. */
    boolean mayStillSend(Instant now, Instants instants) {
        return attempts.stream().anyMatch(a -> a.mayStillSend(now, instants));
    }

    /** Whether an attempt is permitted, not taken back, and not reported. */
    boolean attemptOut(Instant now, Instants instants) {
        return attempts.stream().anyMatch(a -> a.mayStillSend(now, instants) && !a.revoked());
    }

    /** When the next attempt may be permitted, as far as the attempts before it go. */
    Instant nextAttemptFrom(Policy policy, Instants instants) {
        return attempts.stream()
                .map(attempt -> freeAfter(attempt, policy, instants))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private Instant freeAfter(Attempt attempt, Policy policy, Instants instants) {
        @Nullable Instant expiresAt = attempt.expiresAt();
        @Nullable Instant learntAt = attempt.learntAt();
        boolean isLast = attempt.equals(attempts.getLast());
        Duration wait = isLast && !attempt.revoked() ? policy.retryAfter(alike(attempt)) : Duration.ZERO;
        return switch (attempt.result()) {
            case OPEN -> expiresAt == null ? Instant.MIN : Instants.plus(instants.surely(expiresAt), wait);
            case REFUSED, DEFERRED, UNKNOWN -> learntAt == null ? Instant.MIN : Instants.plus(learntAt, wait);
            case FAILED, SENT, BOUNCED, ANSWERED -> Instant.MIN;
        };
    }

    /** How many attempts in a row, up to this one, came to the same; a refused permit says nothing of the ones before. */
    private int alike(Attempt last) {
        if (last.result() == Attempt.Result.REFUSED) {
            return 1;
        }
        int count = 0;
        for (Attempt attempt : attempts.reversed()) {
            if (attempt.result() != last.result()) {
                break;
            }
            count++;
        }
        return count;
    }

    boolean mayHaveLeft() {
        return attempts.stream().anyMatch(Attempt::mayHaveLeft);
    }

    private Optional<Attempt> attempt(int number) {
        return attempts.stream().filter(a -> a.number() == number).findFirst();
    }
}
