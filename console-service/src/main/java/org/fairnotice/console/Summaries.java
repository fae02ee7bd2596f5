package org.fairnotice.console;

import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.Explanation;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.Source;
import org.jspecify.annotations.Nullable;

/** Events in plain words, one sentence each. */
final class Summaries {

    private Summaries() {}

    static String of(Event event) {
        return switch (event) {
            case LegalRequestEvent e -> of(e);
            case DecisionEvent e -> of(e);
            case NoticeEvent.NoticePermitted e ->
                "Attempt " + e.attempt() + " to " + purpose(e) + " is permitted until " + Words.time(e.expiresAt())
                        + ".";
            case NoticeEvent.NoticeRevoked e -> "The permit for attempt " + e.attempt() + " is taken back.";
            case NoticeOutcome e -> of(e);
            case CustomerRecorded e -> "Customer " + e.customerId() + " is recorded.";
            default -> event.getClass().getSimpleName();
        };
    }

    private static String purpose(NoticeEvent.NoticePermitted permit) {
        return permit.letter() == null
                ? "tell " + permit.customerId()
                : "send the " + Words.of(permit.letter().kind()) + " about " + permit.customerId();
    }

    /** Who is answerable for the event: a person, or else the service that wrote it. */
    static String by(Event event, String source) {
        return switch (event) {
            case LegalRequestEvent.RequestReceived _ -> source;
            case LegalRequestEvent.ProvisionRecorded e -> e.recordedBy();
            case LegalRequestEvent.ProvisionEnded e -> e.recordedBy();
            case LegalRequestEvent.RequestWithdrawn e -> e.recordedBy();
            case LegalRequestEvent.FindingRecorded e -> e.recordedBy();
            case LegalRequestEvent.ReleaseApproved e -> e.recordedBy();
            case LegalRequestEvent.CaseClosed e -> e.recordedBy();
            case LegalRequestEvent.ChallengeFiled e -> e.recordedBy();
            case LegalRequestEvent.ChallengeRuled e -> e.recordedBy();
            case LegalRequestEvent.RedirectReleased e -> e.recordedBy();
            case LegalRequestEvent.PermissionAsked e -> e.recordedBy();
            case LegalRequestEvent.ProductionDecided e -> e.recordedBy();
            case LegalRequestEvent.CopyReleased e -> e.recordedBy();
            case LegalRequestEvent.FactsCorrected e -> e.recordedBy();
            case LegalRequestEvent.OriginalsOrdered e -> e.recordedBy();
            case DecisionEvent.ReviewSettled e when e.settledBy() != null -> e.settledBy();
            default -> source;
        };
    }

    static @Nullable Explanation explanation(Event event) {
        return switch (event) {
            case DecisionEvent.NoticeDecided e -> e.explanation();
            case DecisionEvent.LetterDecided e -> e.explanation();
            case DecisionEvent.ReviewOpened e -> e.explanation();
            case DecisionEvent.ProvisionStanding e -> e.explanation();
            default -> null;
        };
    }

    private static String of(LegalRequestEvent event) {
        return switch (event) {
            case LegalRequestEvent.RequestReceived e ->
                "Legal process came in by " + (e.source().channel() == Source.Channel.MAIL ? "mail" : "REST") + " with "
                        + (e.documents().size() == 1
                                ? "one document"
                                : e.documents().size() + " documents")
                        + "; its sender is " + Words.plain(e.sender().status()) + ".";
            case LegalRequestEvent.ProvisionRecorded e ->
                "A gag under " + e.provision().basis().citation() + " is recorded, "
                        + Words.until(e.provision().end()) + ".";
            case LegalRequestEvent.ProvisionEnded e ->
                "A gag is recorded as " + Words.plain(e.ending()) + ", as of " + Words.time(e.endsAt()) + ".";
            case LegalRequestEvent.RequestWithdrawn e -> "The demand is withdrawn: " + e.reason();
            case LegalRequestEvent.FindingRecorded e -> finding(e.finding());
            case LegalRequestEvent.ReleaseApproved e ->
                e.noticeId() == null ? "Every notice of the case is approved." : "A notice is approved.";
            case LegalRequestEvent.CaseClosed e -> "The case is closed: " + e.reason();
            case LegalRequestEvent.ChallengeFiled e ->
                "A gag is challenged: " + Words.plain(e.challenge()) + " of " + Words.time(e.filedAt()) + ".";
            case LegalRequestEvent.ChallengeRuled e ->
                "The challenge to a gag is " + Words.plain(e.ruling()) + ", on " + Words.time(e.ruledAt()) + ".";
            case LegalRequestEvent.RedirectReleased e ->
                "The letter that sends the agency to " + e.customerId() + " itself is released"
                        + (e.address() == null ? "; counsel delivers it." : ", to be mailed to " + e.address() + ".");
            case LegalRequestEvent.CopyReleased e ->
                e.copy() == null
                        ? "No copy of the papers goes to " + e.customerId() + "."
                        : "A copy of the papers is released for " + e.customerId() + ", as "
                                + (e.copy().pdf() == null ? "text." : "PDF.");
            case LegalRequestEvent.PermissionAsked e -> whose(e.customerId()) + " is asked for its permission.";
            case LegalRequestEvent.OriginalsOrdered e ->
                switch (e.order()) {
                    case DESTROY -> "The originals are to be destroyed.";
                    case PRESERVE -> "The originals are preserved: " + e.reason();
                    case END_PRESERVATION -> "The originals are preserved no more.";
                };
            case LegalRequestEvent.FactsCorrected _ -> "What notices tell of the process is put right.";
            case LegalRequestEvent.ProductionDecided e ->
                e.from() == null
                        ? "No data of " + whose(e.customerId()) + " is to be handed over: " + e.reason()
                        : "Data of " + whose(e.customerId()) + " may be handed over from " + Words.time(e.from())
                                + " on: " + e.reason();
        };
    }

