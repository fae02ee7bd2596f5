package org.fairnotice.decision.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.RequestId;
import org.jspecify.annotations.Nullable;

/** The cases whose question a change of the customer directory may answer. */
final class WaitingCases {

    private static final byte SORT = 2;
    private static final byte[] WAITS = {1};

    private final KeyValueStore<Bytes, byte[]> store;
    private long taken = -1;
    private long underWay = -1;
    private @Nullable String resumeAfter;

    WaitingCases(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    void set(RequestId id, boolean waits) {
        if (waits) {
            store.put(key(id.value()), WAITS);
        } else {
            store.delete(key(id.value()));
        }
    }

    /**
     * The next cases to look at again, at most {@code limit}; none once all have been taken for this version of the directory.
     * A version that comes while a round is under way begins a new round after it.
     */
    List<RequestId> take(long version, int limit) {
        if (underWay == taken) {
            if (version == taken) {
                return List.of();
            }
            underWay = version;
            resumeAfter = null;
        }
        var ids = new ArrayList<RequestId>();
        try (KeyValueIterator<Bytes, byte[]> waiting =
                store.range(key(resumeAfter == null ? "" : resumeAfter), Agenda.key((byte) (SORT + 1), new byte[0]))) {
            while (waiting.hasNext() && ids.size() < limit) {
                RequestId id = Agenda.id(waiting.next().key.get(), 1);
                if (!id.value().equals(resumeAfter)) {
                    ids.add(id);
                }
            }
            if (!waiting.hasNext()) {
                taken = underWay;
            }
        }
        if (!ids.isEmpty()) {
            resumeAfter = ids.getLast().value();
        }
        return List.copyOf(ids);
    }

    private static Bytes key(String id) {
        return Agenda.key(SORT, id.getBytes(StandardCharsets.UTF_8));
    }
}
