package org.fairnotice.console;

import org.fairnotice.contract.Event;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.LegalRequestEvent;

/** Events in plain words, one line each. */
final class Summaries {

    private Summaries() {}

    static String of(Event event) {
        return switch (event) {
            case LegalRequestEvent e -> of(e);
            case DecisionEvent e -> of(e);
            case NoticeEvent.NoticePermitted e -> "Attempt " + e.attempt() + " may be made until " + e.expiresAt();
            case NoticeEvent.NoticeRevoked e -> "The leave for attempt " + e.attempt() + " was taken back";
            case NoticeOutcome e -> of(e);
            case CustomerRecorded e -> "Customer " + e.customerId();
            default -> event.getClass().getSimpleName();
        };
    }

    static String of(NoticeState state) {
        return switch (state) {
            case NoticeState.InReview(var reasons) -> "waits for a person";
            case NoticeState.Held(var end) -> "held, until " + ReadModel.end(end);
            case NoticeState.Cooling(var until) -> "waits until " + until;
            case NoticeState.Permitted(int attempt) -> "attempt " + attempt + " is permitted";
            case NoticeState.Sent(var at) -> "sent at " + at;
            case NoticeState.Acknowledged(var at) -> "answered at " + at;
            case NoticeState.Bounced(var at) -> "came back at " + at;
            case NoticeState.NotOwed(String reason) -> "not owed: " + reason;
            case NoticeState.Closed(String by, String reason) -> "closed by " + by + ": " + reason;
        };
    }

    private static String of(LegalRequestEvent event) {
        return switch (event) {
            case LegalRequestEvent.RequestReceived e ->
                "Legal process came in by " + (e.source().channel() == org.fairnotice.contract.process.Source.Channel.MAIL ? "mail" : "REST")
                        + ", with " + e.documents().size() + " documents; sender "
                        + e.sender().status();
            case LegalRequestEvent.ProvisionRecorded e ->
                e.recordedBy() + " recorded a gag under " + e.provision().basis().citation() + ", until "
                        + ReadModel.end(e.provision().end());
            case LegalRequestEvent.ProvisionEnded e ->
                e.recordedBy() + " recorded that a gag was " + e.ending() + " as of " + e.endsAt();
            case LegalRequestEvent.RequestWithdrawn e -> e.recordedBy() + " recorded a withdrawal: " + e.reason();
            case LegalRequestEvent.FindingRecorded e ->
                e.recordedBy() + " found: " + e.finding().getClass().getSimpleName();
            case LegalRequestEvent.ReleaseApproved e -> e.recordedBy() + " approved the notice";
            case LegalRequestEvent.CaseClosed e -> e.recordedBy() + " closed the case: " + e.reason();
        };
    }

    private static String of(DecisionEvent event) {
        return switch (event) {
            case DecisionEvent.NoticeDecided e ->
                "Notice to " + e.customerId() + " " + of(e.state()) + " [" + e.explanation().rule() + ": "
                        + e.explanation().reason() + "]";
            case DecisionEvent.ReviewOpened e -> "A person is asked: " + e.review().detail();
            case DecisionEvent.ReviewSettled e -> "Question " + e.reviewId() + " is settled";
            case DecisionEvent.ProvisionStanding e ->
                "The gag under " + e.provision().basis().citation() + " is " + e.status() + " ["
                        + e.explanation().rule() + "]";
            case DecisionEvent.CounselAlerted e -> "Counsel is told: " + e.text();
            case DecisionEvent.ProductionDateSet e -> "Production no earlier than " + e.productionDate();
            case DecisionEvent.CaseSettled e -> "The case needs nothing more";
        };
    }

    private static String of(NoticeOutcome outcome) {
        String attempt = "Attempt " + outcome.attempt() + ": ";
        return switch (outcome) {
            case NoticeOutcome.NoticeSent e -> attempt + "the mail server took the notice";
            case NoticeOutcome.NoticeRefused e -> attempt + "not sent, the permit is " + e.refusal();
            case NoticeOutcome.DeliveryDeferred e -> attempt + "deferred (" + e.status() + ")";
            case NoticeOutcome.DeliveryFailed e -> attempt + "refused by the mail server (" + e.status() + ")";
            case NoticeOutcome.DeliveryUnknown e -> attempt + "may have been sent (" + e.status() + ")";
            case NoticeOutcome.NoticeBounced e -> attempt + "came back (" + e.status() + ")";
            case NoticeOutcome.CustomerResponded e -> "The customer answered: " + e.response();
        };
    }
}
