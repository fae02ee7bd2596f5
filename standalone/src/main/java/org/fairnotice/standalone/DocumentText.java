package org.fairnotice.standalone;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The words of a file: plain text, a web page, or a mail with all its parts that are text.
 *
 * @param unread what stands in the file besides and could not be read, such as a scanned attachment
 */
record DocumentText(String text, List<String> unread) {

    private static final Pattern MAIL_HEADER = Pattern.compile(
            "\\A(?:[!-9;-~]++:[^\n]*\n(?:[ \t][^\n]*\n)*){0,200}?(?:mime-version|received|message-id):",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 20_000;

    DocumentText {
        unread = List.copyOf(unread);
    }

    /**
     * Reads a file's content, which its name and its first bytes tell how to.
     *
     * @throws IOException saying in words for a person why there is no text in it, and what to do
     */
    static DocumentText of(String name, byte[] content) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        refuseBinary(content);
        if (lower.endsWith(".eml")) {
            return MailText.read(content);
        }
        String text = decoded(content);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || looksLikePage(text)) {
            return new DocumentText(PageText.of(text), List.of());
        }
        boolean mail = !lower.endsWith(".txt")
                && MAIL_HEADER
                        .matcher(text.substring(0, Math.min(text.length(), HEAD)))
                        .find();
        return mail ? MailText.read(content) : new DocumentText(text, List.of());
    }

    /** UTF-8, UTF-16 with its mark, or else the Western set that old systems write. */
    static String decoded(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return new String(content, StandardCharsets.UTF_16);
        }
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return new String(content, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private static boolean looksLikePage(String text) {
        String head =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        return head.startsWith("<!doctype html") || head.startsWith("<html");
    }

    private static void refuseBinary(byte[] content) throws IOException {
        String head = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            throw new IOException("is a PDF; take its text out first, as with pdftotext -layout FILE -, and read that");
        }
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw new IOException("is an archive or an office document; save it as plain text, and read that");
        }
        boolean wide = head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE");
        if (head.indexOf('\0') >= 0 && !wide) {
            throw new IOException(
                    "is no text; if it is a scan, recognise its text first, as with tesseract, and read that");
        }
    }
}
