package org.fairnotice.intake.original;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.fairnotice.contract.RequestId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Originals are read again by whoever has the keys, and by nobody else. */
class OriginalsTest {

    private static final RequestId CASE = new RequestId("req-../../1");
    private static final RequestId OTHER = new RequestId("req-2");
    private static final byte[] ORDER = "bis zum 1. März untersagt".getBytes(StandardCharsets.UTF_8);

    private final Path folder;
    private final Originals originals;

    OriginalsTest(@TempDir Path folder) {
        this.folder = folder;
        originals = open();
    }

    private Originals open() {
        return new Originals(folder, folder.resolve("master-key.json"));
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

        assertThat(originals.shred(CASE)).isTrue();

        assertThat(originals.shred(CASE)).isFalse();
        assertThat(originals.find(CASE)).isEmpty();
        assertThat(originals.find(OTHER).orElseThrow().read(sha256)).hasValue(ORDER);
        CaseOriginals anew = originals.of(CASE);
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

        var elsewhere = new Originals(folder, folder.resolve("another.json"));

        assertThatThrownBy(() -> elsewhere.find(CASE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Originals(folder, folder.resolve("no-folder/key.json")))
                .isInstanceOf(UncheckedIOException.class);
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
