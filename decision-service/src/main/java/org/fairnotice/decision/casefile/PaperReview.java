package org.fairnotice.decision.casefile;

import java.util.List;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.decision.policy.NoticeFacts.Related;
import org.jspecify.annotations.Nullable;

/** Which questions mean that nobody knows yet what a paper says, so that it may speak of another case's gag. */
final class PaperReview {

    private PaperReview() {}

    /** Whether the paper index has said, of every key that this paper bears, what other papers bear it. */
    static boolean compared(CaseFile file) {
        @Nullable Paper paper = file.paper();
        if (paper == null || paper.process().agency() == null) {
            return paper != null; // whose issuer is not known bears no key
        }
        Said.@Nullable Announced announced = file.said().announced();
        return announced != null
                && announced.keys().containsAll(completed(file) ? PaperKey.of(paper) : List.of())
                && announced.keys().stream()
                        .allMatch(key ->
                                file.kin().stream().anyMatch(kin -> kin.key().equals(key)));
    }

    /** Whether a person found fields of the paper, so that it may bear keys that were not announced. */
    static boolean completed(CaseFile file) {
        return file.recorded().stream()
                .anyMatch(event ->
                        event instanceof FindingRecorded found && found.finding() instanceof Finding.FieldsFound);
    }

    static Related related(CaseFile file) {
        if (file.kin().stream().anyMatch(Kin::othersInReview)) {
            return Related.IN_REVIEW;
        }
        return compared(file) ? Related.NONE : Related.NOT_COMPARED;
    }

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
                    FIELDS_UNSURE,
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
                    UNDELIVERABLE,
                    COPY_NAMES_OTHERS -> false;
        };
    }
}