    private static String whose(@Nullable CustomerId customer) {
        return customer == null ? "each customer" : customer.toString();
    }

    private static String finding(Finding finding) {
        return switch (finding) {
            case Finding.NoProvision() -> "The papers were read: nothing in them forbids telling.";
            case Finding.ProvisionFound(var _, var provision) ->
                "The papers were read: they hold a gag under "
                        + provision.basis().citation() + ", " + Words.until(provision.end()) + ".";
            case Finding.SenderConfirmed() -> "The sender was called back, and is who it says.";
            case Finding.CustomerIdentified(var _, var customer) -> "A target account belongs to " + customer + ".";
            case Finding.NotACustomer(var _) -> "A target account is no customer's.";
            case Finding.CircumstanceCleared(var circumstance) ->
                "Cleared, and not in the way of a notice: " + Words.plain(circumstance) + ".";
            case Finding.Unrelated() -> "The paper is a case of its own.";
            case Finding.PartOf(var other) -> "The paper belongs to case " + other + ".";
            case Finding.NotLegalProcess() -> "The paper is no legal process.";
            case Finding.FieldsFound _ -> "The papers were read: their fields are recorded.";
            case Finding.Dismissed(String reason) -> "The question is dismissed: " + reason;
        };
    }

    private static String of(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.NoticeDecided e -> "Notice to " + e.customerId() + ": " + Words.of(e.state()) + ".";
            case DecisionEvent.LetterDecided e ->
                "Letter about " + e.customerId() + ", the "
                        + Words.of(e.letter().kind()) + ": " + Words.of(e.state()) + ".";
            case DecisionEvent.ReviewOpened e ->
                "A person is asked: " + e.review().detail();
            case DecisionEvent.ReviewSettled e -> "Settled: the question " + e.reviewId() + ".";
            case DecisionEvent.ProvisionStanding e ->
                "The gag under " + e.provision().basis().citation() + ", "
                        + Words.until(e.provision().end()) + ", " + standing(e.status()) + ".";
            case DecisionEvent.CounselAlerted e -> "Counsel is told: " + e.text();
            case DecisionEvent.ProductionDateSet e ->
                "Data of " + e.customerId() + " may be handed over from " + Words.time(e.productionDate()) + " on.";
            case DecisionEvent.ProductionStayed e ->
                "Data of " + e.customerId() + " is not to be handed over: " + stay(e.stay()) + ".";
            case DecisionEvent.AgencyRedirected e -> "The agency may be told to turn to " + e.customerId() + " itself.";
            case DecisionEvent.CaseRestated _ -> "The state was lost and made again: the case is said anew.";
            case DecisionEvent.CaseSettled _ -> "The case needs nothing more.";
        };
    }

    private static String stay(Stay stay) {
        return switch (stay) {
            case OBJECTED -> "it objected";
            case PERMISSION_ASKED -> "it was asked for permission, and has not given it";
            case BY_COUNSEL -> "counsel decided so";
        };
    }

    private static String standing(ProvisionStatus status) {
        return switch (status) {
            case PENDING -> "is in force; an attempt permitted before it may still be under way";
            case EFFECTIVE -> "is effective: nothing can be sent any more";
            case CLAIMED -> "is claimed, and waits for a person";
            case EXPIRED_UNCONFIRMED -> "has run out by words that no person has confirmed, and still holds";
            case EXPIRED -> "has run out";
            case ENDED -> "has ended";
            case NOT_A_GAG -> "was found to be none";
        };
    }

    private static String of(NoticeOutcome outcome) {
        String attempt = "Attempt " + outcome.attempt() + ": ";
        return switch (outcome) {
            case NoticeOutcome.NoticeSent _ -> attempt + "a mail server took the notice.";
            case NoticeOutcome.NoticeRefused e -> attempt + "not sent; the permit is " + Words.plain(e.refusal()) + ".";
            case NoticeOutcome.DeliveryDeferred e -> attempt + "deferred (" + e.status() + ").";
            case NoticeOutcome.DeliveryFailed e -> attempt + "refused by the mail server (" + e.status() + ").";
            case NoticeOutcome.DeliveryUnknown e ->
                attempt + "the connection was lost; it may have been sent (" + e.status() + ").";
            case NoticeOutcome.NoticeBounced e -> attempt + "the notice came back (" + e.status() + ").";
            case NoticeOutcome.CustomerResponded e -> "The customer answered: " + Words.plain(e.response()) + ".";
        };
    }
}
