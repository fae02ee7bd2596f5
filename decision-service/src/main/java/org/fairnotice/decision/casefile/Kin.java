package org.fairnotice.decision.casefile;

import java.util.List;
import org.fairnotice.contract.RequestId;

/** What the paper index last said of one key that this paper bears; see {@link CaseEvent.Related}. */
record Kin(PaperKey key, boolean othersInReview, List<RequestId> earlier) {

    Kin {
        earlier = List.copyOf(earlier);
    }
}
