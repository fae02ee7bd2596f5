package org.fairnotice.decision.stream;

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
import org.fairnotice.decision.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are to be looked at again, and when: at their time, and when the customer directory changes. All of it follows
 * from the cases, in a store of its own. A mark in that store says that it is whole; where the mark is missing, because the
 * store's changelog was lost alone, it is made again from the cases. Otherwise no held notice would ever go.
 */
final class Agenda {

    private static final Bytes WHOLE = Bytes.wrap(new byte[] {0});
    private static final byte[] MARK = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private final KeyValueStore<String, CaseFile> cases;
    private final Timers timers;
    private final WaitingCases waiting;
    private boolean whole;
    private @Nullable String mendedTo;

    Agenda(KeyValueStore<Bytes, byte[]> store, KeyValueStore<String, CaseFile> cases) {
        this.store = store;
        this.cases = cases;
        this.timers = new Timers(store);
        this.waiting = new WaitingCases(store);
    }

    /** A case was judged. */
    void judged(RequestId id, boolean wasDue, CaseFile before, CaseFile after, Instant now) {
        if (wasDue) {
            timers.reset(id, timer(before), timer(after), now);
        } else {
            timers.move(id, timer(before), timer(after), now);
        }
        if (before.waitsForDirectory() != after.waitsForDirectory()) {
            waiting.set(id, after.waitsForDirectory());
        }
    }

    /** The cases whose time has come, at most {@code limit}, and as many that wait for another version of the directory. */
    List<RequestId> take(Instant now, long directoryVersion, int limit) {
        List<RequestId> due = new ArrayList<>(timers.takeDue(now, limit));
        due.addAll(waiting.take(directoryVersion, limit));
        return due;
    }

    /**
     * Makes a part of what is missing again; costs nothing once all is there.
     *
     * @return whether there is more
     */
    boolean mend(Instant now, int limit) {
        if (whole || store.get(WHOLE) != null) {
            whole = true;
            return false;
        }
        int mended = 0;
        try (KeyValueIterator<String, CaseFile> all = cases.range(mendedTo, null)) {
            while (all.hasNext() && mended < limit) {
                KeyValue<String, CaseFile> next = all.next();
                RequestId id = new RequestId(next.key);
                timers.reset(id, Optional.empty(), timer(next.value), now);
                waiting.set(id, next.value.waitsForDirectory());
                mendedTo = next.key;
                mended++;
            }
            whole = !all.hasNext();
        }
        if (whole) {
            store.put(WHOLE, MARK);
        }
        return !whole;
    }

    private static Optional<Timers.Timer> timer(CaseFile file) {
        return file.nextDue().map(at -> new Timers.Timer(at, file.answerDue().orElse(null)));
    }

    /** A key of the store: what sort of entry it is, and the rest. */
    static Bytes key(byte sort, byte[] rest) {
        byte[] key = new byte[rest.length + 1];
        key[0] = sort;
        System.arraycopy(rest, 0, key, 1, rest.length);
        return Bytes.wrap(key);
    }

    static RequestId id(byte[] key, int from) {
        return new RequestId(new String(key, from, key.length - from, StandardCharsets.UTF_8));
    }
}
