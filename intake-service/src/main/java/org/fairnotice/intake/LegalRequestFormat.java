package org.fairnotice.intake;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.intake.InvalidInputException.FieldError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON in which legal process is handed in; its schema is {@code legal-request.schema.json}. */
public final class LegalRequestFormat {

    private final Schema schema;

    public LegalRequestFormat() {
        try (InputStream in = Objects.requireNonNull(
                RequestId.class.getResourceAsStream("legal-request.schema.json"), "legal-request.schema.json")) {
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was handed in.
     *
     * @param senderVerified whether whoever handed it in vouches for the sender
     */
    public record Parsed(LegalProcess process, StatedGag statedGag, List<Document> documents, boolean senderVerified) {}

    /**
     * Reads the JSON.
     *
     * @throws InvalidInputException naming each field that is not as it should be
     */
    public Parsed parse(byte[] json) {
        JsonNode root = JsonInput.tree(json);
        List<FieldError> errors = schema.validate(root).stream()
                .map(error -> new FieldError(String.valueOf(error.getInstanceLocation()), withoutContents(error)))
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        var process = new LegalProcess(
                LegalProcess.Kind.valueOf(root.path("kind").asString()),
                text(root, "agency"),
                text(root, "docket"),
                text(root, "authority"),
                text(root, "dataSought"),
                day(root, "issuedOn"),
                day(root, "dueOn"),
                accounts(root.path("accounts"), "/accounts"),
                circumstances(root));
        return new Parsed(
                process,
                statedGag(root),
                documents(root),
                root.path("senderVerified").asBoolean(true));
    }

    private static StatedGag statedGag(JsonNode root) {
        JsonNode stated = root.path("nonDisclosure");
        if (stated.isMissingNode()) {
            return new StatedGag.NotStated();
        }
        if (stated.isString()) {
            return new StatedGag.None();
        }
        var provisions = new ArrayList<Provision>();
        for (int i = 0; i < stated.size(); i++) {
            provisions.add(ProvisionFormat.parse(stated.get(i), "/nonDisclosure/" + i));
        }
        return new StatedGag.Provisions(provisions);
    }

    /** Accounts, each a text or an object with kind and value. */
    public static List<TargetAccount> accounts(JsonNode array, String pointer) {
        var accounts = new ArrayList<TargetAccount>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode account = array.get(i);
            try {
                accounts.add(
                        account.isString()
                                ? TargetAccount.of(account.asString())
                                : new TargetAccount(
                                        TargetAccount.Kind.valueOf(
                                                account.path("kind").asString()),
                                        account.path("value").asString()));
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException(pointer + "/" + i, "is no account: blank, or its kind is unknown");
            }
        }
        return accounts.stream().distinct().toList();
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
                    "text/plain",
                    DocumentStore.digest(text.getBytes(StandardCharsets.UTF_8)),
                    text,
                    null));
        }
        return documents;
    }

    private static @Nullable String text(JsonNode root, String field) {
        return root.hasNonNull(field) ? root.path(field).asString().strip() : null;
    }

    private static @Nullable LocalDate day(JsonNode root, String field) {
        String text = text(root, field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException("/" + field, "is not a day of the calendar; write it as 2026-11-30");
        }
    }

    /** The validator's words, which for some keywords quote the value. */
    private static String withoutContents(com.networknt.schema.Error error) {
        String keyword = String.valueOf(error.getKeyword());
        return switch (keyword) {
            case "required", "additionalProperties" ->
                keyword.equals("required")
                        ? "lacks the required field " + error.getProperty()
                        : "has a field that the schema does not know: " + error.getProperty();
            case "enum" -> "is not one of the values that the schema allows";
            case "type" -> "has the wrong JSON type";
            default -> "does not satisfy the schema's rule " + keyword;
        };
    }
}
