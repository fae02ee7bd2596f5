package org.fairnotice.intake.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/**
 * What lies in all folders of a mailbox.
 *
 * @param uidValidity of the inbox's folder
 * @param nextUid which the next mail that comes into it will have
 */
record Mailbox(String quarantineFolder, String inboxFolder, long uidValidity, long nextUid, List<Found> mails) {

    /** Folders for what people write. */
    private static final Set<String> WRITTEN_HERE = Set.of("\\sent", "\\drafts", "\\noselect", "\\nonexistent");

    /**
     * A mail.
     *
     * @param watched whether it lies where mails are still to be taken in
     * @param content the same for every copy of the mail; null if the mail server does not hand it out
     */
    record Found(
            String folder,
            long uid,
            boolean watched,
            @Nullable String content) {}

    /** The inbox's folder is read first, so that a mail which is moved meanwhile is seen at least once. */
    static Mailbox read(InboxSettings settings, Set<String> watched, Predicate<String> excepted, InstantSource clock)
            throws MessagingException, IOException {
        Credentials credentials = Credentials.of(settings);
        var mails = new ArrayList<Found>();
        try (IMAPStore store = ImapSession.connect(settings, credentials, clock.instant())) {
            List<Folder> folders = Stream.of(store.getDefaultFolder().list("*"))
                    .sorted(Comparator.comparing((Folder folder) -> !watched.contains(folder.getFullName())))
                    .toList();
            for (Folder folder : folders) {
                String name = folder.getFullName();
                if (!excepted.test(name) && holdsMailsThatCame((IMAPFolder) folder)) {
                    read(settings, credentials, clock, name, watched.contains(name), mails);
                }
            }
            var inbox = (IMAPFolder) store.getFolder(settings.folder());
            return new Mailbox(
                    settings.quarantineFolder(),
                    settings.folder(),
                    inbox.getUIDValidity(),
                    inbox.getUIDNext(),
                    List.copyOf(mails));
        }
    }

    private static boolean holdsMailsThatCame(IMAPFolder folder) throws MessagingException {
        return (folder.getType() & Folder.HOLDS_MESSAGES) != 0
                && Arrays.stream(folder.getAttributes())
                        .noneMatch(attribute -> WRITTEN_HERE.contains(attribute.toLowerCase(Locale.ROOT)));
    }

    /** Some mail servers hang up on a mail that they cannot hand out; it is passed over, on a connection of its own each time. */
    private static void read(
            InboxSettings settings,
            Credentials credentials,
            InstantSource clock,
            String name,
            boolean watched,
            List<Found> mails)
            throws MessagingException, IOException {
        long read = 0;
        boolean hungUp = true;
        while (hungUp) {
            hungUp = false;
            try (IMAPStore store = ImapSession.connect(settings, credentials, clock.instant())) {
                var folder = (IMAPFolder) store.getFolder(name);
                folder.open(Folder.READ_ONLY);
                for (LyingMail mail : LyingMail.in(folder)) {
                    if (mail.uid() > read && !hungUp) {
                        read = mail.uid();
                        mails.add(new Found(name, read, watched, content(mail, settings)));
                        hungUp = !folder.isOpen();
                    }
                }
            }
        }
    }

    private static @Nullable String content(LyingMail mail, InboxSettings settings) {
        try {
            return mail.size() > settings.maxSize().toBytes()
                    ? MailReader.tooLargeId(mail.messageId(), mail.size()).value()
                    : MailContent.of(mail.bytes()).requestId().value();
        } catch (MessagingException | IOException e) {
            return null;
        }
    }
}
