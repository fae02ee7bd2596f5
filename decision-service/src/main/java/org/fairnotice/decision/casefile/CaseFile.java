package org.fairnotice.decision.casefile;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one case: facts as they came, and what was said. What follows from them is not kept but worked out by
 * {@link CaseRules}. Immutable; Jackson writes and reads it as it is.
 *
 * @param sequence the number of the last effect; a step's effects bear the numbers after it, in order
 * @param paper what was served; null until it has been read, since a gag or an outcome may come first
 * @param recorded what persons recorded, in the order of the log, each once
 * @param unreadable where records stood that could not be read
 * @param due when the case next wants {@link CaseEvent.Due}; null for never
 */
public record CaseFile(
        RequestId requestId,
        long sequence,
        @Nullable Paper paper,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = LegalRequestEvent.ProvisionRecorded.class, name = "provision-recorded"),
            @JsonSubTypes.Type(value = LegalRequestEvent.ProvisionEnded.class, name = "provision-ended"),
            @JsonSubTypes.Type(value = LegalRequestEvent.RequestWithdrawn.class, name = "request-withdrawn"),
            @JsonSubTypes.Type(value = LegalRequestEvent.FindingRecorded.class, name = "finding-recorded"),
            @JsonSubTypes.Type(value = LegalRequestEvent.ReleaseApproved.class, name = "release-approved"),
            @JsonSubTypes.Type(value = LegalRequestEvent.CaseClosed.class, name = "case-closed"),
            @JsonSubTypes.Type(value = LegalRequestEvent.ChallengeFiled.class, name = "challenge-filed"),
            @JsonSubTypes.Type(value = LegalRequestEvent.ChallengeRuled.class, name = "challenge-ruled"),
            @JsonSubTypes.Type(value = LegalRequestEvent.RedirectReleased.class, name = "redirect-released"),
            @JsonSubTypes.Type(value = LegalRequestEvent.PermissionAsked.class, name = "permission-asked"),
            @JsonSubTypes.Type(value = LegalRequestEvent.ProductionDecided.class, name = "production-decided"),
            @JsonSubTypes.Type(value = LegalRequestEvent.CopyReleased.class, name = "copy-released"),
            @JsonSubTypes.Type(value = LegalRequestEvent.FactsCorrected.class, name = "facts-corrected"),
            @JsonSubTypes.Type(value = LegalRequestEvent.OriginalsOrdered.class, name = "originals-ordered")
        })
        List<LegalRequestEvent> recorded,

        List<String> unreadable,
        List<Kin> kin,
        List<Holder> holders,
        List<Delivery> deliveries,
        Said said,
        @Nullable Instant due) {

    public CaseFile {
        recorded = List.copyOf(recorded);
        unreadable = List.copyOf(unreadable);
        kin = List.copyOf(kin);
        holders = List.copyOf(holders);
        deliveries = List.copyOf(deliveries);
    }

    /** A case of which nothing is known yet. */
    public static CaseFile opened(RequestId requestId) {
        return new CaseFile(
                requestId, 0, null, List.of(), List.of(), List.of(), List.of(), List.of(), Said.NOTHING, null);
    }

    /** When the case wants {@link CaseEvent.Due} next, whether or not anything else happens. Later than the step's now. */
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(due);
    }

    /** The return date of the process, by which data must be handed over: what is due first is told first. */
    public Optional<LocalDate> answerDue() {
        return Optional.ofNullable(paper).map(served -> served.process().dueOn());
    }

    /** Whether every notice has come to its end and no question is open. */
    public boolean settled() {
        return said.settled();
    }

    /** Whether a question is open that a change of the directory may answer: then such a change calls for a Due. */
    public boolean waitsForDirectory() {
        return said.reviews().stream().anyMatch(review -> switch (review.reason()) {
            case CUSTOMER_UNKNOWN, CUSTOMER_AMBIGUOUS, CUSTOMER_WITHOUT_CONTACT, CONTACT_IS_TARGET, UNDELIVERABLE ->
                true;
            case GAG_UNCLEAR,
                    GAG_REQUESTED_ONLY,
                    GAG_READ_FROM_TEXT,
                    GAG_END_CLAIMED,
                    GAG_END_NEEDS_SECOND_PERSON,
                    DOCUMENT_UNREADABLE,
                    RECORD_UNREADABLE,
                    NO_TARGET_ACCOUNT,
                    FIELDS_UNSURE,
                    SENDER_NOT_VERIFIED,
                    EMERGENCY,
                    CHILD_SAFETY,
                    MAY_BELONG_TO_OTHER_CASE,
                    NOT_LEGAL_PROCESS,
                    WITHDRAWN,
                    APPROVAL_NEEDED,
                    COPY_NAMES_OTHERS -> false;
        });
    }

    /** Names the request alone: this may stand in a log. */
    @Override
    public String toString() {
        return "CaseFile{" + requestId + "}";
    }
}
