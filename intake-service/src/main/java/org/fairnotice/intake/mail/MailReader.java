package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.LegalRequestFormat;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of a mail into what is published of it. */
final class MailReader {

    private final LegalRequestFormat format = new LegalRequestFormat();
    private final SenderCheck senders;
    private final DocumentStore store;
    private final InstantSource clock;

    MailReader(SenderCheck senders, DocumentStore store, InstantSource clock) {
        this.senders = senders;
        this.store = store;
        this.clock = clock;
    }

    /** What a mail is. */
    sealed interface Mail {

        /** An automatic answer or a delivery report: no legal process. */
        record Automatic() implements Mail {}

        /**
         * A request; one that could not be read is a request too, for a person.
         *
         * @param readable whether its structure could be read
         */
        record Request(RequestReceived event, boolean readable) implements Mail {}
    }

    Mail read(byte[] raw, Instant arrivedAt) {
        store.keep(raw);
        MimeMessage mail;
        try {
            mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            if (automatic(mail)) {
                return new Mail.Automatic();
            }
            return new Mail.Request(readable(mail, raw, arrivedAt), true);
        } catch (MessagingException | IOException | IllegalArgumentException e) {
            return new Mail.Request(unreadable(raw, arrivedAt), false);
        }
    }

    /** A mail that is too large to be read, known by its Message-ID and size. */
    RequestReceived tooLarge(@Nullable String messageId, int size, String limit, Instant arrivedAt) {
        String reference = messageId == null ? "" : messageId;
        String digest = DocumentStore.digest((reference + size).getBytes(StandardCharsets.UTF_8));
        var document = new Document(
                "mail",
                "message/rfc822",
                digest,
                null,
                "the mail is larger than " + limit + "; it lies in the quarantine folder");
        return request(
                RequestId.derivedFrom("mail-too-large", reference, Integer.toString(size)),
                new Source(Source.Channel.MAIL, reference, null, arrivedAt),
                new SenderVerification(SenderVerification.Status.UNVERIFIED, List.of("the mail was not read")),
                unknownProcess(),
                new StatedGag.NotStated(),
                List.of(document));
    }

    private RequestReceived readable(MimeMessage mail, byte[] raw, Instant arrivedAt)
            throws MessagingException, IOException {
        String from = from(mail);
        String domain = from.substring(from.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        MailParts parts = new MailParts(format, store).read(mail);
        String reference = Optional.ofNullable(mail.getMessageID()).orElse("");
        SenderVerification verified = senders.verify(mail, domain);
        Optional<LegalRequestFormat.Parsed> structured = parts.structured();
        return request(
                id(reference, raw),
                new Source(Source.Channel.MAIL, reference, from, arrivedAt),
                verified,
                structured.map(LegalRequestFormat.Parsed::process).orElseGet(() -> processOf(parts.text(), domain)),
                structured.map(LegalRequestFormat.Parsed::statedGag).orElseGet(StatedGag.NotStated::new),
                parts.documents());
    }

    private RequestReceived unreadable(byte[] raw, Instant arrivedAt) {
        var document = new Document(
                "mail",
                "message/rfc822",
                DocumentStore.digest(raw),
                null,
                "the mail's structure cannot be read; it lies in the quarantine folder");
        String reference = headerMessageId(raw);
        return request(
                id(reference, raw),
                new Source(Source.Channel.MAIL, reference, null, arrivedAt),
                new SenderVerification(SenderVerification.Status.UNVERIFIED, List.of("the mail could not be read")),
                unknownProcess(),
                new StatedGag.NotStated(),
                List.of(document));
    }

    private RequestReceived request(
            RequestId id,
            Source source,
            SenderVerification sender,
            LegalProcess process,
            StatedGag gag,
            List<Document> documents) {
        return new RequestReceived(id, clock.instant(), source, sender, process, gag, documents);
    }

    private LegalProcess processOf(String text, String domain) {
        return new LegalProcess(
                LegalProcess.Kind.UNKNOWN,
                senders.agency(domain).orElse(null),
                PlainFields.docket(text).orElse(null),
                null,
                null,
                null,
                null,
                PlainFields.accounts(text),
                List.of());
    }

    private static LegalProcess unknownProcess() {
        return new LegalProcess(LegalProcess.Kind.UNKNOWN, null, null, null, null, null, null, List.of(), List.of());
    }

    /** Headers change on the way, the body does not: the same mail twice has the same id. */
    private static RequestId id(String messageId, byte[] raw) {
        String text = new String(raw, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        int body = text.indexOf("\n\n");
        String digest = DocumentStore.digest(
                text.substring(body < 0 ? text.length() : body).strip().getBytes(StandardCharsets.ISO_8859_1));
        return RequestId.derivedFrom("mail", messageId, digest);
    }

    private static String headerMessageId(byte[] raw) {
        return new String(raw, StandardCharsets.ISO_8859_1)
                .lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.regionMatches(true, 0, "Message-ID:", 0, 11))
                .findFirst()
                .map(line -> line.substring(11).strip())
                .orElse("");
    }

    private static String from(MimeMessage mail) throws MessagingException {
        try {
            var from = mail.getFrom();
            return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                    ? String.valueOf(address.getAddress())
                    : "unknown";
        } catch (AddressException e) {
            return "unknown";
        }
    }

    /** RFC 3834 and RFC 3464: answers by machines, and reports on deliveries. */
    private static boolean automatic(MimeMessage mail) throws MessagingException {
        String submitted = mail.getHeader("Auto-Submitted", ",");
        String returnPath = mail.getHeader("Return-Path", ",");
        return (submitted != null && !submitted.strip().toLowerCase(Locale.ROOT).startsWith("no"))
                || mail.isMimeType("multipart/report")
                || "<>".equals(returnPath == null ? null : returnPath.strip());
    }
}
