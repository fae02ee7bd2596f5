package org.fairnotice.contract.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a notice. {@link NoticeSent}, {@link NoticeRefused}, {@link DeliveryDeferred}, {@link DeliveryFailed} and
 * {@link DeliveryUnknown} settle an attempt: nothing is sent under its permit after one of them.
 */
public sealed interface NoticeOutcome extends Event {

    RequestId requestId();

    NoticeId noticeId();

    /** The attempt that is spoken of; the first is 1. */
    int attempt();

    /** When it happened, by notifier-service's clock. */
    Instant at();

    @Override
    default String key() {
        return requestId().value();
    }

    /**
     * A mail server accepted the message under this {@code messageId} (RFC 5322), angle brackets included.
     *
     * @param templateVersion the templates that it was written from; null in records of before this was said
     */
    record NoticeSent(
            RequestId requestId,
            NoticeId noticeId,
            int attempt,
            Instant at,
            String messageId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String templateVersion)
            implements NoticeOutcome {

        /** Written from templates without a version. */
        public NoticeSent(RequestId requestId, NoticeId noticeId, int attempt, Instant at, String messageId) {
            this(requestId, noticeId, attempt, at, messageId, null);
        }
    }

    /** Nothing was sent, and nothing will be under this permit. */
    record NoticeRefused(RequestId requestId, NoticeId noticeId, int attempt, Instant at, Refusal refusal)
            implements NoticeOutcome {}

    /** The mail server refused for now (4xx), or could not be reached; nothing was sent. */
    record DeliveryDeferred(RequestId requestId, NoticeId noticeId, int attempt, Instant at, String status)
            implements NoticeOutcome {
        @Override
        public String toString() {
            return "DeliveryDeferred{" + noticeId + " attempt " + attempt + "}";
        }
    }

    /** The mail server refused for good (5xx); nothing was sent. */
    record DeliveryFailed(RequestId requestId, NoticeId noticeId, int attempt, Instant at, String status)
            implements NoticeOutcome {
        @Override
        public String toString() {
            return "DeliveryFailed{" + noticeId + " attempt " + attempt + "}";
        }
    }

    /** The connection was lost when the message may have been accepted already: it was sent, or it was not. */
    record DeliveryUnknown(RequestId requestId, NoticeId noticeId, int attempt, Instant at, String status)
            implements NoticeOutcome {
        @Override
        public String toString() {
            return "DeliveryUnknown{" + noticeId + " attempt " + attempt + "}";
        }
    }

    /** What is heard of a notice after it was sent. Any instance of notifier-service may hear it. */
    sealed interface Report extends NoticeOutcome {}

    /** A message that was accepted came back (RFC 3464). */
    record NoticeBounced(RequestId requestId, NoticeId noticeId, int attempt, Instant at, String status)
            implements Report {
        @Override
        public String toString() {
            return "NoticeBounced{" + noticeId + " attempt " + attempt + "}";
        }
    }

    /** The customer answered. */
    record CustomerResponded(RequestId requestId, NoticeId noticeId, int attempt, Instant at, Response response)
            implements Report {}
}
