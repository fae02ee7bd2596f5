package org.fairnotice.intake.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.fairnotice.contract.ledger.MailOutcome;

/**
 * One connection to a legal inbox. What lies in its folder is still to be taken in, or still to be moved away. Nothing here
 * changes a mail's flags: others may read the mailbox too.
 */
final class Inbox implements AutoCloseable {

    private final InboxSettings settings;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Capabilities capabilities;
    private Instant selectedAt;

    private Inbox(
            InboxSettings settings, IMAPStore store, IMAPFolder folder, Capabilities capabilities, Instant selectedAt) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
        this.capabilities = capabilities;
        this.selectedAt = selectedAt;
    }

    /** What the mail server can do. Asked for later, it would take a second connection. */
    private record Capabilities(boolean idle, boolean move, boolean uidPlus) {

        static Capabilities of(IMAPStore store) throws MessagingException {
            return new Capabilities(
                    store.hasCapability("IDLE"), store.hasCapability("MOVE"), store.hasCapability("UIDPLUS"));
        }
    }

    static Inbox open(InboxSettings settings, Credentials credentials, Instant now)
            throws MessagingException, IOException {
        IMAPStore store = ImapSession.connect(settings, credentials, now);
        try {
            for (MailOutcome outcome : MailOutcome.values()) {
                Folder target = store.getFolder(target(settings, outcome));
                if (!target.exists()) {
                    target.create(Folder.HOLDS_MESSAGES);
                }
            }
            Capabilities capabilities = Capabilities.of(store);
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Inbox(settings, store, folder, capabilities, now);
        } catch (MessagingException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * All that lies in the folder now, oldest first. The folder is selected anew from time to time: one that was removed and made
     * again, or whose numbers begin anew, looks to the old connection as if nothing came.
     */
    List<LyingMail> mails(Instant now) throws MessagingException {
        if (Duration.between(selectedAt, now).compareTo(settings.pollInterval()) >= 0) {
            folder.close(false);
            folder.open(Folder.READ_WRITE);
            selectedAt = now;
        }
        return LyingMail.in(folder);
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** Whether the connection stands, as far as is known. */
    boolean connected() {
        return folder.isOpen();
    }

    /** @throws FolderClosedException if it does not: then what failed is not to be blamed on a mail */
    void requireConnected() throws FolderClosedException {
        if (!connected()) {
            throw new FolderClosedException(folder, "the connection to the mail server is lost");
        }
    }

    /**
     * Mails, byte for byte, by their UIDs, all asked for at once.
     *
     * @return those that the mail server hands out so; of the others nothing is known
     * @throws FolderClosedException if it hangs up on that
     */
    Map<Long, byte[]> fetch(List<Long> uids) throws MessagingException {
        String set = uids.stream().map(uid -> Long.toString(uid)).collect(Collectors.joining(","));
        var mails = new HashMap<Long, byte[]>();
        folder.doCommand(protocol -> {
            Response[] responses = protocol.command("UID FETCH " + set + " (BODY.PEEK[])", null);
            protocol.notifyResponseHandlers(responses);
            Response last = responses[responses.length - 1];
            if (last.isBYE()) {
                protocol.handleResult(last);
            }
            mails.putAll(whole(responses));
            return null;
        });
        return mails;
    }

    private static Map<Long, byte[]> whole(Response[] responses) {
        var mails = new HashMap<Long, byte[]>();
        for (Response response : responses) {
            if (response instanceof FetchResponse mail) {
                UID uid = mail.getItem(UID.class);
                BODY body = mail.getItem(BODY.class);
                ByteArray bytes = body == null ? null : body.getByteArray();
                // None is how some servers refuse; and a UID may stand for two mails.
                if (uid != null
                        && bytes != null
                        && bytes.getCount() > 0
                        && mails.put(uid.uid, bytes.getNewBytes()) != null) {
                    return Map.of();
                }
            }
        }
        return mails;
    }

    /** Moves mails to where those with this outcome lie. */
    void move(List<LyingMail> mails, MailOutcome outcome) throws MessagingException {
        Message[] messages = mails.stream().map(LyingMail::message).toArray(Message[]::new);
        Folder target = store.getFolder(target(settings, outcome));
        if (capabilities.move()) {
            folder.moveMessages(messages, target);
            return;
        }
        folder.copyMessages(messages, target);
        folder.setFlags(messages, new Flags(Flags.Flag.DELETED), true);
        if (capabilities.uidPlus()) {
            folder.expunge(messages);
        }
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

    boolean canIdle() {
        return capabilities.idle();
    }

    @Override
    public void close() throws MessagingException {
        store.close();
    }

    private static String target(InboxSettings settings, MailOutcome outcome) {
        return switch (outcome) {
            case PUBLISHED, DUPLICATE -> settings.processedFolder();
            case AUTOMATIC -> settings.automaticFolder();
            case QUARANTINED -> settings.quarantineFolder();
        };
    }
}
