package org.fairnotice.intake.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/**
 * A mail that lies in a folder of a mail server.
 *
 * @param markedDeleted somebody gave it up, or it was copied away where mails cannot be moved
 */
record LyingMail(Message message, long uid, boolean markedDeleted) {

    /** All in an open folder, oldest first, with what is said of them here but for their contents. */
    static List<LyingMail> in(IMAPFolder folder) throws MessagingException {
        Message[] messages = folder.getMessages();
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, profile);
        var lying = new ArrayList<LyingMail>();
        for (Message message : messages) {
            if (!message.isExpunged()) {
                lying.add(new LyingMail(message, folder.getUID(message), message.isSet(Flags.Flag.DELETED)));
            }
        }
        return lying;
    }

    /** In bytes, as the mail server says. */
    int size() throws MessagingException {
        return message.getSize();
    }

    /** When the mail server took it in. */
    Optional<Instant> arrivedAt() throws MessagingException {
        return Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
    }

    /** The mail, byte for byte. */
    byte[] bytes() throws MessagingException, IOException {
        try (InputStream whole = stream()) {
            return whole.readAllBytes();
        }
    }

    /** The mail, without holding all of it in memory; reading it fails where the mail server does not hand out all of it. */
    InputStream stream() throws MessagingException {
        return new WholeMail(((IMAPMessage) message).getMimeStream(), message.getSize());
    }

    @Nullable
    String messageId() throws MessagingException {
        String[] id = message.getHeader("Message-ID");
        return id == null ? null : id[0];
    }
}
