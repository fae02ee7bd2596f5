package org.fairnotice.intake.original;

import com.google.crypto.tink.StreamingAead;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.Destruction.Outcome;
import tools.jackson.databind.json.JsonMapper;

/**
 * The originals of all cases. Those of a case are encrypted with its own key, which lies apart, wrapped by the master key: without it nobody
 * reads them again, whatever copies of them there are.
 */
public final class Originals implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    static final String FILES = "originals";
    static final String KEYS = "keys";
    private static final String DESTROYED = "destroyed";
    private static final String PRESERVED = "preserved";

    /** An order to destroy is carried out within it, also where the clocks of two machines differ. */
    private static final Duration UNDER_WAY = Duration.ofHours(1);

    private final ObjectStore store;
    private final MasterKey master;
    private final CaseKeys keys;

    Originals(ObjectStore store, MasterKey master) {
        this.store = store;
        this.master = master;
        this.keys = new CaseKeys(store, master);
    }

    /** The same, where what is kept is safe only when {@link #force} has returned after it. */
    public Originals unforced() {
        return new Originals(store.unforced(), master);
    }

    /** Returns when all is safe that was kept {@link #unforced}. */
    public void force() {
        kept(() -> {
            store.force();
            return true;
        });
    }

    /** The originals of a case, to which more may be added. */
    public CaseOriginals of(RequestId id) {
        CaseName name = CaseName.of(id);
        return kept(() -> originals(name, keys.get(name)));
    }

    /** The originals of a case; none when there never were any, or they were destroyed. */
    public Optional<CaseOriginals> find(RequestId id) {
        CaseName name = CaseName.of(id);
        return kept(() -> keys.find(name)).map(key -> originals(name, key));
    }

    /** Destroys the key of a case, then what it had encrypted; first of all it is said that they are destroyed. */
    public Outcome destroy(RequestId id, Destruction destruction) {
        CaseName name = CaseName.of(id);
        return kept(() -> {
            if (preservation(id).isPresent()) {
                return Outcome.PRESERVED;
            }
            boolean there = keys.find(name).isPresent();
            if (there) {
                store.put(name.in(DESTROYED), JSON.writeValueAsBytes(destruction));
                keys.destroy(name);
            }
            // Without a key too: an order before this one may have come no further.
            store.deleteAll(name.in(FILES));
            return there ? Outcome.DESTROYED : Outcome.NONE;
        });
    }

    /** When and why the originals of a case were destroyed; none if they never were. */
    public Optional<Destruction> destruction(RequestId id) {
        return kept(() -> destruction(CaseName.of(id)));
    }

    /**
     * Preserves the originals of a case; the last word holds.
     *
     * @return whether the case has any
     */
    public boolean preserve(RequestId id, Preservation preservation) {
        CaseName name = CaseName.of(id);
        return kept(() -> {
            store.put(name.in(PRESERVED), JSON.writeValueAsBytes(preservation));
            // Looked at afterwards: an order to destroy may have come in between.
            boolean there = keys.find(name).isPresent();
            if (!there) {
                store.delete(name.in(PRESERVED));
            }
            return there;
        });
    }

    /** Since when, by whom and why the originals of a case are preserved. */
    public Optional<Preservation> preservation(RequestId id) {
        return kept(() -> json(CaseName.of(id).in(PRESERVED), Preservation.class));
    }

    /** Ends the preservation; returns whether there was one. */
    public boolean endPreservation(RequestId id) {
        return kept(() -> store.delete(CaseName.of(id).in(PRESERVED)));
    }

    /** Those of these cases that have originals. */
    public List<RequestId> ofThese(Collection<RequestId> ids) {
        var byName = new HashMap<CaseName, RequestId>();
        ids.forEach(id -> byName.put(CaseName.of(id), id));
        return kept(() ->
                keys.all().stream().map(byName::get).filter(Objects::nonNull).toList());
    }

    /**
     * Wraps the keys of cases by the current master key, where a former one had. A key that is about to be destroyed is left to the next run,
     * and one that was destroyed meanwhile does not come back.
     *
     * @return how many it wrapped
     */
    public int rewrap(InstantSource clock) {
        Instant began = clock.instant();
        int wrapped = 0;
        for (CaseName name : kept(keys::all)) {
            boolean done = kept(() -> {
                boolean leave = destroyedSince(name, began.minus(UNDER_WAY));
                boolean anew = !leave && keys.rewrap(name);
                if (anew && destroyedSince(name, began)) {
                    keys.destroy(name);
                }
                return anew;
            });
            wrapped += done ? 1 : 0;
        }
        return wrapped;
    }

    /**
     * Keeps the bytes under the name, unless some came before. Of two that come at once, one is the first for both.
     *
     * @return what came before; none if these were the first
     */
    public Optional<byte[]> putFirst(String name, byte[] content) {
        return putFirst(name, content, Map::of);
    }

    /** As {@link #putFirst(String, byte[])}; and if they were the first, keeps these originals of a case, which most likely has none yet. */
    public Optional<byte[]> putFirst(String name, byte[] content, RequestId id, List<byte[]> originals) {
        CaseName caseName = CaseName.of(id);
        Optional<byte[]> before = putFirst(
                name, content, () -> originals(caseName, keys.getNew(caseName)).seal(originals));
        if (before.isEmpty() && CaseOriginals.anyLarge(originals)) {
            of(id).keepLarge(originals);
        }
        return before;
    }

    private Optional<byte[]> putFirst(String name, byte[] content, ObjectStore.Others others) {
        String object = KEYS + "/" + Sha256.of(name);
        return kept(() -> store.putFirst(object, content, others) ? Optional.empty() : bytes(object));
    }

    /**
     * Whether the store can be used now.
     *
     * @throws StoreFailedException if it cannot, with the reason
     */
    public void check() {
        kept(() -> {
            store.check();
            return true;
        });
    }

    @Override
    public void close() {
        store.close();
    }

    private CaseOriginals originals(CaseName name, StreamingAead key) {
        return new CaseOriginals(store, name.in(FILES), key, name.about());
    }

    private boolean destroyedSince(CaseName name, Instant since) throws IOException {
        return destruction(name).filter(done -> !done.at().isBefore(since)).isPresent();
    }

    private Optional<Destruction> destruction(CaseName name) throws IOException {
        return json(name.in(DESTROYED), Destruction.class);
    }

    private <T> Optional<T> json(String object, Class<T> type) throws IOException {
        return bytes(object).map(bytes -> JSON.readValue(bytes, type));
    }

    private Optional<byte[]> bytes(String object) throws IOException {
        Optional<InputStream> found = store.read(object);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readAllBytes());
        }
    }

    private static <T> T kept(StoreCall<T> call) {
        try {
            return call.make();
        } catch (IOException e) {
            throw new StoreFailedException("the store of originals failed", e);
        }
    }

    /** A call of the store. */
    @FunctionalInterface
    private interface StoreCall<T> {
        T make() throws IOException;
    }
}
