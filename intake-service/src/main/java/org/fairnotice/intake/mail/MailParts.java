package org.fairnotice.intake.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairnotice.contract.process.Document;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.LegalRequestFormat;
import org.jspecify.annotations.Nullable;

/** The documents of a mail, and the structured request among them. What cannot be read is a document too, with its reason. */
final class MailParts {

    private static final int MAX_DEPTH = 10;
    private static final int MAX_PARTS = 200;
    private static final int MAX_TEXT = 2_000_000;

    private final LegalRequestFormat format;
    private final DocumentStore store;
    private final List<Document> documents = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private LegalRequestFormat.@Nullable Parsed structured;
    private int parts;

    MailParts(LegalRequestFormat format, DocumentStore store) {
        this.format = format;
        this.store = store;
    }

    /** Reads the parts of a mail. */
    MailParts read(Part mail) throws MessagingException, IOException {
        walk(mail, 0);
        if (documents.isEmpty()) {
            documents.add(unreadable("mail", "text/plain", new byte[0], "the mail is empty"));
        }
        return this;
    }

    List<Document> documents() {
        return documents;
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
        if (part.isMimeType("multipart/alternative")) {
            alternative((Multipart) part.getContent(), depth);
        } else if (part.isMimeType("multipart/*")) {
            var multipart = (Multipart) part.getContent();
            for (int i = 0; i < multipart.getCount(); i++) {
                walk(multipart.getBodyPart(i), depth + 1);
            }
        } else {
            leaf(part);
        }
    }

    /** The same words twice: the plain ones, where there are any. */
    private void alternative(Multipart alternatives, int depth) throws MessagingException, IOException {
        BodyPart chosen = alternatives.getBodyPart(0);
        for (int i = 0; i < alternatives.getCount(); i++) {
            if (alternatives.getBodyPart(i).isMimeType("text/plain")) {
                chosen = alternatives.getBodyPart(i);
            }
        }
        walk(chosen, depth + 1);
    }

    private void leaf(Part part) throws MessagingException, IOException {
        String name = Optional.ofNullable(part.getFileName()).orElse("mail");
        byte[] bytes = part.getInputStream().readAllBytes();
        if (part.isMimeType("application/json") || name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            json(name, bytes);
        } else if (part.isMimeType("text/plain")) {
            plain(name, bytes, String.valueOf(part.getContent()));
        } else {
            String type = part.getContentType().split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
            documents.add(unreadable(name, type, bytes, type + " cannot be read yet: a person reads it"));
        }
    }

    private void plain(String name, byte[] bytes, String content) {
        if (content.isBlank()) {
            return;
        }
        if (content.length() > MAX_TEXT) {
            documents.add(unreadable(name, "text/plain", bytes, "the text is too long to be read by machine"));
            return;
        }
        documents.add(new Document(name, "text/plain", store.keep(bytes), content, null));
        text.append(content).append('\n');
    }

    private void json(String name, byte[] bytes) {
        if (structured != null) {
            documents.add(unreadable(name, "application/json", bytes, "a second structured request in one mail"));
            return;
        }
        try {
            structured = format.parse(bytes);
            store.keep(bytes);
            documents.addAll(structured.documents());
            if (documents.isEmpty()) {
                documents.add(new Document(
                        name,
                        "application/json",
                        DocumentStore.digest(bytes),
                        new String(bytes, StandardCharsets.UTF_8),
                        null));
            }
        } catch (InvalidInputException e) {
            var words = new StringBuilder("the structured request is not valid:");
            e.errors().stream()
                    .limit(10)
                    .forEach(error -> words.append(' ')
                            .append(error.pointer())
                            .append(' ')
                            .append(error.detail())
                            .append(';'));
            documents.add(unreadable(name, "application/json", bytes, words.toString()));
        }
    }

    private Document unreadable(String name, String type, byte[] bytes, String reason) {
        return new Document(name, type, store.keep(bytes), null, reason);
    }
}
