package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an automatic mail may be put away without a case. Portals of agencies write by machine too, so one that may be legal
 * process goes to a person: it comes from a known agency, brings a file, or speaks of process.
 */
final class PutAway {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 200;

    /** In bytes, of one text: what matters is said at the beginning. */
    private static final int LONGEST_LOOK = 200_000;

    /** What is neither a text that is looked at nor a file that may be process. */
    private static final Set<String> NO_FILES = Set.of(
            "message/delivery-status",
            "message/global-delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "text/rfc822-headers",
            "text/calendar",
            "text/vcard",
            "text/x-vcard",
            "application/pkcs7-signature",
            "application/x-pkcs7-signature",
            "application/pgp-signature",
            "application/pgp-keys");

    private static final Pattern PROCESS = Pattern.compile(
            "\\b(subpoena|warrant|court order|grand jury|legal process|legal request|preservation (request|order|letter)"
                    + "|production order|hereby commanded|emergency disclosure|exigent|18 u\\.?s\\.?c|2703|2705|summons"
                    + "|beschluss|durchsuchung\\w*|auskunftsersuchen|auskunftsverlangen|staatsanwaltschaft|anordnung"
                    + "|r\u00e9quisition\\w*|commission rogatoire|ordonnance|mandat|mandamiento|orden judicial"
                    + "|requerimiento|providencia)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private int parts;

    private PutAway() {}

    /**
     * Why the mail is not put away; empty if it is.
     *
     * @param knownAgency whether it claims to come from one
     */
    static Optional<String> objection(MimeMessage mail, AutomaticMail.Kind kind, boolean knownAgency)
            throws MessagingException, IOException {
        return switch (kind) {
            case LOOP -> Optional.empty();
            case REPORT -> file(mail, true);
            // Its subject is that of the mail it answers.
            case ANSWER -> {
                boolean speaks = new PutAway().speaksOfProcess(mail, 0);
                yield file(mail, false).or(() -> words(speaks));
            }
            case GENERATED, BULK -> {
                if (knownAgency) {
                    yield Optional.of("it claims to come from a known agency");
                }
                String subject = Optional.ofNullable(mail.getSubject()).orElse("");
                boolean speaks = PROCESS.matcher(subject).find() || new PutAway().speaksOfProcess(mail, 0);
                yield file(mail, false).or(() -> words(speaks));
            }
        };
    }

    private static Optional<String> file(MimeMessage mail, boolean report) throws MessagingException, IOException {
        return new PutAway().bringsFile(mail, 0, report) ? Optional.of("it brings a file") : Optional.empty();
    }

    private static Optional<String> words(boolean speaksOfProcess) {
        return speaksOfProcess ? Optional.of("it speaks of legal process") : Optional.empty();
    }

    /** @param report whether a mail within the mail is the one that is reported on */
    private boolean bringsFile(Part part, int depth, boolean report) throws MessagingException, IOException {
        if (tooMany(depth)) {
            return true;
        }
        String type = type(part);
        if (type.startsWith("multipart/")) {
            if (part.getContent() instanceof Multipart several) {
                for (int i = 0; i < several.getCount(); i++) {
                    if (bringsFile(several.getBodyPart(i), depth + 1, report)) {
                        return true;
                    }
                }
            }
            return false;
        }
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        boolean text = type.equals("text/plain") || type.equals("text/html");
        boolean pictureInText = type.startsWith("image/") && !attached;
        boolean reportedMail =
                report && Set.of("message/rfc822", "message/global").contains(type);
        boolean harmless = NO_FILES.contains(type) || pictureInText || reportedMail || (text && !attached);
        return !harmless;
    }

    private boolean speaksOfProcess(Part part, int depth) throws MessagingException, IOException {
        if (tooMany(depth)) {
            return true;
        }
        String type = type(part);
        if (type.startsWith("multipart/") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                if (speaksOfProcess(several.getBodyPart(i), depth + 1)) {
                    return true;
                }
            }
            return false;
        }
        return type.startsWith("text/") && PROCESS.matcher(words(part, type)).find();
    }

    private static String words(Part part, String type) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = part.getInputStream()) {
            bytes = in.readNBytes(LONGEST_LOOK);
        }
        String text = PartText.read(part, bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        return type.equals("text/html") ? HtmlText.of(text) : text;
    }

    private boolean tooMany(int depth) {
        return ++parts > MAX_PARTS || depth > MAX_DEPTH;
    }

    private static String type(Part part) throws MessagingException {
        String type = part.getContentType();
        return type == null ? "text/plain" : type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    }
}
