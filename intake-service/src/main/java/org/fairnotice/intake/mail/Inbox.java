package org.fairnotice.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.fairnotice.intake.IntakeProperties;

/** One connection to the legal inbox. Everything in its folder is still to be taken in; what was taken in is moved away. */
final class Inbox implements AutoCloseable {

    private final IntakeProperties.Mail settings;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private Inbox(IntakeProperties.Mail settings, IMAPStore store, IMAPFolder folder) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
    }

    static Inbox open(IntakeProperties.Mail settings) throws MessagingException, IOException {
        String protocol = settings.security() == IntakeProperties.Mail.Security.TLS ? "imaps" : "imap";
        var store = (IMAPStore) Session.getInstance(session(settings, protocol)).getStore(protocol);
        String password = Files.readString(settings.passwordFile()).strip();
        store.connect(settings.host(), settings.port(), settings.user(), password);
        for (String name :
                new String[] {settings.processedFolder(), settings.automaticFolder(), settings.quarantineFolder()}) {
            Folder target = store.getFolder(name);
            if (!target.exists()) {
                target.create(Folder.HOLDS_MESSAGES);
            }
        }
        var folder = (IMAPFolder) store.getFolder(settings.folder());
        folder.open(Folder.READ_WRITE);
        return new Inbox(settings, store, folder);
    }

    /** All that lies in the folder now, oldest first, with size and UID known. */
    Message[] messages() throws MessagingException {
        Message[] messages = folder.getMessages();
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.ENVELOPE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        return messages;
    }

    void moveToProcessed(Message message) throws MessagingException {
        move(message, settings.processedFolder());
    }

    void moveToAutomatic(Message message) throws MessagingException {
        move(message, settings.automaticFolder());
    }

    void moveToQuarantine(Message message) throws MessagingException {
        move(message, settings.quarantineFolder());
    }

    /** Returns when something happened in the folder, or {@link #wake} was called. */
    void idle() throws MessagingException {
        folder.idle(true);
    }

    /** Ends {@link #idle}, and shows whether the server still answers. Any thread may call it. */
    void wake() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    boolean canIdle() throws MessagingException {
        return store.hasCapability("IDLE");
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private void move(Message message, String target) throws MessagingException {
        Message[] one = {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, store.getFolder(target));
            return;
        }
        folder.copyMessages(one, store.getFolder(target));
        folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
        folder.expunge(one);
    }

    private static Properties session(IntakeProperties.Mail settings, String protocol) {
        String timeout = Long.toString(settings.timeout().toMillis());
        var session = new Properties();
        String prefix = "mail." + protocol + ".";
        session.put(prefix + "connectiontimeout", timeout);
        session.put(prefix + "timeout", timeout);
        session.put(prefix + "writetimeout", timeout);
        session.put(prefix + "peek", "true"); // looking must not mark as seen
        session.put(prefix + "fetchsize", Integer.toString(1024 * 1024)); // few round trips, also for a large mail
        session.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == IntakeProperties.Mail.Security.STARTTLS) {
            session.put(prefix + "starttls.enable", "true");
            session.put(prefix + "starttls.required", "true");
        }
        return session;
    }
}
