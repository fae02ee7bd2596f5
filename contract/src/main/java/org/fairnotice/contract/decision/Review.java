package org.fairnotice.contract.decision;

import java.util.List;
import org.fairnotice.contract.process.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A question to a person.
 *
 * @param reviewId unique within its request
 * @param detail the question in words, without contents of documents
 * @param evidence what it is about, in the documents
 * @param proposal the answer that the papers suggest, to be recorded as it is by whoever agrees; null if there is none
 */
public record Review(
        String reviewId,
        ReviewReason reason,
        String detail,
        List<Evidence> evidence,
        @Nullable Finding proposal) {

    public Review {
        evidence = List.copyOf(evidence);
    }

    /** A question without a proposal. */
    public Review(String reviewId, ReviewReason reason, String detail, List<Evidence> evidence) {
        this(reviewId, reason, detail, evidence, null);
    }

    @Override
    public String toString() {
        return "Review{" + reviewId + ", " + reason + "}";
    }
}
