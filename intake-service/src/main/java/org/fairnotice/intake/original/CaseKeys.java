package org.fairnotice.intake.original;

import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig2026;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One key for each case, wrapped by the master key. */
final class CaseKeys {

    private static final Configuration STREAMING = StreamingAeadConfig2026.get();
    static final String FOLDER = "case-keys";

    private final ObjectStore store;
    private final MasterKey master;

    CaseKeys(ObjectStore store, MasterKey master) {
        this.store = store;
        this.master = master;
    }

    /** The key of the case, a new one where there is none. */
    StreamingAead get(CaseName name) throws IOException {
        Optional<StreamingAead> there = find(name);
        return there.isPresent() ? there.get() : getNew(name);
    }

    /** As {@link #get}, of a case that most likely has none. */
    StreamingAead getNew(CaseName name) throws IOException {
        try {
            var key = KeysetHandle.generateNew(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB, STREAMING);
            if (store.putFirst(name.in(FOLDER), wrap(name, key))) {
                return key.getPrimitive(STREAMING, StreamingAead.class);
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("the key of a case cannot be made", e);
        }
        // It came before, or twice at once: the first key counts.
        return find(name).orElseThrow(() -> new IOException("the key of a case was destroyed as it was made"));
    }

    Optional<StreamingAead> find(CaseName name) throws IOException {
        Optional<byte[]> wrapped = wrapped(name);
        return wrapped.isEmpty() ? Optional.empty() : Optional.of(open(name, wrapped.get()));
    }

    boolean destroy(CaseName name) throws IOException {
        return store.delete(name.in(FOLDER));
    }

    /** The cases that have a key. */
    List<CaseName> all() throws IOException {
        var names = new ArrayList<CaseName>();
        store.list(FOLDER, object -> names.add(CaseName.ofObject(object)));
        return names;
    }

    /**
     * Wraps the key of a case by the current master key, where a former one had.
     *
     * @return whether it did
     */
    boolean rewrap(CaseName name) throws IOException {
        Optional<byte[]> wrapped = wrapped(name);
        if (wrapped.isEmpty() || isCurrent(name, wrapped.get())) {
            return false;
        }
        try {
            KeysetHandle key =
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped.get(), master, name.about(), STREAMING);
            store.put(name.in(FOLDER), wrap(name, key));
            return true;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key of a case cannot be wrapped anew", e);
        }
    }

    private boolean isCurrent(CaseName name, byte[] wrapped) {
        try {
            var _ = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.current(), name.about(), STREAMING);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] wrap(CaseName name, KeysetHandle key) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master, name.about(), STREAMING);
    }

    private StreamingAead open(CaseName name, byte[] wrapped) throws IOException {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master, name.about(), STREAMING)
                    .getPrimitive(STREAMING, StreamingAead.class);
        } catch (GeneralSecurityException e) {
            throw new IOException("the key of a case cannot be used", e);
        }
    }

    private Optional<byte[]> wrapped(CaseName name) throws IOException {
        Optional<InputStream> object = store.read(name.in(FOLDER));
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = object.get()) {
            return Optional.of(in.readAllBytes());
        }
    }
}
