package org.fairnotice.decision.casefile;

import org.fairnotice.contract.decision.ReviewReason;

/** Which questions mean that nobody knows yet what a paper says, so that it may speak of another case's gag. */
final class PaperReview {

    private PaperReview() {}

    static boolean holdsBackOthers(ReviewReason reason) {
        return switch (reason) {
            case GAG_UNCLEAR,
                    GAG_REQUESTED_ONLY,
                    GAG_READ_FROM_TEXT,
                    GAG_END_CLAIMED,
                    DOCUMENT_UNREADABLE,
                    RECORD_UNREADABLE,
                    SENDER_NOT_VERIFIED,
                    MAY_BELONG_TO_OTHER_CASE,
                    NOT_LEGAL_PROCESS -> true;
            case GAG_END_NEEDS_SECOND_PERSON,
                    NO_TARGET_ACCOUNT,
                    CUSTOMER_UNKNOWN,
                    CUSTOMER_AMBIGUOUS,
                    CUSTOMER_WITHOUT_CONTACT,
                    EMERGENCY,
                    CHILD_SAFETY,
                    CONTACT_IS_TARGET,
                    WITHDRAWN,
                    APPROVAL_NEEDED,
                    UNDELIVERABLE -> false;
        };
    }
}
