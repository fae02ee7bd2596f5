package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** The text of a part that is text. It is read exactly or not at all: a damaged letter may be a digit of a date. */
final class PartText {

    private PartText() {}

    /** The text; none when the bytes are not of the character set that the part names, or nobody knows that set. */
    static Optional<String> read(Part part, byte[] bytes) throws MessagingException {
        try {
            String text =
                    charset(part).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(part.isMimeType("text/html") ? HtmlText.of(text) : text);
        } catch (CharacterCodingException | IllegalArgumentException | ParseException e) {
            return Optional.empty();
        }
    }

    /** Whether these words, in this order, were all read before: the HTML of a mail mostly says its plain text again. */
    static boolean saysNoMoreThan(String words, CharSequence before) {
        return letters(before).contains(letters(words));
    }

    private static String letters(CharSequence text) {
        var letters = new StringBuilder(text.length());
        text.codePoints().filter(PartText::counts).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** Symbols count: a ticked box says something. */
    private static boolean counts(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    /** Mail that names no set, or only ASCII, is mostly UTF-8 today; what is not will not decode. */
    private static Charset charset(Part part) throws MessagingException {
        String named = new ContentType(part.getContentType()).getParameter("charset");
        return named == null || named.equalsIgnoreCase("us-ascii")
                ? StandardCharsets.UTF_8
                : Charset.forName(MimeUtility.javaCharset(named));
    }
}
