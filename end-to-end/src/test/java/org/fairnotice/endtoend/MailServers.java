package org.fairnotice.endtoend;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A real Postfix that takes mails for the legal inbox, and a real Dovecot that keeps them. All that is theirs lies in one folder;
 * they listen on free ports of this machine, and leave its own mail system alone.
 */
final class MailServers implements AutoCloseable {

    static final String USER = "legal@provider.example";
    static final String PASSWORD = "secret";

    private static final List<String> PROGRAMS =
            List.of("/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/lmtp", "/usr/lib/dovecot/imap");

    private final Path folder;
    private final int smtp = freePort();
    private final int imap = freePort();
    private final int imaps = freePort();
    private final int lmtp = freePort();
    private final List<Process> processes = new ArrayList<>();

    /** Both take on users of their own, which only root may. */
    static boolean installed() {
        return "root".equals(System.getProperty("user.name"))
                && PROGRAMS.stream().allMatch(program -> Files.isExecutable(Path.of(program)));
    }

    /**
     * @param temporary a folder that the users of the servers may enter
     * @param introspection where Dovecot asks whether an access token (XOAUTH2) is good
     */
    MailServers(Path temporary, String introspection) throws IOException, InterruptedException {
        this.folder = temporary.resolve("servers");
        Files.createDirectories(folder);
        for (Path way : List.of(temporary, folder)) {
            Files.setPosixFilePermissions(way, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        for (String name : List.of("run", "state", "mail", "queue", "data", "postfix")) {
            Files.createDirectories(folder.resolve(name));
        }
        run("chown", "mail:mail", folder.resolve("mail").toString());
        run("chown", "postfix", folder.resolve("data").toString());
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                certificate().toString());
        Files.writeString(folder.resolve("oauth2.conf"), """
                introspection_mode = post
                introspection_url = %s
                username_attribute = username
                active_attribute = active
                active_value = true
                """.formatted(introspection));
        Files.writeString(folder.resolve("dovecot.conf"), dovecot());
        Files.writeString(folder.resolve("postfix/main.cf"), postfix());
        Files.writeString(folder.resolve("postfix/master.cf"), services());
    }

    MailServers start() throws IOException {
        start("/usr/sbin/dovecot", "-F", "-c", folder.resolve("dovecot.conf").toString());
        start("/usr/sbin/postfix", "-c", folder.resolve("postfix").toString(), "start-fg");
        for (int port : new int[] {imap, imaps, lmtp, smtp}) {
            Awaitility.await("port " + port + "; logs are in " + folder)
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> answers(port));
        }
        return this;
    }

    int smtp() {
        return smtp;
    }

    int imap() {
        return imap;
    }

    int imaps() {
        return imaps;
    }

    /** Of Dovecot, in PEM, for the name localhost. */
    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    /** Gives the inbox's folder another UIDVALIDITY, so that no number of before means anything. */
    void numberAnew(long uidValidity) throws IOException, InterruptedException {
        run(
                "doveadm",
                "-c",
                folder.resolve("dovecot.conf").toString(),
                "mailbox",
                "update",
                "-u",
                USER,
                "--uid-validity",
                Long.toString(uidValidity),
                "INBOX");
    }

    /** The files of the mails that lie in the inbox's folder. */
    List<Path> filesOfTheInbox() throws IOException {
        var files = new ArrayList<Path>();
        for (String name : List.of("new", "cur")) {
            try (Stream<Path> found =
                    Files.list(folder.resolve("mail").resolve(USER).resolve(name))) {
                found.forEach(files::add);
            }
        }
        return files;
    }

    @Override
    public void close() {
        for (Process process : processes.reversed()) {
            List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroy);
            for (ProcessHandle one : all) {
                try {
                    one.onExit().get(10, TimeUnit.SECONDS);
                } catch (Exception e) {
                    one.destroyForcibly();
                }
            }
        }
    }

    private void start(String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("servers.log").toFile()))
                .start());
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("servers.log").toFile()))
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + Files.readString(folder.resolve("servers.log")));
        }
    }

    private String dovecot() {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap lmtp
                listen = 127.0.0.1
                ssl = yes
                ssl_cert = <%1$s/certificate.pem
                ssl_key = <%1$s/key.pem
                disable_plaintext_auth = no
                auth_mechanisms = plain xoauth2
                first_valid_uid = 1
                first_valid_gid = 1
                mail_max_userip_connections = 100
                mail_location = maildir:%1$s/mail/%%u
                passdb {
                  driver = passwd-file
                  mechanisms = plain
                  args = scheme=plain username_format=%%u %1$s/users
                }
                passdb {
                  driver = oauth2
                  mechanisms = xoauth2
                  args = %1$s/oauth2.conf
                }
                userdb {
                  driver = static
                  args = uid=mail gid=mail home=%1$s/mail/home/%%u allow_all_users=yes
                }
                service imap-login {
                  inet_listener imap {
                    port = %2$d
                  }
                  inet_listener imaps {
                    port = %3$d
                  }
                }
                service lmtp {
                  inet_listener lmtp {
                    port = %4$d
                  }
                }
                namespace inbox {
                  inbox = yes
                }
                """.formatted(folder, imap, imaps, lmtp);
    }

    private String postfix() {
        return """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                command_directory = /usr/sbin
                daemon_directory = /usr/lib/postfix/sbin
                maillog_file = %1$s/postfix.log
                maillog_file_prefixes = %1$s
                inet_interfaces = loopback-only
                inet_protocols = ipv4
                myhostname = mx.provider.example
                mydestination =
                alias_maps =
                local_recipient_maps =
                local_header_rewrite_clients =
                virtual_mailbox_domains = provider.example
                virtual_mailbox_maps = static:all
                virtual_transport = lmtp:inet:127.0.0.1:%2$d
                smtpd_recipient_restrictions = reject_unauth_destination
                smtputf8_enable = no
                """.formatted(folder, lmtp);
    }

    /** Without chroot: it would need copies of the machine's own files. */
    private String services() {
        return """
                127.0.0.1:%d inet n - n - - smtpd
                cleanup unix n - n - 0 cleanup
                qmgr unix n - n 300 1 qmgr
                rewrite unix - - n - - trivial-rewrite
                bounce unix - - n - 0 bounce
                defer unix - - n - 0 bounce
                trace unix - - n - 0 bounce
                lmtp unix - - n - - lmtp
                error unix - - n - - error
                retry unix - - n - - error
                proxymap unix - - n - - proxymap
                anvil unix - - n - 1 anvil
                scache unix - - n - 1 scache
                postlog unix-dgram n - n - 1 postlogd
                """.formatted(smtp);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
