package org.fairnotice.intake;

import java.nio.file.Path;

/** Document stores for tests in other packages. */
public final class DocumentStores {

    private DocumentStores() {}

    public static DocumentStore in(Path folder) {
        return new DocumentStore(folder, folder.resolve("master-key.json"));
    }
}
