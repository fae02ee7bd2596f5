package org.fairnotice.notifier.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The text of a mail, or its HTML: encoded once, and written as it is wherever the mail is signed or sent. */
final class TextPart extends MimeBodyPart {

    private final byte[] head;
    private final byte[] body;

    private TextPart(String head, byte[] body) throws MessagingException {
        super(headers(head), body);
        this.head = (head + "\r\n").getBytes(StandardCharsets.US_ASCII);
        this.body = body;
    }

    /** @param language as an IETF tag */
    static TextPart of(String content, String subtype, String language) throws MessagingException {
        String head = "Content-Type: text/" + subtype + "; charset=UTF-8\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n"
                + "Content-Language: " + language + "\r\n";
        return new TextPart(head, QuotedPrintable.of(content));
    }

    private static InternetHeaders headers(String head) {
        var headers = new InternetHeaders();
        head.lines().forEach(headers::addHeaderLine);
        return headers;
    }

    /** They are complete. */
    @Override
    protected void updateHeaders() {}

    @Override
    public void writeTo(OutputStream out) throws IOException {
        out.write(head);
        out.write(body);
    }
}
