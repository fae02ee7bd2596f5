package org.fairnotice.decision.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.decision.casefile.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one partition. The latest ones are remembered as objects: a new case is looked at again within moments, when the
 * index of papers has answered. What is remembered is what the store holds; it belongs to one life of one task.
 */
final class CaseFiles {

    private static final int REMEMBERED = 2_000;

    private final KeyValueStore<String, CaseFile> store;
    private final Map<String, CaseFile> latest = new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {

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
        CaseFile known = latest.get(requestId);
        return known == null ? store.get(requestId) : known;
    }

    void put(CaseFile file) {
        store.put(file.requestId().value(), file);
        latest.put(file.requestId().value(), file);
    }
}
