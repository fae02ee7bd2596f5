package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.notice.NoticeEvent;

/** What the world is to be told after an event; to be published in this order, with the state, or not at all. */
public sealed interface Effect {

    /** For topic decisions. */
    record Decide(DecisionEvent event) implements Effect {}

    /** For topic notices: leave to send. */
    record Permit(NoticeEvent.NoticePermitted permit) implements Effect {}

    /** For topic notices: leave taken back. */
    record Revoke(NoticeEvent.NoticeRevoked revocation) implements Effect {}

    /**
     * For the paper index: this paper bears those keys, was served then, and waits for a reader or does not.
     *
     * @param issuer a digest of the agency, at whose place all of its papers meet
     */
    record Announce(String issuer, List<PaperKey> keys, RequestId requestId, Instant servedAt, boolean inReview)
            implements Effect {

        public Announce {
            keys = List.copyOf(keys);
        }
    }
}
