package org.fairnotice.intake;

import java.nio.file.Path;
import java.util.List;
import org.fairnotice.intake.original.OriginalsSettings;

/** Document stores for tests in other packages. */
public final class DocumentStores {

    private DocumentStores() {}

    public static DocumentStore in(Path folder) {
        return new DocumentStore(new OriginalsSettings(
                        folder, null, folder.resolve("master-key.json").toUri(), List.of())
                .open());
    }
}
