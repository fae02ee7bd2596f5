package org.fairnotice.contract.decision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.process.GagEnd;

/**
 * Where a notice is in its life.
 *
 * <pre>
 * REVIEW → HELD → COOLING → PERMITTED(n) → SENT → ACKNOWLEDGED | BOUNCED
 *          NOT_OWED     CLOSED            (a gag may throw any state before SENT back to HELD)
 * </pre>
 *
 * Only in {@link Permitted} may mail leave, and then only under the permit of that attempt.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NoticeState.InReview.class, name = "review"),
    @JsonSubTypes.Type(value = NoticeState.Held.class, name = "held"),
    @JsonSubTypes.Type(value = NoticeState.Cooling.class, name = "cooling"),
    @JsonSubTypes.Type(value = NoticeState.Permitted.class, name = "permitted"),
    @JsonSubTypes.Type(value = NoticeState.Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = NoticeState.Acknowledged.class, name = "acknowledged"),
    @JsonSubTypes.Type(value = NoticeState.Bounced.class, name = "bounced"),
    @JsonSubTypes.Type(value = NoticeState.NotOwed.class, name = "not-owed"),
    @JsonSubTypes.Type(value = NoticeState.Closed.class, name = "closed")
})
public sealed interface NoticeState {

    /** Questions are open that a person answers. */
    record InReview(List<ReviewReason> reasons) implements NoticeState {
        public InReview {
            reasons = List.copyOf(reasons);
        }
    }

    /** A gag forbids telling; {@code end} is the last end of those that do. */
    record Held(GagEnd end) implements NoticeState {}

    /** Nothing forbids telling; a last wait for papers that cross, or the wait before the next attempt. */
    record Cooling(Instant until) implements NoticeState {}

    /** One delivery attempt may be made, the first being 1. */
    record Permitted(int attempt) implements NoticeState {}

    /** A mail server has taken responsibility for it. */
    record Sent(Instant at) implements NoticeState {}

    /** The customer answered. */
    record Acknowledged(Instant at) implements NoticeState {}

    /** It came back, or no contact could be reached; a person finds the next. */
    record Bounced(Instant at) implements NoticeState {}

    /** The policy owes this customer no notice. */
    record NotOwed(String reason) implements NoticeState {
        @Override
        public String toString() {
            return "NotOwed{}";
        }
    }

    /** A person closed it. */
    record Closed(String by, String reason) implements NoticeState {
        @Override
        public String toString() {
            return "Closed{}";
        }
    }
}
