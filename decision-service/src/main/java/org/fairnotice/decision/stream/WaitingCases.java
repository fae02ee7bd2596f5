package org.fairnotice.decision.stream;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.RequestId;
import org.jspecify.annotations.Nullable;

/** The cases whose question a change of the customer directory may answer. */
final class WaitingCases {

    private static final byte[] WAITS = {1};

    private final KeyValueStore<String, byte[]> store;
    private long taken = -1;
    private long underWay = -1;
    private @Nullable String resumeAfter;

    WaitingCases(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void set(RequestId id, boolean waits) {
        boolean known = store.get(id.value()) != null;
        if (waits && !known) {
            store.put(id.value(), WAITS);
        }
        if (!waits && known) {
            store.delete(id.value());
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
        try (KeyValueIterator<String, byte[]> waiting = store.range(resumeAfter, null)) {
            while (waiting.hasNext() && ids.size() < limit) {
                String id = waiting.next().key;
                if (!id.equals(resumeAfter)) {
                    ids.add(new RequestId(id));
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
}
