package org.fairnotice.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.fairnotice.contract.notice.SigningKeys;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds all that a standalone Fairnotice knows: the broker's log, mailboxes, documents, keys and secrets. Only
 * its owner may read it, and only one Fairnotice may run on it.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Opens the folder, making it and its secrets when they are not there.
     *
     * @throws IllegalStateException if another Fairnotice runs on it
     */
    static DataFolder open(Path root) {
        try {
            if (!Files.isDirectory(root)) {
                Files.createDirectories(
                        root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new IllegalStateException("another Fairnotice runs on the data folder " + root);
            }
            var folder = new DataFolder(root, channel);
            folder.makeSecrets();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder cannot be used: " + root, e);
        }
    }

    /** A file or folder below the data folder. */
    Path path(String name) {
        return root.resolve(name);
    }

    /** Bearer token of the REST API and the console. */
    Path tokenFile() {
        return path("api-token");
    }

    Path legalInboxPasswordFile() {
        return path("legal-inbox-password");
    }

    String legalInboxPassword() {
        try {
            return Files.readString(legalInboxPasswordFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path privateKeyFile() {
        return path("keys/signing.pem");
    }

    Path publicKeysFolder() {
        return path("keys/trusted");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeSecrets() throws IOException {
        makeSecret(tokenFile());
        makeSecret(legalInboxPasswordFile());
        Files.createDirectories(publicKeysFolder());
        if (!Files.exists(privateKeyFile())) {
            SigningKeys.generate(privateKeyFile(), publicKeysFolder().resolve("signing.pem"));
        }
    }

    private static void makeSecret(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
