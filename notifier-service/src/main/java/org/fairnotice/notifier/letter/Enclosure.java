package org.fairnotice.notifier.letter;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.fairnotice.contract.process.ReleasedCopy;

/**
 * The copy of the papers as it goes with a notice.
 *
 * @param name of the file, which tells nothing of the case
 */
@SuppressWarnings("ArrayRecordComponent") // two are never compared
record Enclosure(String name, String mediaType, byte[] content) {

    static Enclosure of(ReleasedCopy copy) throws UnrenderableException {
        if (copy.pdf() == null) {
            return new Enclosure(
                    "copy.txt", "text/plain; charset=UTF-8", copy.text().getBytes(StandardCharsets.UTF_8));
        }
        try {
            return new Enclosure(
                    "copy.pdf", "application/pdf", Base64.getDecoder().decode(copy.pdf()));
        } catch (IllegalArgumentException e) {
            throw new UnrenderableException("copy: is not Base64", e);
        }
    }

    /** The notice, and behind it the copy. */
    MimeMultipart with(MimeMultipart notice) throws MessagingException {
        var words = new MimeBodyPart();
        words.setContent(notice);
        return new MimeMultipart("mixed", words, part());
    }

    /** In Base64 whatever it is, so that no mail server on the way has a reason to touch it. */
    private BodyPart part() throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, mediaType)));
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName(name);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    @Override
    public String toString() {
        return "Enclosure{" + name + "}";
    }
}
