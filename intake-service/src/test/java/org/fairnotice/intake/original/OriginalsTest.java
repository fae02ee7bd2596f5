package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.Destruction.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals are read again by whoever has the keys, and by nobody else. */
class OriginalsTest {

    private static final RequestId CASE = new RequestId("req-../../1");
    private static final RequestId OTHER = new RequestId("req-2");
    private static final Destruction NOW =
            new Destruction(Instant.parse("2026-11-24T12:00:00Z"), Destruction.Reason.RETENTION);
    private static final byte[] ORDER = "bis zum 1. März untersagt".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private Originals originals;

    OriginalsTest(@TempDir Path folder) {
        this.folder = folder;
        originals = open("master-key.json");
    }

    private Originals open(String masterKey) {
        return new OriginalsSettings(folder, null, folder.resolve(masterKey).toUri(), List.of()).open();
    }

    private void reopen(String masterKey) {
        originals.close();
        originals = open(masterKey);
    }

    @AfterEach
    void close() {
        originals.close();
    }

    @Test
    void givesBackWhatItKeptAfterARestartToo() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);

        assertThat(originals.of(CASE).keep(ORDER)).isEqualTo(sha256);
        reopen("master-key.json");
        CaseOriginals found = originals.find(CASE).orElseThrow();
        assertThat(found.read(sha256)).hasValue(ORDER);
        assertThat(found.read("0".repeat(64))).isEmpty();
        assertThat(found.read("../case-keys")).isEmpty();
    }

    @Test
    void keepsWhatIsLargeBesideWhatIsSmall() throws IOException {
        byte[] large = new byte[3 * 1024 * 1024];
        new Random(1).nextBytes(large);

        originals.of(CASE).keepAll(List.of(ORDER, large, new byte[0]));

        CaseOriginals found = originals.find(CASE).orElseThrow();
        for (byte[] content : List.of(ORDER, large, new byte[0])) {
            assertThat(found.read(Sha256.of(content))).hasValue(content);
        }
        originals.destroy(CASE, NOW);
        assertThat(folder.resolve(CaseName.of(CASE).in("originals"))).doesNotExist();
    }

    @Test
    void leavesNothingPlainOnTheDisk() throws IOException {
        originals.of(CASE).keep(ORDER);

        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("untersagt");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("master-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void destroysACaseEvenWhereACopyOfItsFilesIsKept() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);
        byte[] copy = changeStored(sha256, bytes -> bytes);
        originals.of(OTHER).keep(ORDER);

        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.DESTROYED);

        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.NONE);
        assertThat(originals.find(CASE)).isEmpty();
        assertThat(originals.destruction(CASE)).hasValue(NOW);
        assertThat(originals.destruction(OTHER)).isEmpty();
        assertThat(originals.find(OTHER).orElseThrow().read(sha256)).hasValue(ORDER);
        originals.of(CASE).keep(ORDER);
        changeStored(sha256, _ -> copy);
        assertThatThrownBy(() -> originals.of(CASE).read(sha256)).isInstanceOf(IOException.class);
    }

    @Test
    void noticesAnOriginalThatWasChanged() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);
        changeStored(sha256, bytes -> {
            bytes[bytes.length - 1] ^= 1;
            return bytes;
        });

        assertThatThrownBy(() -> originals.of(CASE).read(sha256)).isInstanceOf(IOException.class);
    }

    @Test
    void takesNoOtherMasterKey() {
        originals.of(CASE).keep(ORDER);

        reopen("another.json");

        assertThatThrownBy(() -> originals.find(CASE)).isInstanceOf(StoreFailedException.class);
        originals.close();
        assertThatThrownBy(() -> open("no-folder/key.json")).isInstanceOf(UncheckedIOException.class);
        // What was opened before that is let go of.
        originals = open("another.json");
    }

    @Test
    void destroysNothingThatIsPreserved() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);
        var preservation = new Preservation("A. Counsel", "pending suit", Instant.EPOCH);

        assertThat(originals.preserve(CASE, preservation)).isTrue();

        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.PRESERVED);
        reopen("master-key.json");
        assertThat(originals.preservation(CASE)).hasValue(preservation);
        assertThat(originals.find(CASE).orElseThrow().read(sha256)).hasValue(ORDER);
        assertThat(originals.endPreservation(CASE)).isTrue();
        assertThat(originals.endPreservation(CASE)).isFalse();
        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.DESTROYED);
        assertThat(originals.preserve(CASE, preservation)).isFalse();
        assertThat(originals.preservation(CASE)).isEmpty();
    }

    @Test
    void knowsWhichCasesHaveOriginals() {
        originals.of(CASE).keep(ORDER);
        originals.of(OTHER).keep(ORDER);

        assertThat(originals.ofThese(Set.of(CASE, new RequestId("req-3")))).containsExactly(CASE);
    }

    /** Changes what the store has of an original; returns what it had. */
    private byte[] changeStored(String sha256, UnaryOperator<byte[]> change) throws IOException {
        originals.close();
        String name = CaseName.of(CASE).in("originals") + "/" + sha256;
        byte[] before;
        try (var store = LocalStore.open(folder);
                var stored = store.read(name).orElseThrow()) {
            before = stored.readAllBytes();
            store.put(name, change.apply(before.clone()));
        }
        originals = open("master-key.json");
        return before;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
