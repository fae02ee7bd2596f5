package org.fairnotice.decision.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.decision.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one partition. The newest ones are remembered as objects until they are next written: a new case is looked at
 * again within moments, when the index of papers has answered. What is remembered is what the store holds; it belongs to one
 * life of one task.
 */
final class CaseFiles {

    private static final int REMEMBERED = 4_000;

    private final KeyValueStore<String, CaseFile> store;
    private final Map<String, CaseFile> newest = new LinkedHashMap<>(REMEMBERED * 2) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CaseFile> eldest) {
            return size() > REMEMBERED;
        }
    };

    CaseFiles(KeyValueStore<String, CaseFile> store) {
        this.store = store;
    }

    @Nullable
    CaseFile get(String requestId) {
        CaseFile known = newest.get(requestId);
        return known == null ? store.get(requestId) : known;
    }

    /** A case that the store does not hold yet. */
    void add(CaseFile file) {
        store.put(file.requestId().value(), file);
        newest.put(file.requestId().value(), file);
    }

    /** A case that it holds. */
    void put(CaseFile file) {
        store.put(file.requestId().value(), file);
        newest.remove(file.requestId().value());
    }
}
