package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bytes of the mails of one inbox, in the order in which they lie. Small mails come several by one command, ahead of when they
 * are asked for: each command waits for the mail server once. Where it refuses such a command, or hangs up on it, one of them may be to
 * blame; then they are asked for one by one, so that the others come.
 */
final class Fetching {

    private static final int MOST = 32;

    /** In bytes, of one mail as its server says; a larger one comes alone, in pieces. */
    private static final int SMALL = WholeMail.PIECE;

    /** In bytes, of all that come by one command. */
    private static final long LARGEST = 1024 * 1024;

    private final Map<Long, byte[]> ahead = new HashMap<>();

    /** By UID: they did not come with others. */
    private final Set<Long> oneByOne = new HashSet<>();

    private List<LyingMail> lying = List.of();
    private int next;

    /** Begins anew, with those that may come together, in the order in which they will be asked for. */
    void begin(List<LyingMail> mails) {
        lying = mails;
        next = 0;
        ahead.clear();
        oneByOne.retainAll(mails.stream().map(LyingMail::uid).collect(Collectors.toSet()));
    }

    /**
     * Has this mail come together with those after it, where it has not come yet and may.
     *
     * @throws MessagingException if the mail server hangs up, and no one mail is to blame
     */
    void together(LyingMail mail, Inbox inbox) throws MessagingException {
        if (ahead.containsKey(mail.uid())) {
            return;
        }
        List<Long> uids = from(mail);
        if (uids.size() > 1) {
            oneByOne.addAll(uids);
            ahead.clear();
            ahead.putAll(inbox.fetch(uids));
            oneByOne.removeAll(ahead.keySet());
        }
    }

    /** All of one mail, byte for byte. */
    byte[] of(LyingMail mail) throws MessagingException, IOException {
        byte[] came = ahead.remove(mail.uid());
        return came == null ? mail.bytes() : came;
    }

    /** This one, and those after it that may come with it; none if it may not. */
    private List<Long> from(LyingMail mail) throws MessagingException {
        while (next < lying.size() && !lying.get(next).equals(mail)) {
            next++;
        }
        var uids = new ArrayList<Long>();
        long bytes = 0;
        for (LyingMail other : lying.subList(next, Math.min(next + MOST, lying.size()))) {
            if (other.message().isExpunged() || oneByOne.contains(other.uid()) || other.size() > SMALL) {
                continue;
            }
            bytes += other.size();
            if (bytes > LARGEST) {
                break; // it begins the next
            }
            uids.add(other.uid());
        }
        return uids.contains(mail.uid()) ? uids : List.of();
    }
}
