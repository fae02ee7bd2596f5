package org.fairnotice.contract.decision;

import java.util.List;

/**
 * A question to a person.
 *
 * @param reviewId unique within its request
 * @param detail the question in words, without contents of documents
 * @param evidence what it is about, in the documents
 */
public record Review(String reviewId, ReviewReason reason, String detail, List<Evidence> evidence) {

    public Review {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
        return "Review{" + reviewId + ", " + reason + "}";
    }
}
