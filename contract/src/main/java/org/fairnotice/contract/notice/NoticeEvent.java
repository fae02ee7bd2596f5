package org.fairnotice.contract.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.customer.Contact;
import org.jspecify.annotations.Nullable;

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
     * @param noticeId of the notice; of the letter, where it is for one beside the notice
     * @param expiresAt after this instant, by decision-service's clock, not a byte of the notice may be handed to a mail server
     * @param letter the letter beside the notice that it is for; null for the notice itself
     * @param policyVersion the policy by which it was permitted; null in records of before this was said
     */
    record NoticePermitted(
            RequestId requestId,
            NoticeId noticeId,
            CustomerId customerId,
            int attempt,
            Instant issuedAt,
            Instant expiresAt,
            Contact recipient,
            NoticeContent content,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LetterBeside letter,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String policyVersion)
            implements NoticeEvent {

        /** Leave to send the notice itself, by a policy without a name. */
        public NoticePermitted(
                RequestId requestId,
                NoticeId noticeId,
                CustomerId customerId,
                int attempt,
                Instant issuedAt,
                Instant expiresAt,
                Contact recipient,
                NoticeContent content) {
            this(requestId, noticeId, customerId, attempt, issuedAt, expiresAt, recipient, content, null, null);
        }

        public NoticePermitted {
            if (attempt < 1 || !expiresAt.isAfter(issuedAt)) {
                throw new IllegalArgumentException("attempt: from 1 on, and expiresAt: after issuedAt");
            }
        }

        /** The notice itself: the one that this is, or that the letter stands beside. */
        public NoticeId notice() {
            return letter == null ? noticeId : letter.notice();
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
