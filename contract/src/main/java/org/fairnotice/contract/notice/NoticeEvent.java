package org.fairnotice.contract.notice;

import java.time.Instant;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.customer.Contact;

/** Leave to send, and its end. Each record is signed by decision-service; an unsigned one releases nothing. */
public sealed interface NoticeEvent extends Event {

    RequestId requestId();

    NoticeId noticeId();

    /** The attempt that is spoken of; the first is 1. */
    int attempt();

    @Override
    default String key() {
        return requestId().value();
    }

    /**
     * Leave to make one delivery attempt.
     *
     * @param expiresAt after this instant, by decision-service's clock, not a byte of the notice may be handed to a mail server
     */
    record NoticePermitted(
            RequestId requestId,
            NoticeId noticeId,
            CustomerId customerId,
            int attempt,
            Instant issuedAt,
            Instant expiresAt,
            Contact recipient,
            NoticeContent content)
            implements NoticeEvent {

        public NoticePermitted {
            if (attempt < 1 || !expiresAt.isAfter(issuedAt)) {
                throw new IllegalArgumentException("attempt: from 1 on, and expiresAt: after issuedAt");
            }
        }

        @Override
        public String toString() {
            return "NoticePermitted{" + noticeId + " attempt " + attempt + "}";
        }
    }

    /** The leave of this attempt is taken back, if it has not been used. */
    record NoticeRevoked(RequestId requestId, NoticeId noticeId, int attempt, Instant revokedAt)
            implements NoticeEvent {}
}
