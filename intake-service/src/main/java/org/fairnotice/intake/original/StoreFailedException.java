package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The store of originals, or what keeps its master key, does not answer; nothing was kept that a repeat would not keep again. */
public final class StoreFailedException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    StoreFailedException(String message, IOException cause) {
        super(message, cause);
    }
}
