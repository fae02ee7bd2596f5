package org.fairnotice.standalone;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The words of a mail: its head as a reader sees it, and every part that is text, attached mails and pages too. */
final class MailText {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_PARTS = 500;

    private final StringBuilder text = new StringBuilder();
    private final List<String> unread = new ArrayList<>();
    private int parts;

    private MailText() {}

    static DocumentText read(byte[] content) {
        var mail = new MailText();
        try {
            mail.message(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content)), 0);
        } catch (MessagingException | IOException broken) {
            // What binds may stand in it all the same.
            return new DocumentText(
                    DocumentText.decoded(content), List.of("its parts, which are broken: " + broken.getMessage()));
        }
        return new DocumentText(mail.text.toString(), mail.unread);
    }

    private void message(MimeMessage message, int depth) throws MessagingException, IOException {
        for (String name : List.of("From", "Date", "Subject")) {
            String value = message.getHeader(name, ", ");
            if (value != null) {
                text.append(name)
                        .append(": ")
                        .append(MimeUtility.decodeText(MimeUtility.unfold(value)))
                        .append('\n');
            }
        }
        text.append('\n');
        part(message, depth);
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MAX_PARTS || depth > MAX_DEPTH) {
            throw new MessagingException("too many parts, or too deep");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                part(inner.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822")) {
            message(new MimeMessage(Session.getInstance(new Properties()), part.getInputStream()), depth + 1);
        } else {
            leaf(part);
        }
    }

    private void leaf(Part part) throws MessagingException, IOException {
        byte[] content = part.getInputStream().readAllBytes();
        String name = Optional.ofNullable(part.getFileName()).orElse("a part");
        boolean plain = part.isMimeType("text/plain")
                || part.isMimeType("application/json")
                || name.toLowerCase(Locale.ROOT).endsWith(".txt");
        if (part.isMimeType("text/html")) {
            add(PageText.of(decoded(part, content)));
        } else if (plain) {
            add(decoded(part, content));
        } else if (content.length > 0) {
            unread.add(name + " (" + part.getContentType().split(";", -1)[0].strip() + ")");
        }
    }

    /** The page of a mail mostly says its plain text again; once is enough. */
    private void add(String words) {
        if (!letters(text).contains(letters(words))) {
            text.append(words).append("\n\n");
        }
    }

    private static String letters(CharSequence words) {
        var letters = new StringBuilder();
        words.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String decoded(Part part, byte[] content) throws MessagingException {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            if (named != null && !named.toLowerCase(Locale.ROOT).endsWith("ascii")) {
                Charset charset = Charset.forName(MimeUtility.javaCharset(named));
                return charset.equals(StandardCharsets.UTF_8)
                        ? DocumentText.decoded(content)
                        : new String(content, charset);
            }
        } catch (ParseException | IllegalArgumentException unknownSet) {
            return DocumentText.decoded(content);
        }
        return DocumentText.decoded(content);
    }
}
