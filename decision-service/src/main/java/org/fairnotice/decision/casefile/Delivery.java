package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fairnotice.contract.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * The attempts to deliver one notice, in the order of their numbers.
 *
 * @param freeFrom when nothing stood in its way any more; null while something does
 */
record Delivery(NoticeId noticeId, List<Attempt> attempts, @Nullable Instant freeFrom) {

    Delivery {
        attempts = List.copyOf(attempts);
    }

    static Delivery none(NoticeId noticeId) {
        return new Delivery(noticeId, List.of(), null);
    }

    Delivery freeFrom(@Nullable Instant from) {
        return new Delivery(noticeId, attempts, from);
    }

    /** With the attempt of this number changed, which is made if it was not known. */
    Delivery change(int number, UnaryOperator<Attempt> change) {
        List<Attempt> changed = new ArrayList<>(attempts);
        Attempt known = attempt(number).orElseGet(() -> Attempt.ofFormerLife(number));
        changed.remove(known);
        changed.add(change.apply(known));
        changed.sort(Comparator.comparingInt(Attempt::number));
        return new Delivery(noticeId, changed, freeFrom);
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

    boolean mayHaveLeft() {
        return attempts.stream().anyMatch(Attempt::mayHaveLeft);
    }

    private Optional<Attempt> attempt(int number) {
        return attempts.stream().filter(a -> a.number() == number).findFirst();
    }
}
