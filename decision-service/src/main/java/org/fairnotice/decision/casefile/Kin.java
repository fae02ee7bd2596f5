package org.fairnotice.decision.casefile;

import java.util.List;
import org.fairnotice.contract.RequestId;

/**
 * What the paper index knows of the other papers that bear one key of this paper.
 *
 * @param othersInReview whether one of them still waits for a reader: until then no notice that it might concern goes
 * @param earlier one with the same docket that came before this one, which this may therefore belong to or repeat; empty if
 *     there is none, or if the key names no docket
 */
public record Kin(PaperKey key, boolean othersInReview, List<RequestId> earlier) {

    public Kin {
        earlier = List.copyOf(earlier);
    }
}
