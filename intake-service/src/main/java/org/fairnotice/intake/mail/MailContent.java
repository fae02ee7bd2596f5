package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.DocumentStore;

/**
 * What makes a mail the mail that it is. Other headers change on the way: the same mail twice is the same here.
 *
 * @param messageId as its header says; empty for none
 * @param bodyDigest of its body, 64 hexadecimal digits
 */
record MailContent(String messageId, String bodyDigest) {

    static MailContent of(byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        int body = text.indexOf("\n\n");
        return new MailContent(
                messageId(raw),
                DocumentStore.digest(
                        text.substring(body < 0 ? text.length() : body).strip().getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** The id of the case that it opens. */
    RequestId requestId() {
        return RequestId.derivedFrom("mail", messageId, bodyDigest);
    }

    /** The same for each mail with this Message-ID; none when there is no Message-ID. */
    Optional<String> messageIdDigest() {
        return messageId.isEmpty()
                ? Optional.empty()
                : Optional.of(DocumentStore.digest(messageId.getBytes(StandardCharsets.UTF_8)));
    }

    private static String messageId(byte[] raw) {
        try {
            String header = MailReader.mail(raw).getHeader("Message-ID", null);
            return header == null ? "" : MimeUtility.unfold(header).strip();
        } catch (MessagingException e) {
            return ""; // bytes in memory can always be read
        }
    }
}
