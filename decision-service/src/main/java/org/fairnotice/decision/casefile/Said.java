package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.process.Provision;
import org.jspecify.annotations.Nullable;

/**
 * What was published on the case. What follows from the facts is worked out anew after each event, and only what differs
 * from this is said: so an event that comes twice says nothing twice.
 *
 * @param letters beside notices
 * @param once names of what is said once: alerts, letters
 * @param pastUnknown whether a life whose state is lost may have said more than stands here
 * @param announced what the paper index was told last; null before it was told anything
 */
record Said(
        List<OnNotice> notices,
        List<OnReview> reviews,
        List<OnProvision> provisions,
        List<OnProduction> productions,
        List<OnLetter> letters,
        List<String> once,
        @Nullable Announced announced,
        boolean settled,
        boolean pastUnknown) {

    static final Said NOTHING =
            new Said(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, false, false);

    /** Under which keys this paper was announced, whether it was said to be in review, and when. */
    record Announced(List<PaperKey> keys, boolean inReview, Instant at) {

        Announced {
            keys = List.copyOf(keys);
        }
    }

    record OnNotice(NoticeId noticeId, CustomerId customerId, NoticeState state, String rule) {}

    record OnReview(String reviewId, ReviewReason reason) {}

    record OnProvision(ProvisionId provisionId, ProvisionStatus status, Provision provision) {}

    record OnProduction(CustomerId customerId, Production.Word word) {}

    record OnLetter(NoticeId letterId, CustomerId customerId, LetterBeside letter, NoticeState state, String rule) {}

    Said {
        // State of before there were letters has none.
        letters = letters == null ? List.of() : List.copyOf(letters);
        productions = List.copyOf(productions);
        notices = List.copyOf(notices);
        reviews = List.copyOf(reviews);
        provisions = List.copyOf(provisions);
        once = List.copyOf(once);
    }
}
