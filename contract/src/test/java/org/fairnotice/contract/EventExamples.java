package org.fairnotice.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.decision.Explanation;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.Ending;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;

/** One event of each type, every field filled. */
final class EventExamples {

    private static final Instant AT = Instant.parse("2026-11-02T10:00:00.123456Z");
    private static final RequestId REQUEST = new RequestId("req-0123456789abcdef0123456789abcdef");
    private static final CustomerId CUSTOMER = new CustomerId("acme");
    private static final NoticeId NOTICE = NoticeId.of(REQUEST, CUSTOMER);
    private static final ProvisionId PROVISION_ID = ProvisionId.derivedFrom(REQUEST, "1");
    private static final TargetAccount ACCOUNT = TargetAccount.of("ada@acme.example");
    private static final String DIGEST = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final Provision PROVISION = new Provision(
            LegalBasis.ORDER_2705B,
            Provision.Force.IN_FORCE,
            AT,
            new GagEnd.Until(AT.plusSeconds(86_400)),
            List.of(ACCOUNT));
    private static final Explanation EXPLANATION = new Explanation(
            "held-dated",
            "a gag is in force",
            new TreeMap<>(java.util.Map.of("gag", "in force")),
            List.of(new Evidence(DIGEST, 3, 8, "words")),
            "policy-1");

    private EventExamples() {}

    static List<Event> all() {
        return List.of(
                new LegalRequestEvent.RequestReceived(
                        REQUEST,
                        AT,
                        new Source(Source.Channel.MAIL, "<1@court.example>", "clerk@court.example", AT),
                        new SenderVerification(SenderVerification.Status.VERIFIED, List.of("DKIM passes")),
                        new LegalProcess(
                                LegalProcess.Kind.SUBPOENA,
                                "Court",
                                "26-1",
                                "18 U.S.C. 2703(d)",
                                "Records",
                                LocalDate.parse("2026-11-01"),
                                LocalDate.parse("2026-11-30"),
                                List.of(ACCOUNT),
                                List.of(LegalProcess.Circumstance.EMERGENCY)),
                        new StatedGag.Provisions(List.of(PROVISION)),
                        List.of(
                                new Document("order.txt", "text/plain", DIGEST, "text", null),
                                new Document("order.pdf", "application/pdf", DIGEST, null, "cannot be read"))),
                new LegalRequestEvent.ProvisionRecorded(REQUEST, PROVISION_ID, AT, "A. Counsel", PROVISION),
                new LegalRequestEvent.ProvisionEnded(REQUEST, PROVISION_ID, AT, "A. Counsel", Ending.LIFTED, AT),
                new LegalRequestEvent.RequestWithdrawn(REQUEST, AT, "A. Counsel", "letter of today"),
                new LegalRequestEvent.FindingRecorded(
                        REQUEST,
                        AT,
                        "A. Counsel",
                        "customer-unknown-1",
                        new Finding.CustomerIdentified(ACCOUNT, CUSTOMER)),
                new LegalRequestEvent.ReleaseApproved(REQUEST, AT, "A. Counsel", NOTICE),
                new LegalRequestEvent.CaseClosed(REQUEST, AT, "A. Counsel", "served in error"),
                new CustomerRecorded(
                        CUSTOMER,
                        AT,
                        "Acme Ltd",
                        CustomerType.ENTERPRISE,
                        List.of(ACCOUNT),
                        List.of("acme.example"),
                        List.of(new Contact("Legal desk", "legal@acme.example", Contact.Role.LEGAL)),
                        "en"),
                new DecisionEvent.NoticeDecided(
                        REQUEST, NOTICE, CUSTOMER, AT, new NoticeState.Held(new GagEnd.Indefinite()), EXPLANATION),
                new DecisionEvent.ReviewOpened(
                        REQUEST,
                        AT,
                        new Review(
                                "gag-unclear",
                                ReviewReason.GAG_UNCLEAR,
                                "Is there a gag?",
                                List.of(new Evidence(DIGEST, 0, 4, "text"))),
                        EXPLANATION),
                new DecisionEvent.ReviewSettled(REQUEST, AT, "gag-unclear", "A. Counsel"),
                new DecisionEvent.ProvisionStanding(
                        REQUEST, PROVISION_ID, AT, ProvisionStatus.EFFECTIVE, PROVISION, EXPLANATION),
                new DecisionEvent.CounselAlerted(REQUEST, AT, Alert.GAG_AFTER_NOTICE, "A gag came after the notice."),
                new DecisionEvent.ProductionDateSet(REQUEST, CUSTOMER, AT, AT.plusSeconds(604_800)),
                new DecisionEvent.CaseSettled(REQUEST, AT),
                new NoticeEvent.NoticePermitted(
                        REQUEST,
                        NOTICE,
                        CUSTOMER,
                        1,
                        AT,
                        AT.plusSeconds(60),
                        new Contact("Legal desk", "legal@acme.example", Contact.Role.LEGAL),
                        new NoticeContent(
                                "Acme Ltd",
                                LegalProcess.Kind.SUBPOENA,
                                "Court",
                                "26-1",
                                "18 U.S.C. 2703(d)",
                                "Records",
                                LocalDate.parse("2026-11-01"),
                                LocalDate.parse("2026-11-30"),
                                List.of(ACCOUNT),
                                AT,
                                7,
                                new NoticeContent.HeldBack("18 U.S.C. 2705(b)", AT.minusSeconds(60), AT),
                                "en")),
                new NoticeEvent.NoticeRevoked(REQUEST, NOTICE, 1, AT),
                new NoticeOutcome.NoticeSent(REQUEST, NOTICE, 1, AT, "<1@provider.example>"),
                new NoticeOutcome.NoticeRefused(REQUEST, NOTICE, 1, AT, Refusal.STALE),
                new NoticeOutcome.DeliveryDeferred(REQUEST, NOTICE, 1, AT, "451"),
                new NoticeOutcome.DeliveryFailed(REQUEST, NOTICE, 1, AT, "550"),
                new NoticeOutcome.DeliveryUnknown(REQUEST, NOTICE, 1, AT, "no reply"),
                new NoticeOutcome.NoticeBounced(REQUEST, NOTICE, 1, AT, "5.1.1"),
                new NoticeOutcome.CustomerResponded(REQUEST, NOTICE, 1, AT, Response.OBJECTED));
    }
}
