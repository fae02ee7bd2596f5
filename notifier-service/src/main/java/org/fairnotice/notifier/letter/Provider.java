package org.fairnotice.notifier.letter;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who sends the notices, as its customers know it.
 *
 * @param from the sender's address
 * @param replyTo where answers go
 * @param phone whom a customer calls
 * @param verificationPage where a customer reads how to check a notice, shown as text; null for none
 * @param zone in which days and times are told
 */
public record Provider(
        String name,
        String from,
        String replyTo,
        String phone,
        @Nullable String verificationPage,
        ZoneId zone) {

    public Provider {
        require(!name.isBlank(), "name", "must not be blank");
        require(!phone.isBlank(), "phone", "must not be blank");
        require(MailAddress.of(from).isPresent(), "from", "is not a mail address");
        require(MailAddress.of(replyTo).isPresent(), "reply-to", "is not a mail address");
    }

    /** The domain of the sender's address. */
    public String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("fairnotice.notifier.provider." + name + ": " + rule);
        }
    }
}
