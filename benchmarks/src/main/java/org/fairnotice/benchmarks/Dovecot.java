package org.fairnotice.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Dovecot of the machine's own, on a free port, with one mailbox on the disk. It is started by root, as Dovecot wants it. */
final class Dovecot implements AutoCloseable {

    static final String USER = "legal";
    static final String PASSWORD = "secret";

    private final Path folder;
    private final int port;
    private final Process process;
    private int delivered;

    private Dovecot(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts it with an empty inbox. */
    static Dovecot start() throws IOException, InterruptedException {
        // Where the user "mail" may look, too.
        Path folder = Files.createTempDirectory(Path.of("/var/tmp"), "fairnotice-dovecot-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port = Broker.freePort();
        Path mailbox = mailbox(folder);
        for (String part : List.of("new", "cur", "tmp")) {
            Files.createDirectories(mailbox.resolve(part));
        }
        give(folder.resolve("mail"));
        Path settings = folder.resolve("dovecot.conf");
        try (InputStream in = Dovecot.class.getResourceAsStream("dovecot.conf")) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    settings, template.replace("FOLDER", folder.toString()).replace("PORT", Integer.toString(port)));
        }
        Process process = new ProcessBuilder("dovecot", "-F", "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        awaitPort(port, process);
        return new Dovecot(folder, port, process);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Round.delete(folder);
    }

    /** Lays so many plain mails into the inbox, no two alike. */
    void deliver(int mails) throws IOException {
        Path inbox = mailbox(folder);
        String text = "The provider shall produce the records named below.\r\n".repeat(40);
        int first = delivered;
        delivered += mails;
        for (int i = first; i < delivered; i++) {
            Files.writeString(inbox.resolve("tmp").resolve(name(i)), """
                        From: clerk@court.example\r
                        To: legal@provider.example\r
                        Subject: Subpoena %1$d\r
                        Date: Tue, 24 Nov 2026 12:00:00 +0000\r
                        Message-ID: <%1$d@court.example>\r
                        MIME-Version: 1.0\r
                        Content-Type: text/plain; charset=utf-8\r
                        \r
                        Docket: 26-%1$d\r
                        Accounts: user-%1$d@acme.example\r
                        %2$s\
                        """.formatted(i, text));
        }
        give(inbox.resolve("tmp"));
        for (int i = first; i < delivered; i++) {
            Files.move(
                    inbox.resolve("tmp").resolve(name(i)), inbox.resolve("new").resolve(name(i)));
        }
    }

    /** How many were delivered. */
    int delivered() {
        return delivered;
    }

    private static Path mailbox(Path folder) {
        return folder.resolve("mail").resolve(USER);
    }

    private static String name(int mail) {
        return "%d.M%dP1.benchmark".formatted(1_700_000_000 + mail, mail);
    }

    private static void give(Path folder) throws IOException {
        UserPrincipal owner =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("mail");
        try (var all = Files.walk(folder)) {
            for (Path file : all.toList()) {
                Files.setOwner(file, owner);
            }
        }
    }

    private static void awaitPort(int port, Process process) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("dovecot does not start: it must be installed, and started by root");
    }
}
