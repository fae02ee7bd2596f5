package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail that looks as if a machine wrote it: an answer (RFC 3834), a report on a delivery (RFC 3464, 8098), what goes to many,
 * or our own that came back.
 *
 * @param sign by which it looks so, in words for counsel
 */
record AutomaticMail(Kind kind, String sign) {

    /** What sort of machine. */
    enum Kind {
        /** Says what became of another mail. No legal process comes so. */
        REPORT,
        /** A notice of ours that came back. */
        LOOP,
        /** Answers another mail. */
        ANSWER,
        /** Nobody wrote it: a portal's mail may say so too. */
        GENERATED,
        /** Goes to many. */
        BULK
    }

    private static final Set<String> REPORTERS = Set.of("mailer-daemon", "postmaster");
    private static final Set<String> BULK = Set.of("bulk", "junk", "auto_reply");
    private static final List<String> ANSWERING_MACHINES =
            List.of("X-Autoreply", "X-Auto-Reply", "X-Autorespond", "X-Autoresponder", "X-AutoReply-From");
    private static final Pattern RETURNED = Pattern.compile(
            "undeliver|delivery (status|failure|has failed)|returned mail|mail delivery|failure notice|unzustellbar|non remis|no entregado",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AWAY = Pattern.compile(
            "^(automatic reply|auto(matic)?[- ]?(response|reply)|out of (the )?office|automatische antwort|abwesen|r\u00e9ponse automatique|respuesta autom\u00e1tica)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /**
     * By what a mail looks automatic; empty if by nothing.
     *
     * @param from the address that it claims to come from
     * @param ours whether our own notices come from there
     */
    static Optional<AutomaticMail> of(MimeMessage mail, String from, boolean ours) throws MessagingException {
        String submitted = Optional.ofNullable(first(mail, "Auto-Submitted"))
                .map(value -> value.split(";", -1)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("no");
        boolean bySubmission = !submitted.equals("no");
        if (bySubmission && ours) {
            return found(Kind.LOOP, "it comes from our own address");
        }
        if (mail.isMimeType("multipart/report")) {
            return found(Kind.REPORT, "it is a report on another mail");
        }
        boolean fromNobody = "<>".equals(first(mail, "Return-Path"));
        String subject = Optional.ofNullable(mail.getSubject()).orElse("");
        if (fromNobody
                && (REPORTERS.contains(localPart(from))
                        || RETURNED.matcher(subject).find())) {
            return found(Kind.REPORT, "a mail server returns another mail");
        }
        if (bySubmission) {
            return found(
                    submitted.startsWith("auto-replied") ? Kind.ANSWER : Kind.GENERATED,
                    "Auto-Submitted is not \"no\"");
        }
        if (fromNobody) {
            return found(Kind.GENERATED, "Return-Path is empty");
        }
        return ofOlderForms(mail, subject);
    }

    /**
     * Why the mail is taken in all the same; empty if it may be put away.
     *
     * @param knownAgency whether it claims to come from one
     */
    Optional<String> objection(MimeMessage mail, boolean knownAgency) throws MessagingException, IOException {
        return PutAway.objection(mail, kind, knownAgency)
                .map(objection -> "a machine seems to have written the mail (" + sign + "), but " + objection);
    }

    /** What was usual before RFC 3834, and is still. A mailing list is no machine. */
    private static Optional<AutomaticMail> ofOlderForms(MimeMessage mail, String subject) throws MessagingException {
        for (String header : ANSWERING_MACHINES) {
            String value = first(mail, header);
            if (value != null && !value.equalsIgnoreCase("no")) {
                return found(Kind.ANSWER, header + " is there");
            }
        }
        if (first(mail, "X-Auto-Response-Suppress") != null
                && AWAY.matcher(subject.strip()).find()) {
            return found(Kind.ANSWER, "it wants no answer, and its subject says that nobody is there");
        }
        String precedence = first(mail, "Precedence");
        return precedence != null && BULK.contains(precedence.toLowerCase(Locale.ROOT))
                ? found(Kind.BULK, "Precedence is " + precedence.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static Optional<AutomaticMail> found(Kind kind, String sign) {
        return Optional.of(new AutomaticMail(kind, sign));
    }

    private static @Nullable String first(MimeMessage mail, String header) throws MessagingException {
        String[] values = mail.getHeader(header);
        return values == null || values.length == 0 ? null : values[0].strip();
    }

    private static String localPart(String address) {
        return address.substring(0, Math.max(0, address.lastIndexOf('@'))).toLowerCase(Locale.ROOT);
    }
}
