package org.fairnotice.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the events, as they ship with the contract. */
final class Schemas {

    static final JsonMapper JSON = JsonMapper.shared();

    private Schemas() {}

    /** @throws AssertionError if the event has no schema */
    static JsonNode of(String type) throws IOException {
        try (InputStream schema = Event.class.getResourceAsStream("schema/" + type + ".json")) {
            if (schema == null) {
                throw new AssertionError("no schema for " + type);
            }
            return JSON.readTree(schema);
        }
    }

    static Schema validator(String type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(of(type));
    }

    /** Whether the JSON satisfies the schema; formats such as date-time count. */
    static boolean satisfied(Schema schema, JsonNode json) {
        return schema.validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }
}
