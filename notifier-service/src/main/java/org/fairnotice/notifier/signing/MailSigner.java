package org.fairnotice.notifier.signing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Signs mails with the keys that there are. For many threads at once. */
public final class MailSigner {

    private final @Nullable SmimeSigner smime;
    private final @Nullable DkimSigner dkim;

    private MailSigner(@Nullable SmimeSigner smime, @Nullable DkimSigner dkim) {
        this.smime = smime;
        this.dkim = dkim;
    }

    /** Signs nothing. */
    public static MailSigner none() {
        return new MailSigner(null, null);
    }

    /**
     * Reads the keys.
     *
     * @param sender the address that mails come from
     * @param now what certificates must be valid at
     * @throws IllegalArgumentException naming the setting that is wrong
     */
    public static MailSigner of(SigningSettings settings, String sender, Instant now) {
        return new MailSigner(
                settings.smime() == null ? null : SmimeKeyStore.open(settings.smime(), sender, now),
                settings.dkim() == null
                        ? null
                        : DkimSigner.open(settings.dkim(), sender.substring(sender.lastIndexOf('@') + 1)));
    }

    /** The content of a mail, with its S/MIME signature beside it. */
    public MimeMultipart content(MimeMultipart content, Instant now) throws MessagingException {
        return smime == null ? content : smime.signed(content, now);
    }

    /** A whole mail, as it is to travel, with its DKIM signature before it. */
    public byte[] mail(byte[] mail, Instant now) throws IOException {
        return dkim == null ? mail : dkim.signed(mail, now);
    }
}
