package org.fairnotice.standalone;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A mail server for one machine: SMTP that takes every mail, and IMAP to read it, on 127.0.0.1. A mailbox is made when the
 * first mail for it comes; its password is its address, except that of the legal inbox. Mailboxes outlive the process. What
 * comes for {@code name+detail@domain} goes to {@code name@domain}, where there is that mailbox (RFC 5233).
 */
public final class EmbeddedMailServer implements AutoCloseable {

    private final Path folder;
    private final GreenMail server;

    private EmbeddedMailServer(Path folder, GreenMail server) {
        this.folder = folder;
        this.server = server;
    }

    /**
     * Starts the server with its mailboxes in {@code folder}.
     *
     * @param smtpPort the port for SMTP, or 0 for any free one
     * @param imapPort likewise for IMAP
     * @throws IllegalStateException if a port is taken or the folder cannot be used
     */
    public static EmbeddedMailServer start(
            Path folder, int smtpPort, int imapPort, String legalInbox, String legalPassword) {
        var server = new GreenMail(new ServerSetup[] {setup(smtpPort, "smtp"), setup(imapPort, "imap")});
        try {
            Files.createDirectories(folder);
            var started = new EmbeddedMailServer(folder, server);
            server.getUserManager().setMessageDeliveryHandler(started::recipient);
            started.mailbox(legalInbox, legalPassword);
            started.restore();
            server.start();
            return started;
        } catch (IOException | MessagingException | UserException | RuntimeException e) {
            server.stop();
            throw new IllegalStateException(
                    "the embedded mail server cannot start on ports " + smtpPort + " (SMTP) and " + imapPort
                            + " (IMAP); is one of them taken?",
                    e);
        }
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }

    private void restore() throws IOException, MessagingException, UserException {
        try (var mailboxes = Files.list(folder)) {
            for (Path mailbox : mailboxes.toList()) {
                String address = mailbox.getFileName().toString();
                if (server.getUserManager().getUserByEmail(address) == null) {
                    mailbox(address, address);
                }
            }
        }
    }

    private synchronized GreenMailUser recipient(MovingMessage message, MailAddress to)
            throws MessagingException, UserException {
        String address = to.getEmail().toLowerCase(Locale.ROOT);
        GreenMailUser known = server.getUserManager().getUserByEmail(address);
        if (known == null) {
            known = server.getUserManager().getUserByEmail(address.replaceFirst("\\+[^@]*", ""));
        }
        try {
            return known == null ? mailbox(address, address) : known;
        } catch (IOException e) {
            throw new MessagingException("the mailbox cannot be made", e);
        }
    }

    private GreenMailUser mailbox(String address, String password)
            throws IOException, MessagingException, UserException {
        if (!address.matches("[a-z0-9._+-]{1,64}@[a-z0-9.-]{1,255}")) {
            throw new UserException("the address of the mailbox has characters that this server does not take");
        }
        GreenMailUser user = server.getUserManager().createUser(address, address, password);
        try {
            MailSpool.attach(
                    folder.resolve(address),
                    server.getManagers().getImapHostManager().getInbox(user));
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new MessagingException("the inbox cannot be opened", e);
        }
        return user;
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(10_000);
        return setup;
    }
}
