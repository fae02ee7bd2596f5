package org.fairnotice.notifier.bounce;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.fairnotice.notifier.returnpath.BounceSettings.Mailbox;

/** One connection to the bounce mailbox. Everything in its folder is still to be settled; what was settled is moved away. */
final class BounceMailbox implements AutoCloseable {

    /** What lies beyond is for the next look. */
    private static final int MOST = 500;

    private final Mailbox settings;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private BounceMailbox(Mailbox settings, IMAPStore store, IMAPFolder folder) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
    }

    static BounceMailbox open(Mailbox settings) throws MessagingException, IOException {
        String protocol = settings.security() == Mailbox.Security.TLS ? "imaps" : "imap";
        var store = (IMAPStore) Session.getInstance(session(settings, protocol)).getStore(protocol);
        String password = Files.readString(settings.passwordFile()).strip();
        store.connect(settings.host(), settings.port(), settings.user(), password);
        try {
            for (String name : List.of(settings.folder(), settings.processedFolder(), settings.asideFolder())) {
                Folder target = store.getFolder(name);
                if (!target.exists()) {
                    target.create(Folder.HOLDS_MESSAGES);
                }
            }
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new BounceMailbox(settings, store, folder);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** What lies in the folder now, oldest first, with size and time of arrival known. */
    List<Message> messages() throws MessagingException {
        int last = Math.min(folder.getMessageCount(), MOST);
        if (last == 0) {
            return List.of();
        }
        Message[] messages = folder.getMessages(1, last);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.ENVELOPE);
        folder.fetch(messages, profile);
        return Arrays.asList(messages);
    }

    void moveToProcessed(Message message) throws MessagingException {
        move(message, settings.processedFolder());
    }

    void moveAside(Message message) throws MessagingException {
        move(message, settings.asideFolder());
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

    private static Properties session(Mailbox settings, String protocol) {
        String timeout = Long.toString(settings.timeout().toMillis());
        var session = new Properties();
        String prefix = "mail." + protocol + ".";
        session.put(prefix + "connectiontimeout", timeout);
        session.put(prefix + "timeout", timeout);
        session.put(prefix + "writetimeout", timeout);
        session.put(prefix + "peek", "true"); // looking must not mark as seen
        session.put(prefix + "partialfetch", "false"); // a refused piece would look like the end of a mail
        session.put(prefix + "ssl.checkserveridentity", "true");
        if (settings.security() == Mailbox.Security.STARTTLS) {
            session.put(prefix + "starttls.enable", "true");
            session.put(prefix + "starttls.required", "true");
        }
        return session;
    }
}
