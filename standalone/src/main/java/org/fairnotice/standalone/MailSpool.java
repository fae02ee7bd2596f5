package org.fairnotice.standalone;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the messages of one mail folder on disk, one file each. The mail server calls it before it answers SMTP's 250, so
 * that a mail which was accepted outlives the process.
 */
final class MailSpool implements FolderListener {

    private final Path directory;
    private final MailFolder folder;
    private final Map<Long, Path> files = new HashMap<>();
    private long next;

    private MailSpool(Path directory, MailFolder folder) {
        this.directory = directory;
        this.folder = folder;
    }

    /** Puts what is on disk into the folder, and from then on keeps the two alike. */
    static void attach(Path directory, MailFolder folder) throws IOException, MessagingException {
        Files.createDirectories(directory);
        var spool = new MailSpool(directory, folder);
        List<Path> left;
        try (var found = Files.list(directory)) {
            left = found.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
        for (Path file : left) {
            try (var in = Files.newInputStream(file)) {
                long uid = folder.appendMessage(
                        new MimeMessage(null, in),
                        new Flags(),
                        Date.from(Files.getLastModifiedTime(file).toInstant()));
                spool.files.put(uid, file);
            }
            spool.next = Long.parseLong(file.getFileName().toString().replace(".eml", "")) + 1;
        }
        folder.addListener(spool);
    }

    @Override
    public synchronized void added(int msn) {
        for (long uid : folder.getMessageUids()) {
            if (!files.containsKey(uid)) {
                files.put(uid, write(uid));
            }
        }
    }

    @Override
    public synchronized void expunged(int msn) {
        Set<Long> left = LongStream.of(folder.getMessageUids()).boxed().collect(Collectors.toSet());
        files.entrySet().removeIf(kept -> !left.contains(kept.getKey()) && delete(kept.getValue()));
    }

    @Override
    public void flagsUpdated(int msn, Flags flags, @Nullable Long uid) {}

    @Override
    public void mailboxDeleted() {}

    private Path write(long uid) {
        StoredMessage message = Objects.requireNonNull(folder.getMessage(uid));
        Path file = directory.resolve("%012d.eml".formatted(next++));
        Path part = directory.resolve(file.getFileName() + ".part");
        try (var out = Files.newOutputStream(part)) {
            message.getMimeMessage().writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
        try {
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
