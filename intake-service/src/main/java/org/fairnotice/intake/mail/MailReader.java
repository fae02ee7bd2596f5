package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.RecordLimit;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.extract.Extraction;
import org.fairnotice.intake.original.CaseOriginals;
import org.fairnotice.intake.sender.SenderCheck;
import org.jspecify.annotations.Nullable;

/** Turns a mail that lies in the document store into what is published of it. */
final class MailReader {

    private static final LegalProcess NOTHING_KNOWN =
            new LegalProcess(LegalProcess.Kind.UNKNOWN, null, null, null, null, null, null, List.of(), List.of());
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,255}");
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    static {
        // Else the mail library searches all jars for it, for each mail and each part of it: a third of the time that
        // reading takes.
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final LegalRequestFormat format;
    private final DocumentReader documents;
    private final SenderCheck senders;
    private final DocumentStore store;
    private final InstantSource clock;

    MailReader(
            LegalRequestFormat format,
            DocumentReader documents,
            SenderCheck senders,
            DocumentStore store,
            InstantSource clock) {
        this.format = format;
        this.documents = documents;
        this.senders = senders;
        this.store = store;
        this.clock = clock;
    }

    /** What a mail is. */
    sealed interface Mail {

        /** An automatic answer or a delivery report: no legal process. */
        record Automatic() implements Mail {}

        /** A request. */
        record Request(RequestReceived event) implements Mail {}

        /** A mail that could not be read as one; a request too, for a person. */
        record Unreadable(RequestReceived event) implements Mail {}
    }

    /**
     * Reads the mail. For many threads at once.
     *
     * @param content of the mail
     * @throws UncheckedIOException if the document store fails; the mail is not to blame
     */
    Mail read(byte[] raw, MailContent content, Instant arrivedAt) {
        try {
            MimeMessage mail = mail(raw);
            String from = from(mail);
            Optional<AutomaticMail> automatic = AutomaticMail.of(mail, from, senders.isOurs(from));
            Optional<String> objection = automatic.isEmpty()
                    ? Optional.empty()
                    : automatic
                            .get()
                            .objection(mail, senders.agency(domain(from)).isPresent());
            return automatic.isPresent() && objection.isEmpty()
                    ? new Mail.Automatic()
                    : new Mail.Request(request(mail, raw, content, from, arrivedAt, objection));
        } catch (UncheckedIOException e) {
            throw e;
        } catch (MessagingException | IOException | RuntimeException e) {
            RequestId id = content.requestId();
            store.of(id).keep(raw);
            return new Mail.Unreadable(unread(
                    id,
                    content.messageId(),
                    DocumentStore.digest(raw),
                    arrivedAt,
                    "the mail's structure cannot be read"));
        }
    }

    /**
     * A mail that is too large to be read, known by its Message-ID and size.
     *
     * @param sha256 of the mail as it lies among the originals of {@link #tooLargeId}
     */
    RequestReceived tooLarge(@Nullable String messageId, int size, String sha256, String limit, Instant arrivedAt) {
        String reference = messageId == null ? "" : messageId;
        return unread(tooLargeId(messageId, size), reference, sha256, arrivedAt, "the mail is larger than " + limit);
    }

    /**
     * A mail that nobody has read, however often it was tried.
     *
     * @param folder where it lay
     * @param why in words for a person
     */
    RequestReceived givenUp(MailPlace place, String folder, String why, Instant arrivedAt) {
        RequestId id = RequestId.derivedFrom(
                "mail-unfetched", place.inbox(), Long.toString(place.uidValidity()), Long.toString(place.uid()));
        String nothing = store.of(id).keep(new byte[0]);
        String reason = why + " (UID " + place.uid() + " of " + folder + ", inbox " + place.inbox() + ")";
        return unread(id, "", nothing, arrivedAt, reason);
    }

    /** The id of a mail that is too large to be read. */
    static RequestId tooLargeId(@Nullable String messageId, int size) {
        return RequestId.derivedFrom("mail-too-large", messageId == null ? "" : messageId, Integer.toString(size));
    }

    private RequestReceived unread(RequestId id, String messageId, String sha256, Instant arrivedAt, String reason) {
        var document =
                new Document("mail", "message/rfc822", sha256, null, reason + "; it lies in the quarantine folder");
        return event(
                id,
                new Source(Source.Channel.MAIL, RecordLimit.name(messageId), null, arrivedAt),
                new SenderVerification(SenderVerification.Status.UNVERIFIED, List.of("the mail was not read")),
                NOTHING_KNOWN,
                new StatedGag.NotStated(),
                List.of(document),
                null);
    }

    /** @param doubt why a mail that looks automatic is taken in all the same */
    private RequestReceived request(
            MimeMessage mail, byte[] raw, MailContent content, String from, Instant arrivedAt, Optional<String> doubt)
            throws MessagingException, IOException {
        String domain = domain(from);
        RequestId id = content.requestId();
        CaseOriginals originals = store.of(id);
        originals.keep(raw);
        MailParts parts =
                new MailParts(format, documents, originals, LocalDate.ofInstant(arrivedAt, ZoneOffset.UTC)).read(mail);
        Optional<LegalRequestFormat.Parsed> structured = parts.structured();
        Optional<Extraction> read = structured.isPresent()
                ? Optional.empty()
                : Optional.of(Extraction.of(parts.texts(), parties(mail, domain)));
        RequestReceived event = event(
                id,
                new Source(
                        Source.Channel.MAIL, RecordLimit.name(content.messageId()), RecordLimit.name(from), arrivedAt),
                verification(senders.verify(mail, raw, from, arrivedAt), doubt, structured),
                structured
                        .map(LegalRequestFormat.Parsed::process)
                        .or(() -> read.map(extraction ->
                                extraction.process(senders.agency(domain).orElse(null))))
                        .orElse(NOTHING_KNOWN),
                structured.map(LegalRequestFormat.Parsed::statedGag).orElseGet(StatedGag.NotStated::new),
                parts.documents(),
                read.map(Extraction::fields).orElse(null));
        // What is read in a text stands in the record beside it.
        return parts.unpacked() ? RecordLimit.fit(event) : RecordLimit.fit(event, 2L * raw.length);
    }

    /**
     * The JSON may say that its sender is not verified; that it is, only signatures may say. Of a mail that a machine seems to have
     * written, a person is asked.
     */
    private static SenderVerification verification(
            SenderVerification found, Optional<String> doubt, Optional<LegalRequestFormat.Parsed> structured) {
        var against = new ArrayList<String>();
        if (structured.isPresent() && !structured.get().senderVerified()) {
            against.add("the request says that its sender is not verified");
        }
        doubt.ifPresent(against::add);
        if (against.isEmpty()) {
            return found;
        }
        against.addAll(found.reasons());
        boolean verified = found.status() == SenderVerification.Status.VERIFIED;
        return new SenderVerification(verified ? SenderVerification.Status.UNVERIFIED : found.status(), against);
    }

    private RequestReceived event(
            RequestId id,
            Source source,
            SenderVerification sender,
            LegalProcess process,
            StatedGag gag,
            List<Document> documents,
            @Nullable List<ExtractedField> extracted) {
        return new RequestReceived(id, clock.instant(), source, sender, process, gag, documents, extracted);
    }

    /** A mail by its bytes, which are not copied. */
    static MimeMessage mail(byte[] raw) throws MessagingException {
        return new MimeMessage(NO_SERVER, new SharedByteArrayInputStream(raw));
    }

    /** Who wrote and who was written to, and with the writer all of its domain: none of them is asked about for that. */
    private static Set<String> parties(MimeMessage mail, String domain) throws MessagingException {
        Set<String> parties = new HashSet<>(Set.of("@" + domain));
        for (String header : List.of("From", "Sender", "Reply-To", "To", "Cc")) {
            Matcher address = ADDRESS.matcher(String.valueOf(mail.getHeader(header, ",")));
            while (address.find()) {
                parties.add(address.group().toLowerCase(Locale.ROOT));
            }
        }
        return parties;
    }

    /** The one address that the mail claims to come from. */
    private static String from(MimeMessage mail) {
        try {
            var from = mail.getFrom();
            return from != null && from.length == 1 && from[0] instanceof InternetAddress address
                    ? String.valueOf(address.getAddress())
                    : "unknown";
        } catch (MessagingException e) {
            return "unknown";
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
