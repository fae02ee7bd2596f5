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
import java.util.Set;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.original.Destruction.Outcome;
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
    private final Originals originals;

    OriginalsTest(@TempDir Path folder) {
        this.folder = folder;
        originals = open();
    }

    private Originals open() {
        return open(folder.resolve("master-key.json"));
    }

    private Originals open(Path masterKey) {
        return new OriginalsSettings(folder, null, masterKey.toUri(), List.of()).open();
    }

    @Test
    void givesBackWhatItKeptAfterARestartToo() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);

        assertThat(originals.of(CASE).keep(ORDER)).isEqualTo(sha256);
        assertThat(open().find(CASE).orElseThrow().read(sha256)).hasValue(ORDER);
        assertThat(open().find(CASE).orElseThrow().read("0".repeat(64))).isEmpty();
        assertThat(open().find(CASE).orElseThrow().read("../case-keys")).isEmpty();
    }

    @Test
    void leavesNothingPlainOnTheDisk() throws IOException {
        originals.of(CASE).keep(ORDER);

        for (Path file : files()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    .doesNotContain("untersagt");
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("master-key.json")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void destroysACaseEvenWhereACopyOfItsFilesIsKept() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);
        Path encrypted = file(sha256);
        byte[] copy = Files.readAllBytes(encrypted);
        originals.of(OTHER).keep(ORDER);

        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.DESTROYED);

        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.NONE);
        assertThat(originals.find(CASE)).isEmpty();
        assertThat(originals.destruction(CASE)).hasValue(NOW);
        assertThat(originals.destruction(OTHER)).isEmpty();
        assertThat(originals.find(OTHER).orElseThrow().read(sha256)).hasValue(ORDER);
        CaseOriginals anew = originals.of(CASE);
        Files.createDirectories(encrypted.getParent());
        Files.write(encrypted, copy);
        assertThatThrownBy(() -> anew.read(sha256)).isInstanceOf(IOException.class);
    }

    @Test
    void noticesAFileThatWasChanged() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);
        byte[] bytes = Files.readAllBytes(file(sha256));
        bytes[bytes.length - 1] ^= 1;
        Files.write(file(sha256), bytes);

        assertThatThrownBy(() -> originals.of(CASE).read(sha256)).isInstanceOf(IOException.class);
    }

    @Test
    void takesNoOtherMasterKey() {
        originals.of(CASE).keep(ORDER);

        Originals elsewhere = open(folder.resolve("another.json"));

        assertThatThrownBy(() -> elsewhere.find(CASE)).isInstanceOf(StoreFailedException.class);
        assertThatThrownBy(() -> open(folder.resolve("no-folder/key.json"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void destroysNothingThatIsPreserved() throws IOException {
        String sha256 = originals.of(CASE).keep(ORDER);
        var preservation = new Preservation("A. Counsel", "pending suit", Instant.EPOCH);

        assertThat(originals.preserve(CASE, preservation)).isTrue();

        assertThat(originals.destroy(CASE, NOW)).isEqualTo(Outcome.PRESERVED);
        assertThat(open().preservation(CASE)).hasValue(preservation);
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

    private Path file(String sha256) throws IOException {
        return files().stream()
                .filter(file -> file.endsWith(sha256))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
