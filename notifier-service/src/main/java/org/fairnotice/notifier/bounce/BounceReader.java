package org.fairnotice.notifier.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairnotice.notifier.bounce.ReturnedMail.Verdict;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.jspecify.annotations.Nullable;

/** Reads what comes back: reports in the form of RFC 3464, and what older mail servers write in words. */
final class BounceReader {

    private static final int LONGEST_TEXT = 64 * 1024;

    /** Where mail servers name the address that a mail was delivered to. */
    private static final List<String> RECIPIENT_HEADERS =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Failed-Recipients");

    private static final Pattern ENHANCED = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("(?m)(?:^|[\\s:<(])([45][0-5]\\d)[ -]");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[ \\t>]*Message-ID:\\s*(<[^<>\\s]{3,250}>)");
    private static final Pattern MAIL_SYSTEM = Pattern.compile("(?i)\\b(mailer-daemon|postmaster)\\b");
    private static final String FAILED = "5.0.0";

    private final ReturnPaths returnPaths;

    BounceReader(ReturnPaths returnPaths) {
        this.returnPaths = returnPaths;
    }

    /** @throws MessagingException or IOException if the mail's structure cannot be read */
    ReturnedMail read(MimeMessage mail) throws MessagingException, IOException {
        var found = new Found();
        for (String header : RECIPIENT_HEADERS) {
            found.tokens(headers(mail, header));
        }
        Verdict verdict = mail.isMimeType("multipart/report") ? report((Multipart) mail.getContent(), found) : null;
        if (verdict == null) {
            verdict = words(mail, found);
        }
        return new ReturnedMail(verdict, List.copyOf(found.tokens), List.copyOf(found.messageIds));
    }

    private @Nullable Verdict report(Multipart parts, Found found) throws MessagingException, IOException {
        Verdict verdict = null;
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                verdict = deliveryStatus(part, found);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                found.original(new String(head(part), StandardCharsets.ISO_8859_1));
            }
        }
        return verdict;
    }

    /** Groups of fields: the first is about the mail, each other about a recipient (RFC 3464, 2.1). */
    private static Verdict deliveryStatus(Part part, Found found) throws MessagingException, IOException {
        var in = new ByteArrayInputStream(head(part));
        Verdict verdict = new Verdict.NoReport();
        while (in.available() > 0) {
            var group = new InternetHeaders(in);
            String envelope = group.getHeader("Original-Envelope-Id", null);
            if (envelope != null) {
                ReturnPaths.tokenOf(envelope).ifPresent(found.tokens::add);
            }
            String action =
                    String.valueOf(group.getHeader("Action", null)).strip().toLowerCase(Locale.ROOT);
            if (action.equals("failed")) {
                return new Verdict.Failed(status(group));
            }
            if (Set.of("delayed", "delivered", "relayed", "expanded").contains(action)) {
                verdict = new Verdict.NotFinal();
            }
        }
        return verdict;
    }

    private static String status(InternetHeaders group) {
        for (String name : List.of("Status", "Diagnostic-Code")) {
            Matcher enhanced = ENHANCED.matcher(String.valueOf(group.getHeader(name, null)));
            if (enhanced.find()) {
                return enhanced.group(1);
            }
        }
        return FAILED;
    }

    /** No form to go by: it is a bounce only if a mail system wrote it, and says so with a code. */
    private static Verdict words(MimeMessage mail, Found found) throws MessagingException, IOException {
        String text = new String(head(firstText(mail)), StandardCharsets.ISO_8859_1);
        found.original(text);
        boolean failedRecipients = mail.getHeader("X-Failed-Recipients") != null;
        boolean mailSystem = failedRecipients
                || MAIL_SYSTEM.matcher(String.join(" ", headers(mail, "From"))).find();
        if (!mailSystem) {
            return new Verdict.NoReport();
        }
        Matcher enhanced = ENHANCED.matcher(text);
        Matcher reply = REPLY.matcher(text);
        String status = enhanced.find() ? enhanced.group(1) : reply.find() ? reply.group(1) : "";
        if (status.startsWith("5") || (status.isEmpty() && failedRecipients)) {
            return new Verdict.Failed(status.isEmpty() ? FAILED : status);
        }
        return status.isEmpty() ? new Verdict.NoReport() : new Verdict.NotFinal();
    }

    private static Part firstText(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts && parts.getCount() > 0) {
            return firstText(parts.getBodyPart(0));
        }
        return part;
    }

    private static byte[] head(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(LONGEST_TEXT);
        }
    }

    private static List<String> headers(Part part, String name) throws MessagingException {
        String[] values = part.getHeader(name);
        return values == null ? List.of() : List.of(values);
    }

    /** By what a notice may be known. */
    private final class Found {

        private final Set<String> tokens = new LinkedHashSet<>();
        private final Set<String> messageIds = new LinkedHashSet<>();

        void tokens(List<String> addresses) {
            addresses.forEach(text -> returnPaths.tokensIn(text).forEach(tokens::add));
        }

        /** What is left of the mail that came back: its headers, or words that quote them. */
        void original(String text) {
            returnPaths.tokensIn(text).forEach(tokens::add);
            MESSAGE_ID.matcher(text).results().map(id -> id.group(1)).limit(10).forEach(messageIds::add);
        }
    }
}
