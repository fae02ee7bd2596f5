package org.fairnotice.notifier.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What somebody who has the code of a notice is shown of it: what the mail says, and no more.
 *
 * @param at when a mail server took it
 * @param recipient the address, but for its first character and its domain
 */
public record SentNotice(Instant at, String recipient, String subject, String text) {

    /**
     * Reads it from the mail as it was sent.
     *
     * @throws IOException if it is no mail of ours
     */
    public static SentNotice of(byte[] mail, Instant at) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            String address = ((InternetAddress) message.getAllRecipients()[0]).getAddress();
            return new SentNotice(
                    at,
                    masked(address),
                    message.getSubject(),
                    text(message).orElseThrow(() -> new IOException("the mail has no text")));
        } catch (MessagingException e) {
            throw new IOException("the mail cannot be read", e);
        }
    }

    private static String masked(String address) {
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…"
                + address.substring(address.lastIndexOf('@'));
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of(part.getContent().toString().replace("\r\n", "\n"));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = text(parts.getBodyPart(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
