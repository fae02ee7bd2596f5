package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.fairnotice.contract.process.Document;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.RecordLimit;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.document.ReadPart;
import org.fairnotice.intake.extract.ReadText;
import org.fairnotice.intake.original.CaseOriginals;
import org.fairnotice.intake.sender.ClearSigned;
import org.fairnotice.intake.sender.SecuredParts;
import org.fairnotice.intake.structured.XmlProcess;
import org.jspecify.annotations.Nullable;

/** The documents of a mail, and the structured request among them. What cannot be read is a document too, with its reason. */
final class MailParts {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 200;

    private static final String ENCRYPTED = "-----BEGIN PGP MESSAGE-----";

    /** In bytes; more would not fit into a record. */
    private static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private final LegalRequestFormat format;
    private final DocumentReader reader;
    private final CaseOriginals originals;
    private final LocalDate received;
    private final List<Document> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<ReadText> texts = new ArrayList<>();
    private LegalRequestFormat.@Nullable Parsed structured;
    private int parts;
    private boolean unpacked;

    MailParts(LegalRequestFormat format, DocumentReader reader, CaseOriginals originals, LocalDate received) {
        this.format = format;
        this.reader = reader;
        this.originals = originals;
        this.received = received;
    }

    /**
     * Reads the parts of a mail.
     *
     * @throws MessagingException or {@link IOException} if their structure cannot be read
     */
    MailParts read(Part mail) throws MessagingException, IOException {
        walk(mail, 0);
        if (documents.isEmpty()) {
            documents.add(unreadable("mail", "text/plain", new byte[0], "the mail is empty"));
        }
        return this;
    }

    List<Document> documents() {
        return List.copyOf(documents);
    }

    /** The texts of the mail itself and its attachments. */
    List<ReadText> texts() {
        return List.copyOf(texts);
    }

    /** Whether files were read, which may say more than they have bytes. */
    boolean unpacked() {
        return unpacked;
    }

    Optional<LegalRequestFormat.Parsed> structured() {
        return Optional.ofNullable(structured);
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MAX_PARTS || depth > MAX_DEPTH) {
            throw new MessagingException("the mail has too many parts, or they lie too deep");
        }
        if (part.isMimeType("multipart/encrypted")) {
            byte[] encrypted = SecuredParts.whole(part);
            documents.add(unreadable(
                    name(part),
                    type(part),
                    encrypted,
                    "is encrypted (PGP): only a person who has the key can read it"));
            return;
        }
        if (!part.isMimeType("multipart/*")) {
            leaf(part, depth);
            return;
        }
        if (!(part.getContent() instanceof Multipart multipart) || multipart.getCount() == 0) {
            throw new MessagingException("a part should have parts and has none");
        }
        for (int i = 0; i < multipart.getCount(); i++) {
            walk(multipart.getBodyPart(i), depth + 1);
        }
    }

    private void leaf(Part part, int depth) throws MessagingException, IOException {
        String name = name(part);
        String type = type(part);
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readAllBytes();
        } catch (IOException e) {
            documents.add(unreadable(name, type, new byte[0], "its transfer encoding cannot be decoded"));
            return;
        }
        if (SecuredParts.isNoDocument(type, bytes)) {
            return;
        }
        if (SecuredParts.isSmime(type, name)) {
            opaque(name, type, bytes, depth);
            return;
        }
        boolean json =
                type.equals("application/json") || name.toLowerCase(Locale.ROOT).endsWith(".json");
        boolean xml = Set.of("application/xml", "text/xml").contains(type)
                || name.toLowerCase(Locale.ROOT).endsWith(".xml");
        boolean words = type.equals("text/plain") || type.equals("text/html");
        if (bytes.length > LONGEST_TEXT && (json || xml || words)) {
            documents.add(unreadable(name, type, bytes, type + " is too long to be read by machine"));
        } else if (json) {
            structured(name, "application/json", bytes, () -> format.parse(bytes));
        } else if (xml) {
            structured(name, "application/xml", bytes, () -> XmlProcess.parse(name, bytes, received));
        } else if (words) {
            words(part, name, type, bytes);
        } else {
            file(name, type, bytes);
        }
    }

    /** What is signed is a part of a mail, or else a file by itself, such as {@code order.pdf.p7m}. */
    private void opaque(String name, String type, byte[] bytes, int depth) throws MessagingException, IOException {
        Optional<byte[]> signed = SecuredParts.opaque(bytes);
        if (signed.isEmpty()) {
            documents.add(unreadable(name, type, bytes, SecuredParts.unreadable(bytes)));
        } else if (name.equals("mail") || name.equalsIgnoreCase("smime.p7m")) {
            walk(new MimeBodyPart(new ByteArrayInputStream(signed.get())), depth + 1);
        } else {
            file(name.substring(0, name.length() - ".p7m".length()), "application/octet-stream", signed.get());
        }
    }

    private void file(String name, String type, byte[] bytes) {
        unpacked = true;
        String sha256 = originals.keep(bytes);
        for (ReadPart read : reader.read(name, type, bytes)) {
            documents.add(read.document(sha256));
            if (read.text() != null) {
                text.append(read.text()).append('\n');
                texts.add(new ReadText(sha256, read.text(), read.picturePages()));
            }
        }
    }

    private void words(Part part, String name, String type, byte[] bytes) throws MessagingException {
        Optional<String> read = PartText.read(part, bytes);
        if (read.isEmpty()) {
            documents.add(unreadable(name, type, bytes, "is not in the character set that it names"));
            return;
        }
        String words = ClearSigned.parse(read.get()).map(ClearSigned::words).orElse(read.get());
        if (!words.isBlank() && !(type.equals("text/html") && PartText.saysNoMoreThan(words, text))) {
            String sha256 = originals.keep(bytes);
            documents.add(new Document(name, type, sha256, words, null));
            text.append(words).append('\n');
            texts.add(new ReadText(sha256, words, Set.of()));
        }
        if (words.contains(ENCRYPTED)) {
            documents.add(unreadable(
                    name, type, bytes, "holds an encrypted message (PGP): only a person who has the key can read it"));
        }
    }

    private void structured(String name, String type, byte[] bytes, Supplier<LegalRequestFormat.Parsed> reading) {
        if (structured != null) {
            documents.add(unreadable(name, type, bytes, "a second structured request in one mail"));
            return;
        }
        try {
            structured = reading.get();
            structured.keepTexts(originals);
            String sha256 = originals.keep(bytes);
            documents.addAll(structured.documents());
            if (documents.isEmpty()) {
                String words = new String(bytes, StandardCharsets.UTF_8);
                documents.add(new Document(name, type, sha256, words, null));
            }
        } catch (InvalidInputException e) {
            documents.add(unreadable(name, type, bytes, e.words()));
        }
    }

    private Document unreadable(String name, String type, byte[] bytes, String reason) {
        return new Document(name, type, originals.keep(bytes), null, reason);
    }

    private static String name(Part part) {
        try {
            String name = part.getFileName();
            return name == null
                    ? "mail"
                    : RecordLimit.name(MimeUtility.decodeText(name).replaceAll("\\p{Cntrl}", " "));
        } catch (MessagingException | UnsupportedEncodingException e) {
            return "attachment";
        }
    }

    private static String type(Part part) throws MessagingException {
        String type = Optional.ofNullable(part.getContentType()).orElse("text/plain");
        return RecordLimit.name(type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT));
    }
}
