package org.fairnotice.intake.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.Function;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.InvalidInputException;
import org.fairnotice.intake.JsonFormat;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** What a call brings along, read with limits. */
@Component
final class Body {

    private static final int LONGEST_KEY = 200;

    private final DataSize limit;

    Body(IntakeProperties properties) {
        this.limit = properties.intake().maxBody();
    }

    byte[] bytes(HttpServletRequest request) throws IOException {
        int most = Math.toIntExact(limit.toBytes());
        long told = request.getContentLengthLong();
        // Where it is told how much comes, no more is made room for.
        byte[] body = request.getInputStream().readNBytes(told >= 0 && told <= most ? (int) told : most + 1);
        if (body.length > most) {
            throw new Problems.BodyTooLargeException(limit.toMegabytes() + " MB");
        }
        return body;
    }

    JsonNode json(HttpServletRequest request, JsonFormat format) throws IOException {
        return format.read(bytes(request));
    }

    /** An id in the path. */
    static <T> T id(String name, String text, Function<String, T> type) {
        try {
            return type.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(name, "must have 1 to 200 characters");
        }
    }

    static String key(String idempotencyKey) {
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw new InvalidInputException("Idempotency-Key", "must have 1 to 200 characters");
        }
        return idempotencyKey.strip();
    }
}
