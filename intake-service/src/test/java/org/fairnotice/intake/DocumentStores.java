package org.fairnotice.intake;

import java.nio.file.Path;
import java.util.List;
import org.fairnotice.intake.original.Originals;
import org.fairnotice.intake.original.OriginalsSettings;

/** A document store for tests in other packages, in a folder that it has until it is closed. */
public final class DocumentStores implements AutoCloseable {

    private final Originals originals;

    public DocumentStores(Path folder) {
        originals = new OriginalsSettings(
                        folder, null, folder.resolve("master-key.json").toUri(), List.of())
                .open();
    }

    public DocumentStore store() {
        return new DocumentStore(originals);
    }

    @Override
    public void close() {
        originals.close();
    }
}
