package org.fairnotice.endtoend;

import java.nio.file.Path;
import org.fairnotice.standalone.EmbeddedMailServer;

/** A mail server in a JVM of its own: folder, SMTP port, IMAP port, legal inbox and its password. */
final class MailServerMain {

    private MailServerMain() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMailServer server = EmbeddedMailServer.start(
                Path.of(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]), args[3], args[4]);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        Thread.currentThread().join();
    }
}
