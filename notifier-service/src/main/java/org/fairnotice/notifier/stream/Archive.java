package org.fairnotice.notifier.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.letter.Letter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a copy of each mail that was accepted: its bytes as {@code .eml}, its HTML part as {@code .html}. For its owner alone. */
final class Archive {

    private static final Logger log = LoggerFactory.getLogger(Archive.class);

    private final @Nullable Path folder;

    /** @param folder is made if it is not there; null if no copy is wanted */
    Archive(@Nullable Path folder) {
        this.folder = folder;
        if (folder != null && !Files.isDirectory(folder)) {
            try {
                Files.createDirectories(folder);
                ownerOnly(folder, "rwx------");
            } catch (IOException e) {
                throw new UncheckedIOException("fairnotice.notifier.archive-folder: cannot be used: " + folder, e);
            }
        }
    }

    /** A copy that cannot be written is logged: the mail has been sent, and its outcome matters more. */
    void keep(NoticePermitted permit, Letter letter) {
        if (folder == null) {
            return;
        }
        String name = permit.noticeId().value().replaceAll("[^A-Za-z0-9_-]", "_") + "-" + permit.attempt();
        try {
            write(folder.resolve(name + ".eml"), letter.bytes());
            if (letter.readable() != null) {
                write(folder.resolve(name + "-readable.eml"), letter.readable());
            }
            write(folder.resolve(name + ".html"), letter.html().getBytes(StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            log.atError()
                    .addKeyValue("noticeId", permit.noticeId())
                    .setCause(e)
                    .log("The copy of a notice cannot be written");
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(file.getParent(), ".notice-", ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
