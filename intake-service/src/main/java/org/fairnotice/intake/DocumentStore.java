package org.fairnotice.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.CaseOriginals;
import org.fairnotice.intake.original.Originals;
import org.fairnotice.intake.original.Sha256;

/** Originals by case; and for each idempotency key the digest of the body it came with. */
public final class DocumentStore {

    private final Originals originals;

    DocumentStore(Originals originals) {
        this.originals = originals;
    }

    /** The same, where what is kept is safe only when {@link #force} has returned after it: nothing of it is published before. */
    public DocumentStore unforced() {
        return new DocumentStore(originals.unforced());
    }

    /** Returns when all is safe that was kept {@link #unforced}. */
    public void force() {
        originals.force();
    }

    /** Where the originals of a case are kept. */
    public CaseOriginals of(RequestId id) {
        return originals.of(id);
    }

    /** The originals of a case; none when there never were any, or they were destroyed. */
    public Optional<CaseOriginals> find(RequestId id) {
        return originals.find(id);
    }

    /** How a body came under a name. */
    public enum Coming {
        /** Nothing came under the name before. */
        FIRST,

        /** The same came before. */
        AGAIN,

        /** Another body came before. */
        OTHERWISE,

        /** The same came before, and what came with it was destroyed since: a repeat must not bring it back. */
        DESTROYED
    }

    /** Remembers under the name the digest of the body that first comes. Of two that come at once, one is the first for both. */
    public Coming come(String name, String bodyDigest) {
        byte[] digest = bytes(bodyDigest);
        return originals
                .putFirst(name, digest)
                .map(before -> Arrays.equals(before, digest) ? Coming.AGAIN : Coming.OTHERWISE)
                .orElse(Coming.FIRST);
    }

    /** As {@link #come(String, String)}; and keeps what came with the body among the originals of a case, unless another body came before. */
    public Coming come(String name, String bodyDigest, RequestId id, List<byte[]> contents) {
        byte[] digest = bytes(bodyDigest);
        Optional<byte[]> before = originals.putFirst(name, digest, id, contents);
        if (before.isEmpty()) {
            return Coming.FIRST;
        }
        if (!Arrays.equals(before.get(), digest)) {
            return Coming.OTHERWISE;
        }
        if (originals.destruction(id).isPresent()) {
            return Coming.DESTROYED;
        }
        // When it came first, it may have come no further.
        originals.of(id).keepAll(contents);
        return Coming.AGAIN;
    }

    private static byte[] bytes(String digest) {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }

    /** 64 hexadecimal digits. */
    public static String digest(byte[] content) {
        return Sha256.of(content);
    }
}
