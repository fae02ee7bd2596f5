package org.fairnotice.intake;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside. */
final class JsonInput {

    /** Two values under one name would let two readers read two things. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInput() {}

    /**
     * A tree of JSON without duplicate names or trailing text.
     *
     * @throws InvalidInputException saying where it breaks off being JSON
     */
    static JsonNode tree(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (root.isMissingNode()) {
                throw new InvalidInputException("", "is empty; send a JSON object");
            }
            return root;
        } catch (JacksonException e) {
            throw new InvalidInputException("", "is not JSON" + where(e) + "; send a JSON object");
        }
    }

    private static String where(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }
}
