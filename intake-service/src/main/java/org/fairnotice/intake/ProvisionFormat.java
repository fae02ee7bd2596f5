package org.fairnotice.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.Provision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A provision as it stands in JSON. */
public final class ProvisionFormat {

    /** Where a day ends last on earth: a day given without a zone is not over before that. */
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    /** Where a day begins first: a gag is not taken to begin too late. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private ProvisionFormat() {}

    /**
     * Reads a provision.
     *
     * @param pointer where it stands, for errors
     * @throws InvalidInputException naming the field
     */
    public static Provision parse(JsonNode json, String pointer) {
        Instant start = start(json, pointer);
        GagEnd end = end(json, pointer);
        if (start != null && end instanceof GagEnd.Until(Instant at) && at.isBefore(start)) {
            throw new InvalidInputException(pointer + "/end", "lies before the start; correct one of the two");
        }
        return new Provision(
                basis(json, pointer),
                force(json, pointer),
                start,
                end,
                Accounts.parse(json.path("covers"), pointer + "/covers"));
    }

    private static LegalBasis basis(JsonNode json, String pointer) {
        try {
            return json.hasNonNull("basis")
                    ? LegalBasis.valueOf(json.path("basis").asString())
                    : LegalBasis.UNSPECIFIED;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(
                    pointer + "/basis",
                    "is unknown; use UNSPECIFIED or one of "
                            + Arrays.stream(LegalBasis.values()).map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    private static Provision.Force force(JsonNode json, String pointer) {
        try {
            return json.hasNonNull("force")
                    ? Provision.Force.valueOf(json.path("force").asString())
                    : Provision.Force.IN_FORCE;
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException(pointer + "/force", "is unknown; use IN_FORCE or REQUESTED_ONLY");
        }
    }

    private static @Nullable Instant start(JsonNode json, String pointer) {
        if (!json.hasNonNull("start")) {
            return null;
        }
        String text = json.path("start").asString();
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(EARLIEST).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    pointer + "/start", "is neither a day (2026-11-30) nor an instant (2026-11-30T08:00:00Z)");
        }
    }

    private static GagEnd end(JsonNode json, String pointer) {
        String text = json.path("end").asString("");
        return switch (text) {
            case "indefinite" -> new GagEnd.Indefinite();
            case "unknown" -> new GagEnd.Unknown();
            default -> new GagEnd.Until(end(text, pointer + "/end"));
        };
    }

    /**
     * An end: an instant, or a day, which is included whole where it ends last.
     *
     * @throws InvalidInputException naming the field
     */
    public static Instant end(String text, String pointer) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(LATEST).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    pointer,
                    "is neither a day (2026-11-30), an instant (2026-11-30T08:00:00Z), \"indefinite\" nor \"unknown\"");
        }
    }
}
