package org.fairnotice.intake;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fairnotice.contract.RequestId;
import org.fairnotice.intake.InvalidInputException.FieldError;
import tools.jackson.databind.JsonNode;

/**
 * What JSON from outside must be: the schema of legal process, and those that stand in the description of the API. What the
 * API says of itself is what it enforces.
 */
public final class JsonFormat {

    /** The description of the API (OpenAPI 3.1). */
    public static final String API = resource(JsonFormat.class, "openapi.json");

    /** The schema of legal process (JSON Schema 2020-12). */
    public static final String LEGAL_REQUEST = resource(RequestId.class, "legal-request.schema.json");

    private static final String BASE = "https://fairnotice.example/v1/";
    private static final int MOST_ERRORS = 20;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(
                    Map.of(BASE + "openapi.json", API, BASE + "legal-request.schema.json", LEGAL_REQUEST)));

    private final Schema schema;

    private JsonFormat(String location) {
        schema = SCHEMAS.getSchema(SchemaLocation.of(BASE + location));
    }

    /** Legal process, as portals and agencies hand it in. */
    public static JsonFormat ofLegalRequests() {
        return new JsonFormat("legal-request.schema.json");
    }

    /** A body that the API takes, by the name of its schema there. */
    public static JsonFormat ofApi(String name) {
        return new JsonFormat("openapi.json#/components/schemas/" + name);
    }

    /**
     * The tree of JSON that is as the schema wants it.
     *
     * @throws InvalidInputException naming each field that is not
     */
    public JsonNode read(byte[] json) {
        JsonNode root = JsonInput.tree(json);
        List<FieldError> errors = schema.validate(root).stream()
                .map(JsonFormat::fieldError)
                .distinct()
                .limit(MOST_ERRORS)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return root;
    }

    /** Names the field itself, also where the schema's rule stands at the object around it; quotes no contents. */
    private static FieldError fieldError(Error error) {
        String pointer = String.valueOf(error.getInstanceLocation());
        JsonNode rule = error.getSchemaNode();
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> new FieldError(member(pointer, error), "is missing");
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldError(member(pointer, error), "is unknown; remove it or correct its name");
            case "type" -> new FieldError(pointer, "must be of JSON type " + words(rule));
            case "enum", "const" -> new FieldError(pointer, "must be " + words(rule));
            case "minLength", "minItems" -> new FieldError(pointer, "must have at least " + words(rule));
            case "maxLength", "maxItems" -> new FieldError(pointer, "must have at most " + words(rule));
            case "pattern" -> new FieldError(pointer, "must match " + words(rule));
            case String keyword -> new FieldError(pointer, "does not satisfy the schema's rule " + keyword);
        };
    }

    private static String member(String pointer, Error error) {
        String name = String.valueOf(error.getProperty());
        return pointer + "/" + RecordLimit.name(name).replace("~", "~0").replace("/", "~1");
    }

    private static String words(JsonNode rule) {
        return rule.isArray()
                ? StreamSupport.stream(rule.spliterator(), false)
                        .map(JsonNode::asString)
                        .collect(Collectors.joining(" or "))
                : rule.asString();
    }

    private static String resource(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
