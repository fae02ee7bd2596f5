package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects as files. */
class FolderStoreTest extends ObjectStoreContract {

    private final Path folder;
    private final FolderStore store;

    FolderStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.store = new FolderStore(folder);
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void clearsAwayWhatAProcessLeftThatEndedInTheMiddle() throws IOException {
        Path left = store.part();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
        Path underWay = store.part();

        var again = new FolderStore(folder);

        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
        again.close();
    }
}
