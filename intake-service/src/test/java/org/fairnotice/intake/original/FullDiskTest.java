package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects on a disk that is full, and then is not: a file system in memory, which only root mounts. */
class FullDiskTest {

    /** In bytes; a database goes on once there is as much room as it may have in memory. */
    private static final int ROOM = 100 * 1024 * 1024;

    @TempDir
    private Path disk;

    private boolean mounted;
    private LocalStore store;

    @BeforeEach
    void mount() throws Exception {
        // Continuous integration must not skip.
        assumeTrue("root".equals(System.getProperty("user.name")) || System.getenv("CI") != null);
        run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString());
        mounted = true;
        store = LocalStore.open(disk.resolve("documents"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (store != null) {
            store.close();
        }
        if (mounted) {
            run("umount", disk.toString());
        }
    }

    @Test
    void takesNothingMoreUntilThereIsRoomAgainAndLosesNothingThatWasSafe() throws Exception {
        Path other = Files.write(disk.resolve("other"), new byte[ROOM]);
        List<Integer> safe = keepUntilFull();

        assertThat(safe).hasSizeGreaterThan(100);
        assertThatThrownBy(() -> keep(-1)).hasMessageContaining("No space left");
        assertThatThrownBy(store::check).hasMessageContaining("No space left");

        Files.delete(other);
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().untilAsserted(() -> {
            keep(-2);
            store.check();
        });

        assertHas(safe);
        store.close();
        store = LocalStore.open(disk.resolve("documents"));
        assertHas(safe);
        assertHas(List.of(-2));
    }

    private List<Integer> keepUntilFull() {
        var safe = new ArrayList<Integer>();
        try {
            while (true) {
                keep(safe.size());
                safe.add(safe.size());
            }
        } catch (IOException e) {
            return safe;
        }
    }

    /** As a call is kept. */
    private void keep(int number) throws IOException {
        ObjectStore unforced = store.unforced();
        unforced.putFirst("case-keys/" + number, new byte[300]);
        unforced.putFirst("keys/" + number, new byte[64], () -> Map.of("originals/" + number, new byte[100_000]));
        store.force();
    }

    private void assertHas(List<Integer> numbers) throws IOException {
        for (int number : numbers) {
            assertThat(store.read("case-keys/" + number)).isPresent();
            assertThat(store.read("keys/" + number)).isPresent();
            assertThat(store.read("originals/" + number)).isPresent();
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
    }
}
