package org.fairnotice.intake.original;

import java.nio.charset.StandardCharsets;
import org.fairnotice.contract.RequestId;

/** What a case is called in the store: an id may hold what no name may, and names are seen by whoever keeps the store. */
record CaseName(String digest) {

    static CaseName of(RequestId id) {
        return new CaseName(Sha256.of(id.value()));
    }

    /** Of an object of a folder of cases. */
    static CaseName ofObject(String name) {
        return new CaseName(name.substring(name.lastIndexOf('/') + 1));
    }

    String in(String folder) {
        return folder + "/" + digest.substring(0, 2) + "/" + digest;
    }

    /** What a wrapped key is bound to, so that no key opens another case. */
    byte[] about() {
        return digest.getBytes(StandardCharsets.US_ASCII);
    }
}
