package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.JsonInput;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** The body of a call, read with a limit. */
final class Body {

    private Body() {}

    static byte[] bytes(HttpServletRequest request, DataSize limit) throws IOException {
        int most = Math.toIntExact(limit.toBytes());
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            throw new Problems.BodyTooLargeException(limit.toString());
        }
        return body;
    }

    /** The body as a JSON object that says who sends it. */
    static JsonNode command(HttpServletRequest request, DataSize limit) throws IOException {
        JsonNode json = JsonInput.tree(bytes(request, limit));
        if (!json.isObject()) {
            throw new InvalidInputException("", "is not a JSON object");
        }
        required(json, "by");
        return json;
    }

    static String required(JsonNode json, String field) {
        String text = json.path(field).asString("").strip();
        if (text.isEmpty() || text.length() > 1000) {
            throw new InvalidInputException("/" + field, "is missing or longer than 1000 characters");
        }
        return text;
    }

    static <E extends Enum<E>> E choice(JsonNode json, String field, Class<E> type) {
        try {
            return Enum.valueOf(type, json.path(field).asString(""));
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    "/" + field, "must be one of " + java.util.Arrays.toString(type.getEnumConstants()));
        }
    }

    static Instant instantOr(JsonNode json, String field, Instant otherwise) {
        try {
            return json.hasNonNull(field) ? Instant.parse(json.path(field).asString("")) : otherwise;
        } catch (java.time.format.DateTimeParseException e) {
            throw new InvalidInputException("/" + field, "is not an instant; write it as 2026-11-30T08:00:00Z");
        }
    }
}
