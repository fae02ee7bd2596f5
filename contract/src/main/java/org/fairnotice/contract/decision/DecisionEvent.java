package org.fairnotice.contract.decision;

import java.time.Instant;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.process.Provision;
import org.jspecify.annotations.Nullable;

/** What decision-service decided. Read from the first to the last, the events of a request are its case. */
public sealed interface DecisionEvent extends Event {

    RequestId requestId();

    /** When it was decided, by decision-service's clock. */
    Instant decidedAt();

    @Override
    default String key() {
        return requestId().value();
    }

    /** A notice came into a state. */
    record NoticeDecided(
            RequestId requestId,
            NoticeId noticeId,
            CustomerId customerId,
            Instant decidedAt,
            NoticeState state,
            Explanation explanation)
            implements DecisionEvent {
        @Override
        public String toString() {
            return "NoticeDecided{" + noticeId + ", " + state + "}";
        }
    }

    /**
     * A letter beside a notice came into a state.
     *
     * @param letterId by which its permits and outcomes name it
     */
    record LetterDecided(
            RequestId requestId,
            NoticeId letterId,
            CustomerId customerId,
            Instant decidedAt,
            LetterBeside letter,
            NoticeState state,
            Explanation explanation)
            implements DecisionEvent {
        @Override
        public String toString() {
            return "LetterDecided{" + letterId + ", " + letter.kind().name() + ", " + state + "}";
        }
    }

    /** A question was put to a person. Until it is settled nothing of the case is sent. */
    record ReviewOpened(RequestId requestId, Instant decidedAt, Review review, Explanation explanation)
            implements DecisionEvent {
        @Override
        public String toString() {
            return "ReviewOpened{" + requestId + ", " + review + "}";
        }
    }

    /**
     * A question was answered, or does not arise any more.
     *
     * @param settledBy the person; null when events settled it, such as a customer who was added to the directory
     */
    record ReviewSettled(
            RequestId requestId,
            Instant decidedAt,
            String reviewId,
            @Nullable String settledBy) implements DecisionEvent {
        @Override
        public String toString() {
            return "ReviewSettled{" + requestId + ", " + reviewId + "}";
        }
    }

    /** A provision came into a status. */
    record ProvisionStanding(
            RequestId requestId,
            ProvisionId provisionId,
            Instant decidedAt,
            ProvisionStatus status,
            Provision provision,
            Explanation explanation)
            implements DecisionEvent {
        @Override
        public String toString() {
            return "ProvisionStanding{" + provisionId + ", " + status + "}";
        }
    }

    /** Counsel must know, or should do something. Nothing depends on the answer. */
    record CounselAlerted(RequestId requestId, Instant decidedAt, Alert alert, String text) implements DecisionEvent {
        @Override
        public String toString() {
            return "CounselAlerted{" + requestId + ", " + alert + "}";
        }
    }

    /** From when on the customer's data may be handed over, as far as notice goes. The last word on a customer holds. */
    record ProductionDateSet(RequestId requestId, CustomerId customerId, Instant decidedAt, Instant productionDate)
            implements DecisionEvent {}

    /** The customer's data is not to be handed over, until a {@link ProductionDateSet} says when it may be. */
    record ProductionStayed(RequestId requestId, CustomerId customerId, Instant decidedAt, Stay stay)
            implements DecisionEvent {}

    /**
     * The agency may be told to turn to the customer itself: a person released the letter, and nothing speaks against it.
     *
     * @param releasedBy the person
     */
    record AgencyRedirected(RequestId requestId, CustomerId customerId, Instant decidedAt, String releasedBy)
            implements DecisionEvent {
        @Override
        public String toString() {
            return "AgencyRedirected{" + requestId + ", " + customerId + "}";
        }
    }

    /**
     * All that was said of the case before is void, and is said anew after this: decision-service had lost its state and made
     * it again from its inputs. Notices that were sent stay sent.
     */
    record CaseRestated(RequestId requestId, Instant decidedAt) implements DecisionEvent {}

    /** The case needs nothing more: every notice has come to its end and no question is open. */
    record CaseSettled(RequestId requestId, Instant decidedAt) implements DecisionEvent {}
}
