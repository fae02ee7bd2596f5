package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Objects on this machine. */
class LocalStoreTest extends ObjectStoreContract {

    private final Path folder;
    private LocalStore store;

    LocalStoreTest(@TempDir Path folder) throws IOException {
        this.folder = folder.resolve("documents");
        this.store = LocalStore.open(this.folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void hasAllThatItKeptWhenItsProcessEndsInTheMiddle() throws IOException {
        keepSome(store);

        endInTheMiddle();

        assertHasAll();
    }

    @Test
    void hasAllThatItForcedWhenItsProcessEndsInTheMiddle() throws IOException {
        keepSome(store.unforced());
        store.force();

        endInTheMiddle();

        assertHasAll();
    }

    @Test
    void writesMuchBeforeAnybodyWaitsForIt() throws IOException {
        ObjectStore unforced = store.unforced();
        for (int i = 0; i < 20; i++) {
            unforced.putAll(Map.of("originals/1/" + i, new byte[1024 * 1024]));
        }

        endInTheMiddle();

        assertThat(store.read("originals/1/0")).isPresent();
        assertThat(store.read("originals/1/15")).isPresent();
    }

    private static void keepSome(ObjectStore store) throws IOException {
        store.putAll(Map.of("originals/1/a", bytes("one"), "originals/1/b", bytes("two")));
        store.putFirst("keys/1", bytes("three"));
        store.putFirst("case-keys/1", bytes("four"));
    }

    /** Goes on with what the disk has while the store is open. */
    private void endInTheMiddle() throws IOException {
        Path copy = folder.resolveSibling("copy");
        FileSystemUtils.copyRecursively(folder, copy);
        store.close();
        store = LocalStore.open(copy);
    }

    private void assertHasAll() throws IOException {
        assertThat(text("originals/1/a")).isEqualTo("one");
        assertThat(text("originals/1/b")).isEqualTo("two");
        assertThat(text("keys/1")).isEqualTo("three");
        assertThat(text("case-keys/1")).isEqualTo("four");
    }

    @Test
    void isOfOneProcess() {
        assertThatThrownBy(() -> LocalStore.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("one process has it at a time");
    }

    @Test
    void failsWithAReasonOnceItIsClosed() {
        store.close();

        assertThatThrownBy(() -> store.read("keys/1")).isInstanceOf(IOException.class);
        assertThatThrownBy(store::check).hasMessageContaining("closed");
        store.close();
    }

    @Test
    void leavesNothingOfADestroyedKeyInAnyFile() throws Exception {
        for (int i = 0; i < 20_000; i++) {
            store.put("case-keys/" + i, bytes("wrapped key of case " + i + " " + "0".repeat(400)));
        }
        String early = "wrapped key of case 77 ";
        String late = "wrapped key of case 19999 ";
        assertThat(filesWith(early)).isNotEmpty();
        assertThat(filesWith(late)).isNotEmpty();

        store.delete("case-keys/77");
        store.delete("case-keys/19999");

        // Files that are not used any more are removed in the background.
        await().untilAsserted(() -> {
            assertThat(filesWith(early)).isEmpty();
            assertThat(filesWith(late)).isEmpty();
        });
        assertThat(filesWith("wrapped key of case 78 ")).isNotEmpty();
        assertThat(text("case-keys/78")).startsWith("wrapped key of case 78 ");
    }

    @Test
    void hasWhatWasKeptAsFilesBefore() throws IOException {
        store.close();
        Path before = folder.resolve("case-keys/0a/0a3f");
        Files.createDirectories(before.getParent());
        Files.writeString(before, "before");
        store = LocalStore.open(folder);

        assertThat(store.putFirst("case-keys/0a/0a3f", bytes("now"))).isFalse();
        assertThat(text("case-keys/0a/0a3f")).isEqualTo("before");
        var names = new ArrayList<String>();
        store.list("case-keys", names::add);
        assertThat(names).containsExactly("case-keys/0a/0a3f");

        store.put("case-keys/0a/0a3f", bytes("now"));

        assertThat(before).doesNotExist();
        assertThat(text("case-keys/0a/0a3f")).isEqualTo("now");
        Files.writeString(before, "before");
        assertThat(store.delete("case-keys/0a/0a3f")).isTrue();
        assertThat(store.read("case-keys/0a/0a3f")).isEmpty();
    }

    @Test
    void clearsAwayWhatAProcessLeftThatEndedInTheMiddle() throws IOException {
        Path left = store.part();
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(7200)));
        Path underWay = store.part();
        store.close();

        store = LocalStore.open(folder);

        assertThat(left).doesNotExist();
        assertThat(underWay).exists();
    }

    private String text(String name) throws IOException {
        try (var in = store.read(name).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> filesWith(String text) throws IOException {
        var with = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (Files.exists(file)
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    with.add(file);
                }
            }
        }
        return with;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
