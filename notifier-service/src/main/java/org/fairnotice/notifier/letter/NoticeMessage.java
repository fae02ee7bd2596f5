package org.fairnotice.notifier.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.fairnotice.notifier.signing.MailSigner;
import org.jspecify.annotations.Nullable;

/** A mail whose Message-ID is given, and whose bytes are written once: what is sent is what was kept. */
final class NoticeMessage extends MimeMessage {

    private final String messageId;
    private @Nullable String subject;
    private byte @Nullable [] frozen;

    NoticeMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    public void setSubject(String subject, String charset) throws MessagingException {
        super.setSubject(subject, charset);
        this.subject = subject;
    }

    /** As it was set: the mail library asks for it each time, and would decode it. */
    @Override
    public @Nullable String getSubject() {
        return subject;
    }

    /** The mail as it is now, for whoever cannot decrypt what it will be. */
    byte[] readable() throws MessagingException, IOException {
        saveChanges();
        var bytes = new ByteArrayOutputStream(16_384);
        super.writeTo(bytes, null);
        return bytes.toByteArray();
    }

    /** Puts this in place of what the mail says. */
    void replaceContent(MimeBodyPart content) throws MessagingException, IOException {
        setContent(content.getContent(), content.getContentType());
        for (String header : new String[] {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition"}) {
            setHeader(header, content.getHeader(header, null));
        }
        removeHeader("Content-Language");
    }

    /** The mail as it travels, without dot-stuffing; it can no longer be changed. Nobody may change these bytes: they are what is sent. */
    byte[] freeze(MailSigner signer, Instant now) throws MessagingException, IOException {
        frozen = signer.mail(readable(), now);
        return frozen;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        if (frozen == null) {
            super.writeTo(out, ignored);
        } else {
            out.write(frozen);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
