package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.decision.casefile.Parties.Party;
import org.fairnotice.decision.policy.NoticeFacts;
import org.fairnotice.decision.policy.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on one notice.
 *
 * @param party null for a customer who holds no account of the request any more
 * @param questions those that concern this notice alone
 * @param evidence the words of the gags that hold it
 * @param wakeAt when it wants to be judged again; {@link Instant#MAX} for never
 */
record JudgedNotice(
        CustomerId customerId,
        @Nullable Party party,
        Delivery delivery,
        Recipient recipient,
        NoticeFacts facts,
        Rule rule,
        NoticeState state,
        List<Review> questions,
        List<Evidence> evidence,
        Instant wakeAt) {

    /** Whether nothing more is to be done for it. */
    boolean ended() {
        return switch (rule.outcome()) {
            case ACKNOWLEDGED, SENT, CLOSED, NOT_OWED -> true;
            case HELD, REVIEW, BOUNCED, STAYS, COOLING, PERMITTED, PERMIT -> false;
        };
    }
}
