package org.fairnotice.decision.stream;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** State, and what this service tells itself, as JSON. A later version may add properties; an error names the type alone, since state has contents. */
final class JsonSerde {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final JsonMapper WHOLE = JSON.rebuild()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private JsonSerde() {}

    static <T> Serde<T> of(Class<T> type) {
        return Serdes.serdeFrom((topic, value) -> value == null ? null : write(value), reader(type));
    }

    static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /**
     * A record of which no part may be missing.
     *
     * @throws SerializationException if the value is not the JSON of the type
     */
    static <T> T note(byte @Nullable [] value, Class<T> type) {
        if (value == null) {
            throw new SerializationException("value: missing");
        }
        return read(WHOLE, value, type);
    }

    private static <T> T read(JsonMapper json, byte[] bytes, Class<T> type) {
        try {
            T value = json.readValue(bytes, type);
            if (value == null) {
                throw new SerializationException("value: is the JSON null");
            }
            return value;
        } catch (JacksonException | IllegalArgumentException e) {
            // The cause would quote the value.
            throw new SerializationException("value: is not a " + type.getSimpleName() + " ("
                    + e.getClass().getSimpleName() + ")");
        }
    }

    private static <T> Deserializer<T> reader(Class<T> type) {
        return (topic, bytes) -> bytes == null ? null : read(JSON, bytes, type);
    }
}
