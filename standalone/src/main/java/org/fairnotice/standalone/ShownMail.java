package org.fairnotice.standalone;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a mail shows to its reader, whatever the servers on its way added or encoded anew: the headers that are shown, and each
 * part by its type.
 *
 * @param messageId null if it has none
 * @param shown by what it is
 */
record ShownMail(@Nullable String messageId, SequencedMap<String, String> shown) {

    private static final List<String> HEADERS = List.of("From", "Reply-To", "To", "Cc", "Subject", "Date");
    private static final int MOST_PARTS = 50;

    /**
     * Reads a mail.
     *
     * @throws IOException if it is none
     */
    static ShownMail of(byte[] bytes) throws IOException {
        try {
            var mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            var shown = new LinkedHashMap<String, String>();
            for (String name : HEADERS) {
                String value = mail.getHeader(name, "\n");
                if (value != null) {
                    String plain = MimeUtility.decodeText(MimeUtility.unfold(value));
                    shown.put(name, plain.replaceAll("[ \t]+", " ").strip());
                }
            }
            parts(mail, "", shown);
            return new ShownMail(mail.getMessageID(), shown);
        } catch (MessagingException e) {
            throw new IOException("is no mail: " + e.getMessage(), e);
        }
    }

    /** What of it is not as in the other, by its name; empty if both show the same. */
    List<String> differences(ShownMail other) {
        Map<String, String> all = new LinkedHashMap<>(shown);
        other.shown.forEach(all::putIfAbsent);
        return all.keySet().stream()
                .filter(name -> !String.valueOf(shown.get(name)).equals(String.valueOf(other.shown.get(name))))
                .toList();
    }

    private static void parts(Part part, String place, Map<String, String> shown)
            throws MessagingException, IOException {
        if (shown.size() > MOST_PARTS) {
            throw new MessagingException("too many parts");
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart inner) {
            for (int i = 0; i < inner.getCount(); i++) {
                parts(inner.getBodyPart(i), place + (place.isEmpty() ? "" : ".") + (i + 1), shown);
            }
            return;
        }
        String type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        byte[] bytes = part.getInputStream().readAllBytes();
        String content = type.startsWith("text/")
                ? lines(String.valueOf(part.getContent()))
                : new String(bytes, StandardCharsets.ISO_8859_1);
        shown.put("part " + (place.isEmpty() ? "1" : place) + " (" + type + ")", content);
    }

    /** Blanks at the ends of lines and of the whole are lost and added on the way. */
    private static String lines(String text) {
        return text.replaceAll("[ \t]*\r?\n", "\n").strip();
    }
}
