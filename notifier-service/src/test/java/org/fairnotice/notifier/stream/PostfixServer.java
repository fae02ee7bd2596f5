package org.fairnotice.notifier.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Postfix of the test's own: its configuration, queue, and mailboxes in one folder, on one free port. */
final class PostfixServer {

    private static final Path COMMAND = Path.of("/usr/sbin/postfix");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final Path folder;
    private final int port;

    private PostfixServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Whether Postfix is there, and may be started: its master runs as root alone. */
    static boolean available() {
        return Files.isExecutable(COMMAND) && "root".equals(System.getProperty("user.name"));
    }

    /** Delivers all mail for customer.example into mailboxes. */
    static PostfixServer start() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("postfix-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        owned(folder.resolve("data"), "postfix");
        owned(folder.resolve("mail"), "nobody");
        Files.createDirectories(folder.resolve("queue"));
        Path etc = Files.createDirectories(folder.resolve("etc"));
        Files.writeString(etc.resolve("main.cf"), mainConfiguration(folder));
        Files.writeString(etc.resolve("master.cf"), services(port));
        var server = new PostfixServer(folder, port);
        server.command("start");
        server.awaitStart();
        return server;
    }

    int port() {
        return port;
    }

    /** How often each mail was delivered, by its Message-ID. */
    Map<String, Integer> delivered() {
        var counts = new HashMap<String, Integer>();
        try (Stream<Path> files = Files.walk(folder.resolve("mail"))) {
            for (Path file :
                    files.filter(each -> each.toString().contains("/new/")).toList()) {
                Matcher id = MESSAGE_ID.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
                counts.merge(id.find() ? id.group(1) : "none", 1, Integer::sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    void stop() throws IOException, InterruptedException {
        command("stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void awaitStart() throws IOException {
        for (int attempt = 0; ; attempt++) {
            try (var connection = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                if (connection.getInputStream().read() == '2') {
                    return;
                }
            } catch (IOException e) {
                if (attempt == 100) {
                    throw new IOException("Postfix does not start: " + Files.readString(folder.resolve("log")), e);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private void command(String verb) throws IOException, InterruptedException {
        run(List.of(COMMAND.toString(), "-c", folder.resolve("etc").toString(), verb));
    }

    private static void owned(Path folder, String owner) throws IOException {
        Files.createDirectories(folder);
        Files.setOwner(
                folder, folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
    }

    private static String mainConfiguration(Path folder) {
        return """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            maillog_file = %1$s/log
            maillog_file_prefixes = %1$s
            myhostname = mx.customer.example
            mydestination =
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            mynetworks = 127.0.0.0/8
            alias_maps =
            local_recipient_maps =
            virtual_mailbox_domains = customer.example
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = static:all/
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            smtpd_client_connection_count_limit = 0
            """.formatted(folder);
    }

    private static String services(int port) {
        return """
            127.0.0.1:%d inet n - n - - smtpd
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            error unix - - n - - error
            retry unix - - n - - error
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            proxymap unix - - n - - proxymap
            postlog unix-dgram n - n - 1 postlogd
            """.formatted(port);
    }
}
