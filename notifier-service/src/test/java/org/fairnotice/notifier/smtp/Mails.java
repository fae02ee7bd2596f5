package org.fairnotice.notifier.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.fairnotice.notifier.smtp.SmtpSettings.Security;
import org.jspecify.annotations.Nullable;

/** What tests hand over, and to which server. */
final class Mails {

    static final String SENDER = "notices@provider.example";
    static final String RECIPIENT = "legal@customer.example";

    private Mails() {}

    static SmtpSettings settings(int port, Security security, @Nullable String user, @Nullable Path passwordFile) {
        return new SmtpSettings(
                "127.0.0.1",
                port,
                user,
                passwordFile,
                security,
                false,
                2,
                2,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(30),
                null);
    }

    static Envelope envelope() {
        return new Envelope(SENDER, RECIPIENT, null);
    }

    static MimeMessage message(int lines) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setText("A line of the notice, long enough.\r\n.\r\n".repeat(lines));
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
