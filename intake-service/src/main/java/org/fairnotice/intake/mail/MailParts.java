package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
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
import org.fairnotice.intake.original.CaseOriginals;
import org.fairnotice.intake.structured.WarrantMessage;
import org.jspecify.annotations.Nullable;

/** The documents of a mail, and the structured request among them. What cannot be read is a document too, with its reason. */
final class MailParts {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 200;

    /** In bytes; more would not fit into a record. */
    private static final int LONGEST_TEXT = 8 * 1024 * 1024;

    private final LegalRequestFormat format;
    private final DocumentReader reader;
    private final CaseOriginals originals;
    private final List<Document> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private LegalRequestFormat.@Nullable Parsed structured;
    private int parts;

    MailParts(LegalRequestFormat format, DocumentReader reader, CaseOriginals originals) {
        this.format = format;
        this.reader = reader;
        this.originals = originals;
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

    /** The plain text of the mail itself and its attachments, for fields that stand in it plainly. */
    String text() {
        return text.toString();
    }

    Optional<LegalRequestFormat.Parsed> structured() {
        return Optional.ofNullable(structured);
    }

    private void walk(Part part, int depth) throws MessagingException, IOException {
        if (++parts > MAX_PARTS || depth > MAX_DEPTH) {
            throw new MessagingException("the mail has too many parts, or they lie too deep");
        }
        if (!part.isMimeType("multipart/*")) {
            leaf(part);
            return;
        }
        if (!(part.getContent() instanceof Multipart multipart) || multipart.getCount() == 0) {
            throw new MessagingException("a part should have parts and has none");
        }
        for (int i = 0; i < multipart.getCount(); i++) {
            walk(multipart.getBodyPart(i), depth + 1);
        }
    }

    private void leaf(Part part) throws MessagingException {
        String name = name(part);
        String type = type(part);
        byte[] bytes;
        try (InputStream content = part.getInputStream()) {
            bytes = content.readAllBytes();
        } catch (IOException e) {
            documents.add(unreadable(name, type, new byte[0], "its transfer encoding cannot be decoded"));
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
            structured(name, "application/xml", bytes, () -> WarrantMessage.parse(name, bytes));
        } else if (words) {
            words(part, name, type, bytes);
        } else {
            file(name, type, bytes);
        }
    }

    private void file(String name, String type, byte[] bytes) {
        String sha256 = originals.keep(bytes);
        for (ReadPart read : reader.read(name, type, bytes)) {
            documents.add(read.document(sha256));
            text.append(read.text() == null ? "" : read.text() + "\n");
        }
    }

    private void words(Part part, String name, String type, byte[] bytes) throws MessagingException {
        Optional<String> read = PartText.read(part, bytes);
        if (read.isEmpty()) {
            documents.add(unreadable(name, type, bytes, "is not in the character set that it names"));
        } else if (!read.get().isBlank() && !(type.equals("text/html") && PartText.saysNoMoreThan(read.get(), text))) {
            documents.add(new Document(name, type, originals.keep(bytes), read.get(), null));
            text.append(read.get()).append('\n');
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
