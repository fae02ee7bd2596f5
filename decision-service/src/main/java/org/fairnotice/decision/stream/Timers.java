package org.fairnotice.decision.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.RequestId;

/**
 * Which case wants to be looked at when, in a store ordered by time: the key is the sort of entry, the due time as 8 bytes of
 * milliseconds since 1970, big end first, and the request id.
 *
 * <p>A look starts from a low-water mark, not from zero: what was deleted stays in the store as tombstones for a while, and
 * stepping over half a million of them takes twenty times as long as the look itself.
 */
final class Timers {

    private static final byte SORT = 1;
    private static final byte[] SET = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private long lowWater;

    Timers(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /**
     * Moves a case's timer. One that is overdue is set to {@code now}, behind all that are due already, so that no case can
     * starve the others.
     */
    void move(RequestId id, Optional<Instant> from, Optional<Instant> to, Instant now) {
        if (!from.equals(to)) {
            reset(id, from, to, now);
        }
    }

    /** As {@link #move}, for a case whose timer may have gone off. */
    void reset(RequestId id, Optional<Instant> from, Optional<Instant> to, Instant now) {
        from.map(Timers::millis).ifPresent(due -> store.delete(key(due, id)));
        to.map(Timers::millis).ifPresent(due -> set(Math.max(due, now.toEpochMilli()), id));
    }

    /** Takes out up to {@code limit} timers that are due, the earliest first. */
    List<RequestId> takeDue(Instant now, int limit) {
        var due = new ArrayList<Bytes>();
        long end = now.toEpochMilli() + 1;
        boolean all;
        try (KeyValueIterator<Bytes, byte[]> timers = store.range(lowest(lowWater), lowest(end))) {
            while (timers.hasNext() && due.size() < limit) {
                KeyValue<Bytes, byte[]> timer = timers.next();
                if (millis(timer.key) < end) {
                    due.add(timer.key);
                }
            }
            all = !timers.hasNext();
        }
        due.forEach(store::delete);
        lowWater = all ? Math.max(lowWater, end) : millis(due.getLast());
        return due.stream().map(Timers::id).toList();
    }

    private void set(long due, RequestId id) {
        store.put(key(due, id), SET);
        lowWater = Math.min(lowWater, due);
    }

    private static Bytes key(long due, RequestId id) {
        byte[] bytes = id.value().getBytes(StandardCharsets.UTF_8);
        return Agenda.key(
                SORT,
                ByteBuffer.allocate(Long.BYTES + bytes.length)
                        .putLong(due)
                        .put(bytes)
                        .array());
    }

    private static Bytes lowest(long due) {
        return Agenda.key(SORT, ByteBuffer.allocate(Long.BYTES).putLong(due).array());
    }

    private static long millis(Bytes key) {
        return ByteBuffer.wrap(key.get()).getLong(1);
    }

    private static RequestId id(Bytes key) {
        return Agenda.id(key.get(), 1 + Long.BYTES);
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
