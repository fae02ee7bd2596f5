package org.fairnotice.contract.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.customer.Contact;
import org.jspecify.annotations.Nullable;

/** What is recorded of one piece of legal process. Events are facts: none is ever changed, later ones add to it. */
public sealed interface LegalRequestEvent extends Event {

    RequestId requestId();

    /** When intake-service recorded it, by its clock. */
    Instant recordedAt();

    @Override
    default String key() {
        return requestId().value();
    }

    /**
     * Legal process came in, by mail or by REST.
     *
     * @param documents in the order in which the source holds them; the covering mail's own text is one of them
     * @param statedGag what a structured field said about non-disclosure, apart from the documents' text
     * @param extracted what a machine read of the fields in the documents; null where the fields came as fields, or before
     *     any was read by machine
     */
    record RequestReceived(
            RequestId requestId,
            Instant recordedAt,
            Source source,
            SenderVerification sender,
            LegalProcess process,
            StatedGag statedGag,
            List<Document> documents,
            @Nullable List<ExtractedField> extracted)
            implements LegalRequestEvent {
        public RequestReceived {
            documents = List.copyOf(documents);
            extracted = extracted == null ? null : List.copyOf(extracted);
        }

        /** A request whose fields came as fields. */
        public RequestReceived(
                RequestId requestId,
                Instant recordedAt,
                Source source,
                SenderVerification sender,
                LegalProcess process,
                StatedGag statedGag,
                List<Document> documents) {
            this(requestId, recordedAt, source, sender, process, statedGag, documents, null);
        }

        /** Without contents: this may stand in a log. */
        @Override
        public String toString() {
            return "RequestReceived{" + requestId + "}";
        }
    }

    /** A person recorded a non-disclosure provision of the request. */
    record ProvisionRecorded(
            RequestId requestId, ProvisionId provisionId, Instant recordedAt, String recordedBy, Provision provision)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "ProvisionRecorded{" + requestId + ", " + provisionId + "}";
        }
    }

    /** A person recorded that a provision ends, or has ended, before what it says of itself. */
    record ProvisionEnded(
            RequestId requestId,
            ProvisionId provisionId,
            Instant recordedAt,
            String recordedBy,
            Ending ending,
            Instant endsAt)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "ProvisionEnded{" + requestId + ", " + provisionId + "}";
        }
    }

    /** The agency withdrew its demand. That alone ends no gag: a real letter was rescinded in 2013, its gag in 2016. */
    record RequestWithdrawn(RequestId requestId, Instant recordedAt, String recordedBy, String reason)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "RequestWithdrawn{" + requestId + "}";
        }
    }

    /**
     * A person answered a review.
     *
     * @param reviewId the review it answers, or null when it answers every review that it fits
     */
    record FindingRecorded(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            @Nullable String reviewId,
            Finding finding) implements LegalRequestEvent {
        @Override
        public String toString() {
            return "FindingRecorded{" + requestId + ", " + finding + "}";
        }
    }

    /**
     * A person approved that the customer be told.
     *
     * @param noticeId the one notice that may go, or null for every notice of the request
     */
    record ReleaseApproved(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            @Nullable NoticeId noticeId) implements LegalRequestEvent {
        @Override
        public String toString() {
            return "ReleaseApproved{" + requestId + "}";
        }
    }

    /**
     * A gag was challenged. It stands until a court ends it.
     *
     * @param filedAt when
     * @param reference the challenge's own docket, or where the paper is; empty if there is none
     */
    record ChallengeFiled(
            RequestId requestId,
            ProvisionId provisionId,
            Instant recordedAt,
            String recordedBy,
            Challenge challenge,
            Instant filedAt,
            String reference)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "ChallengeFiled{" + requestId + ", " + provisionId + ", " + challenge + "}";
        }
    }

    /** A court ruled on a challenge, or it was withdrawn. That alone ends no gag: its end is recorded by itself. */
    record ChallengeRuled(
            RequestId requestId,
            ProvisionId provisionId,
            Instant recordedAt,
            String recordedBy,
            Ruling ruling,
            Instant ruledAt,
            String reference)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "ChallengeRuled{" + requestId + ", " + provisionId + ", " + ruling + "}";
        }
    }

    /**
     * Counsel released a letter that asks the agency to turn to the customer itself.
     *
     * @param address the agency's, as in RFC 5321, to which it is mailed; null if counsel delivers it otherwise
     * @param language of the letter, as an IETF tag; null for the policy's
     */
    record RedirectReleased(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            CustomerId customerId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String address,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String language)
            implements LegalRequestEvent {

        public RedirectReleased {
            if (address != null && !Contact.isAddress(address)) {
                throw new IllegalArgumentException("address: is not a mail address");
            }
        }

        /** To be delivered by counsel. */
        public RedirectReleased(RequestId requestId, Instant recordedAt, String recordedBy, CustomerId customerId) {
            this(requestId, recordedAt, recordedBy, customerId, null, null);
        }

        @Override
        public String toString() {
            return "RedirectReleased{" + requestId + ", " + customerId + "}";
        }
    }

    /**
     * The customer is asked for its permission: nothing of its data is handed over without it, however much time passes.
     *
     * @param customerId null for every customer of the request
     */
    record PermissionAsked(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            @Nullable CustomerId customerId) implements LegalRequestEvent {
        @Override
        public String toString() {
            return "PermissionAsked{" + requestId + "}";
        }
    }

    /**
     * Counsel decided when a customer's data may be handed over, whatever else was said of it.
     *
     * @param customerId null for every customer of the request
     * @param from when; null for not until counsel decides again
     */
    record ProductionDecided(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            @Nullable CustomerId customerId,
            @Nullable Instant from,
            String reason)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "ProductionDecided{" + requestId + "}";
        }
    }

    /**
     * A person released a copy of the papers for one customer: it goes with that customer's notice, whenever that may go. Of
     * several the one that was recorded last counts.
     *
     * @param copy null if none is to go after all
     */
    record CopyReleased(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            CustomerId customerId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ReleasedCopy copy)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "CopyReleased{" + requestId + ", " + customerId + "}";
        }
    }

    /**
     * A person ordered what is to become of the originals of the case. It is recorded before it is done, and says nothing of a
     * gag.
     *
     * @param reason as the person gave it; null where none is asked for
     */
    record OriginalsOrdered(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            OriginalsOrder order,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "OriginalsOrdered{" + requestId + ", " + order + "}";
        }
    }

    /**
     * A person put right what a notice tells of the process: each customer who was told otherwise is told so. What is null was
     * right, or is not known any better.
     *
     * @param issuedOn in the agency's calendar, as is {@code dueOn}
     */
    record FactsCorrected(
            RequestId requestId,
            Instant recordedAt,
            String recordedBy,
            @Nullable String agency,
            @Nullable String docket,
            @Nullable String authority,
            @Nullable String dataSought,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "FactsCorrected{" + requestId + "}";
        }
    }

    /** A named person closed the case; notices not sent by then are not sent. */
    record CaseClosed(RequestId requestId, Instant recordedAt, String recordedBy, String reason)
            implements LegalRequestEvent {
        @Override
        public String toString() {
            return "CaseClosed{" + requestId + "}";
        }
    }
}
