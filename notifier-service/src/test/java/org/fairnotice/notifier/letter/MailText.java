package org.fairnotice.notifier.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Properties;

/** What a reader sees of a mail. */
final class MailText {

    private MailText() {}

    static MimeMessage parsed(Letter letter) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
    }

    /** The words of a part in one line, without HTML's marks. */
    static String words(MimeMessage mail, int part) throws MessagingException, IOException {
        Part body = ((MimeMultipart) mail.getContent()).getBodyPart(part);
        String text = (String) body.getContent();
        return flat(
                part == 0
                        ? text
                        : text.replaceAll("(?s)<style>.*</style>|<[^>]*>", "").replace("&#39;", "'"));
    }

    /** Letters and digits alone, since headings are in capitals in the text. */
    static String letters(String words) {
        return words.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
