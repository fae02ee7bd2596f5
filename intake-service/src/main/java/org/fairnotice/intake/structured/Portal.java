package org.fairnotice.intake.structured;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a portal writes its exports.
 *
 * @param reference the column with the portal's own reference, by which a request is known when it is exported again
 * @param columns of each field that is exported
 * @param kinds kinds of process by the portal's words for them; another word must be one of ours
 * @param dayFormat as {@link DateTimeFormatter} has it, such as {@code MM/dd/uuuu}
 * @param senderVerified whether the portal lets in only agencies that somebody has verified
 */
public record Portal(
        String reference,
        Map<Field, String> columns,
        @DefaultValue Map<String, String> kinds,
        @DefaultValue("uuuu-MM-dd") String dayFormat,
        @DefaultValue("false") boolean senderVerified) {

    /** What a request says. */
    public enum Field {
        AGENCY("agency"),
        DOCKET("docket"),
        KIND("kind"),
        AUTHORITY("authority"),
        DATA_SOUGHT("dataSought"),
        ISSUED_ON("issuedOn"),
        DUE_ON("dueOn"),
        ACCOUNTS("accounts");

        private final String property;

        Field(String property) {
            this.property = property;
        }

        String property() {
            return property;
        }
    }

    public Portal {
        require(!reference.isBlank(), "reference: must name a column");
        require(columns.containsKey(Field.AGENCY), "columns.agency: is missing");
        require(columns.containsKey(Field.ACCOUNTS), "columns.accounts: is missing");
        columns = Map.copyOf(columns);
        kinds = Map.copyOf(kinds);
        require(days(dayFormat).isPresent(), "day-format: is no pattern of days");
    }

    DateTimeFormatter days() {
        return days(dayFormat).orElseThrow();
    }

    private static Optional<DateTimeFormatter> days(String pattern) {
        try {
            return Optional.of(DateTimeFormatter.ofPattern(pattern));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("fairnotice.intake.portals: " + rule);
        }
    }
}
