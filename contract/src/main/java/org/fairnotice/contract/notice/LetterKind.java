package org.fairnotice.contract.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.outcome.Response;
import org.jspecify.annotations.Nullable;

/** What a letter beside a notice is for, and what it says that the notice's content does not. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LetterKind.Confirmation.class, name = "confirmation"),
    @JsonSubTypes.Type(value = LetterKind.Reminder.class, name = "reminder"),
    @JsonSubTypes.Type(value = LetterKind.PermissionRequest.class, name = "permission-request"),
    @JsonSubTypes.Type(value = LetterKind.Change.class, name = "change"),
    @JsonSubTypes.Type(value = LetterKind.Redirect.class, name = "redirect")
})
public sealed interface LetterKind {

    /** As it stands in ids, names of templates and JSON. */
    default String name() {
        return switch (this) {
            case Confirmation c -> "confirmation";
            case Reminder r -> "reminder";
            case PermissionRequest p -> "permission-request";
            case Change c -> "change";
            case Redirect r -> "redirect";
        };
    }

    /**
     * What the customer answered, as it was recorded.
     *
     * @param productionFrom from when on data may be handed over; null if that is not known, or there is a stay
     * @param stay why nothing is handed over; null if nothing stays it
     */
    record Confirmation(
            Response response,
            Instant answeredAt,
            @Nullable Instant productionFrom,
            @Nullable Stay stay) implements LetterKind {}

    /**
     * The notice once more in short, to a customer who has not answered.
     *
     * @param number the first is 1
     * @param productionFrom from when on data may be handed over; null if that is not known, or it is stayed
     */
    record Reminder(int number, @Nullable Instant productionFrom) implements LetterKind {
        public Reminder {
            if (number < 1) {
                throw new IllegalArgumentException("number: from 1 on");
            }
        }
    }

    /** The customer is asked to permit that its data is handed over. */
    record PermissionRequest(Instant askedAt) implements LetterKind {}

    /**
     * What the notice said does not hold any more.
     *
     * @param recordedAt when that was recorded
     * @param before what the notice said, where it was put right; the permit's content is what holds now
     */
    record Change(
            What what,
            Instant recordedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            NoticeContent before) implements LetterKind {

        /** What has changed. */
        public enum What {
            /** Facts of the notice were wrong. */
            CORRECTED,
            /** The agency withdrew its demand. */
            WITHDRAWN,
            /** What was served turned out to be no legal process. */
            NO_LEGAL_PROCESS
        }

        @Override
        public String toString() {
            return "Change{" + what + "}";
        }
    }

    /** To the agency, which is asked to turn to the customer itself. No word to the customer. */
    record Redirect() implements LetterKind {}
}
