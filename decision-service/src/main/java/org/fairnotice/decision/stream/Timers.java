package org.fairnotice.decision.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * Which case wants to be looked at when, in a store ordered by time and, at the same time, by urgency: the key is the sort of
 * entry, the due time as 8 bytes of milliseconds since 1970, big end first, the day on which the case's answer is due as 4
 * bytes, and the request id.
 *
 * <p>A look starts from a low-water mark, not from the store's beginning, and is none at all while the mark lies ahead: what was
 * deleted stays in the store as tombstones for a while, and a look steps over each of them until it comes to a timer that lives.
 */
final class Timers {

    private static final byte SORT = 1;
    private static final byte[] SET = {1};

    /** Behind every timer, before all entries of other sorts. */
    private static final Bytes END = Bytes.wrap(new byte[] {SORT + 1});

    private final KeyValueStore<Bytes, byte[]> store;
    /** No timer lies before it. */
    private Bytes lowWater = from(0);

    Timers(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /**
     * A time to look at a case.
     *
     * @param answerDue of cases whose time comes at once, the one whose answer is due first is looked at first; null is last
     */
    record Timer(Instant at, @Nullable LocalDate answerDue) {}

    /**
     * Moves a case's timer. One that is overdue is set to {@code now}, behind all that are due already, so that no case can
     * starve the others.
     */
    void move(RequestId id, Optional<Timer> from, Optional<Timer> to, Instant now) {
        if (!from.equals(to)) {
            reset(id, from, to, now);
        }
    }

    /** As {@link #move}, for a case whose timer may have gone off. */
    void reset(RequestId id, Optional<Timer> from, Optional<Timer> to, Instant now) {
        from.ifPresent(timer -> store.delete(key(millis(timer.at()), timer.answerDue(), id)));
        to.ifPresent(timer -> set(key(Math.max(millis(timer.at()), now.toEpochMilli()), timer.answerDue(), id)));
    }

    /** Takes out up to {@code limit} timers that are due, the earliest and then the most urgent first. */
    List<RequestId> takeDue(Instant now, int limit) {
        Bytes end = from(now.toEpochMilli() + 1);
        if (lowWater.compareTo(end) > 0) {
            return List.of();
        }
        var due = new ArrayList<Bytes>();
        try (KeyValueIterator<Bytes, byte[]> timers = store.range(lowWater, END)) {
            while (due.size() < limit
                    && timers.hasNext()
                    && timers.peekNextKey().compareTo(end) < 0) {
                due.add(timers.next().key);
            }
            lowWater = timers.hasNext() ? timers.peekNextKey() : END;
        }
        due.forEach(store::delete);
        return due.stream().map(Timers::id).toList();
    }

    private void set(Bytes key) {
        store.put(key, SET);
        lowWater = lowWater.compareTo(key) < 0 ? lowWater : key;
    }

    private static Bytes key(long at, @Nullable LocalDate answerDue, RequestId id) {
        byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
        return Agenda.key(
                SORT,
                ByteBuffer.allocate(Long.BYTES + Integer.BYTES + bytes.length)
                        .putLong(at)
                        .putInt(urgency(answerDue))
                        .put(bytes)
                        .array());
    }

    /** Before every key of that millisecond. */
    private static Bytes from(long at) {
        return Agenda.key(SORT, ByteBuffer.allocate(Long.BYTES).putLong(at).array());
    }

    /** As an unsigned number in the order of the days; what is not known is the last. */
    private static int urgency(@Nullable LocalDate answerDue) {
        return answerDue == null ? -1 : Math.clamp(answerDue.toEpochDay(), 0, Integer.MAX_VALUE);
    }

    private static RequestId id(Bytes key) {
        return Agenda.id(key.get(), 1 + Long.BYTES + Integer.BYTES);
    }

    /** Rounded up: a timer never goes off before its time. What lies outside the range of the store's order goes to its ends. */
    private static long millis(Instant due) {
        if (due.isBefore(Instant.EPOCH)) {
            return 0;
        }
        if (due.getEpochSecond() >= Long.MAX_VALUE / 1000) {
            return Long.MAX_VALUE;
        }
        long whole = due.toEpochMilli();
        return Instant.ofEpochMilli(whole).equals(due) ? whole : whole + 1;
    }
}
