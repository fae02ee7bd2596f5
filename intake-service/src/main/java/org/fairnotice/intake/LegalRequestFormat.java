package org.fairnotice.intake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.original.CaseOriginals;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON in which legal process is handed in; its schema is {@code legal-request.schema.json}. */
public final class LegalRequestFormat {

    private static final JsonFormat SCHEMA = JsonFormat.ofLegalRequests();

    /**
     * What was handed in.
     *
     * @param senderVerified whether whoever handed it in vouches for the sender
     */
    public record Parsed(LegalProcess process, StatedGag statedGag, List<Document> documents, boolean senderVerified) {

        /** Keeps the texts that stand in it, each under its digest. */
        public void keepTexts(CaseOriginals originals) {
            originals.keepAll(texts());
        }

        /** The texts that stand in it. */
        public List<byte[]> texts() {
            return documents.stream()
                    .flatMap(document -> document.readText().stream())
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .toList();
        }
    }

    /**
     * Reads the JSON.
     *
     * @throws InvalidInputException naming each field that is not as it should be
     */
    public Parsed parse(byte[] json) {
        JsonNode root = SCHEMA.read(json);
        List<TargetAccount> accounts = Accounts.parse(root.path("accounts"), "/accounts");
        var process = new LegalProcess(
                LegalProcess.Kind.valueOf(root.path("kind").asString()),
                text(root, "agency"),
                text(root, "docket"),
                text(root, "authority"),
                text(root, "dataSought"),
                day(root, "issuedOn", ""),
                day(root, "dueOn", ""),
                accounts,
                circumstances(root));
        return new Parsed(
                process,
                statedGag(root, accounts),
                documents(root),
                root.path("senderVerified").asBoolean(true));
    }

    private static StatedGag statedGag(JsonNode root, List<TargetAccount> accounts) {
        JsonNode stated = root.path("nonDisclosure");
        if (stated.isMissingNode()) {
            return new StatedGag.NotStated();
        }
        if (stated.isString()) {
            return new StatedGag.None();
        }
        var provisions = new ArrayList<Provision>();
        for (int i = 0; i < stated.size(); i++) {
            String pointer = "/nonDisclosure/" + i;
            Provision provision = ProvisionFormat.parse(stated.get(i), pointer);
            Accounts.requireAmong(accounts, provision.covers(), pointer + "/covers");
            provisions.add(provision);
        }
        return new StatedGag.Provisions(provisions);
    }

    private static List<LegalProcess.Circumstance> circumstances(JsonNode root) {
        var circumstances = new ArrayList<LegalProcess.Circumstance>();
        root.path("circumstances").forEach(c -> circumstances.add(LegalProcess.Circumstance.valueOf(c.asString())));
        return circumstances;
    }

    private static List<Document> documents(JsonNode root) {
        var documents = new ArrayList<Document>();
        for (JsonNode document : root.path("documents")) {
            String text = document.path("text").asString();
            documents.add(new Document(
                    document.path("name").asString(),
                    document.path("mediaType").asString("text/plain"),
                    DocumentStore.digest(text.getBytes(StandardCharsets.UTF_8)),
                    text,
                    null));
        }
        return documents;
    }

    static @Nullable String text(JsonNode root, String field) {
        return root.hasNonNull(field) ? root.path(field).asString().strip() : null;
    }

    /**
     * A day in a field; null if it is not told.
     *
     * @param pointer to the object that holds the field, for an error to name
     */
    public static @Nullable LocalDate day(JsonNode root, String field, String pointer) {
        String text = text(root, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    pointer + "/" + field, "is not a day of the calendar; write it as 2026-11-30");
        }
    }
}
