package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.CaseClosed;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.ReleaseApproved;
import org.jspecify.annotations.Nullable;

/** What persons answered. */
record Answers(List<LegalRequestEvent> recorded, int recordsBeforePaper) {

    /** Who closed the case, and why. */
    record Closing(String by, String reason) {}

    static Answers of(CaseFile file) {
        @Nullable Paper paper = file.paper();
        return new Answers(file.recorded(), paper == null ? Integer.MAX_VALUE : paper.recordsBefore());
    }

    /** Whether a person settled this review: by a finding that fits it, or, where that is enough, by dismissing it. */
    boolean settle(Review review, Predicate<Finding> fits) {
        return findings().stream()
                .anyMatch(f -> dismisses(f, review) || (isAbout(f, review) && fits.test(f.finding())));
    }

    private static boolean isAbout(FindingRecorded finding, Review review) {
        return finding.reviewId() == null || finding.reviewId().equals(review.reviewId());
    }

    /** Findings made by somebody who could have read the paper. */
    List<FindingRecorded> findings() {
        List<FindingRecorded> findings = new ArrayList<>();
        for (int i = 0; i < recorded.size(); i++) {
            if (recorded.get(i) instanceof FindingRecorded finding
                    && (i >= recordsBeforePaper || finding.finding() instanceof Finding.Dismissed)) {
                findings.add(finding);
            }
        }
        return findings;
    }

    /** A dismissal names the one review that it is about. It never stands in for a finding on a gag. */
    private static boolean dismisses(FindingRecorded finding, Review review) {
        return finding.finding() instanceof Finding.Dismissed
                && review.reviewId().equals(finding.reviewId())
                && dismissible(review.reason());
    }

    private static boolean dismissible(ReviewReason reason) {
        return switch (reason) {
            case GAG_UNCLEAR,
                    GAG_REQUESTED_ONLY,
                    GAG_READ_FROM_TEXT,
                    GAG_END_CLAIMED,
                    GAG_END_NEEDS_SECOND_PERSON,
                    CUSTOMER_WITHOUT_CONTACT,
                    CONTACT_IS_TARGET,
                    APPROVAL_NEEDED -> false;
            case DOCUMENT_UNREADABLE,
                    RECORD_UNREADABLE,
                    NO_TARGET_ACCOUNT,
                    FIELDS_UNSURE,
                    CUSTOMER_UNKNOWN,
                    CUSTOMER_AMBIGUOUS,
                    SENDER_NOT_VERIFIED,
                    EMERGENCY,
                    CHILD_SAFETY,
                    MAY_BELONG_TO_OTHER_CASE,
                    NOT_LEGAL_PROCESS,
                    WITHDRAWN,
                    UNDELIVERABLE,
                    COPY_NAMES_OTHERS -> true;
        };
    }

    boolean dismissed(String reviewId) {
        return recorded.stream()
                .anyMatch(event -> event instanceof FindingRecorded finding
                        && finding.finding() instanceof Finding.Dismissed
                        && reviewId.equals(finding.reviewId()));
    }

    /** The first that closed the case, or found that it has no business of its own. */
    Optional<Closing> closing() {
        return recorded.stream().map(Answers::closing).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Closing> closing(LegalRequestEvent event) {
        if (event instanceof CaseClosed closed) {
            return Optional.of(new Closing(closed.recordedBy(), closed.reason()));
        }
        if (event instanceof FindingRecorded found) {
            if (found.finding() instanceof Finding.PartOf part) {
                return Optional.of(new Closing(found.recordedBy(), "belongs to case " + part.other()));
            }
            if (found.finding() instanceof Finding.NotLegalProcess) {
                return Optional.of(new Closing(found.recordedBy(), "no legal process"));
            }
        }
        return Optional.empty();
    }

    /** Whether the case is closed for another reason than that it is no legal process. */
    boolean closedForGood() {
        return recorded.stream()
                .anyMatch(event -> event instanceof CaseClosed
                        || (event instanceof FindingRecorded found && found.finding() instanceof Finding.PartOf));
    }

    /** The persons who approved this at that time or later, and since a provision was last recorded. */
    Set<String> approversOf(Word word, Instant since) {
        Set<String> approvers = new TreeSet<>();
        for (LegalRequestEvent event : recorded) {
            if (setsWords(event)) {
                approvers.clear();
            }
            if (event instanceof ReleaseApproved approved
                    && !approved.recordedAt().isBefore(since)
                    && isMeant(approved.noticeId(), word)) {
                approvers.add(approved.recordedBy());
            }
        }
        return approvers;
    }

    /** Who approved the notice, approved the letters beside it. */
    private static boolean isMeant(@Nullable NoticeId approved, Word word) {
        return approved == null || approved.equals(word.id()) || approved.equals(word.notice());
    }

    private static boolean setsWords(LegalRequestEvent event) {
        return event instanceof LegalRequestEvent.ProvisionRecorded
                || (event instanceof FindingRecorded found && found.finding() instanceof Finding.ProvisionFound);
    }

    /** Who recorded the latest answer, if the last record is one: it is he who settles what it settles. */
    Optional<String> lastPerson() {
        if (recorded.isEmpty()) {
            return Optional.empty();
        }
        return switch (recorded.getLast()) {
            case FindingRecorded e -> Optional.of(e.recordedBy());
            case ReleaseApproved e -> Optional.of(e.recordedBy());
            case CaseClosed e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.ProvisionEnded e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.ProvisionRecorded e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.RequestWithdrawn e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.ChallengeFiled e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.ChallengeRuled e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.RedirectReleased e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.PermissionAsked e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.ProductionDecided e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.CopyReleased e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.FactsCorrected e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.OriginalsOrdered e -> Optional.of(e.recordedBy());
            case LegalRequestEvent.RequestReceived e -> Optional.empty();
        };
    }
}
