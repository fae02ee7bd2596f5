package org.fairnotice.console;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.decision.Explanation;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.OriginalsOrder;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;

/** Tells the records of one case, each a little later than the one before. */
final class CaseStory {

    private final TopicWriter writer;
    private final String reference;
    final RequestId id;
    private Instant now;

    CaseStory(TopicWriter writer, String reference, Instant start) {
        this.writer = writer;
        this.reference = reference;
        this.id = RequestId.derivedFrom(reference);
        this.now = start;
    }

    CaseStory after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    CaseStory received(String agency, String docket, LegalProcess.Kind kind, String account, String... texts) {
        List<Document> documents = Arrays.stream(texts)
                .map(text -> new Document("order.txt", "text/plain", sha256(text), text, null))
                .toList();
        return received(agency, docket, kind, account, documents);
    }

    /** A file that was read from a picture: as what was read, and as what a person must read. */
    CaseStory receivedScan(String text) {
        return received(
                "Northmark",
                "26-mc-0781",
                LegalProcess.Kind.COURT_ORDER,
                "a@b.example",
                List.of(
                        new Document("order.txt", "application/pdf", sha256(text), text, null),
                        new Document("order.txt", "application/pdf", sha256(text), null, "was read from a picture")));
    }

    private CaseStory received(
            String agency, String docket, LegalProcess.Kind kind, String account, List<Document> documents) {
        var process = new LegalProcess(
                kind,
                agency,
                docket,
                "18 U.S.C. 2703(d)",
                "Subscriber records and connection logs",
                LocalDate.of(2026, 11, 2),
                LocalDate.of(2026, 11, 30),
                List.of(TargetAccount.of(account)),
                List.of());
        writer.write(
                Topics.LEGAL_REQUESTS,
                new LegalRequestEvent.RequestReceived(
                        id,
                        now,
                        new Source(Source.Channel.MAIL, reference, "clerk@ao.northmark.example", now),
                        new SenderVerification(
                                SenderVerification.Status.VERIFIED, List.of("DKIM of ao.northmark.example passes")),
                        process,
                        new StatedGag.NotStated(),
                        documents),
                "intake-service",
                now);
        return this;
    }

    CaseStory gag(String name, LegalBasis basis, GagEnd end, ProvisionStatus status) {
        var provision = new Provision(basis, Provision.Force.IN_FORCE, null, end, List.of());
        return decided(new DecisionEvent.ProvisionStanding(
                id,
                ProvisionId.derivedFrom(id, name),
                now,
                status,
                provision,
                why(
                        "gag-" + status.name().toLowerCase(java.util.Locale.ROOT),
                        "it forbids telling, and nothing can be sent any more")));
    }

    CaseStory personRecordsGag(String name, LegalBasis basis, GagEnd end, String person) {
        writer.write(
                Topics.LEGAL_REQUESTS,
                new LegalRequestEvent.ProvisionRecorded(
                        id,
                        ProvisionId.derivedFrom(id, name),
                        now,
                        person,
                        new Provision(basis, Provision.Force.IN_FORCE, null, end, List.of())),
                "intake-service",
                now);
        return this;
    }

    CaseStory ordered(OriginalsOrder order, String person) {
        writer.write(
                Topics.LEGAL_REQUESTS,
                new LegalRequestEvent.OriginalsOrdered(id, now, person, order, null),
                "intake-service",
                now);
        return this;
    }

    CaseStory found(Finding finding, String person) {
        writer.write(
                Topics.LEGAL_REQUESTS,
                new LegalRequestEvent.FindingRecorded(id, now, person, null, finding),
                "intake-service",
                now);
        return this;
    }

    CaseStory asked(ReviewReason reason, String question, String text, String words) {
        int start = text.indexOf(words);
        List<Evidence> evidence =
                words.isEmpty() ? List.of() : List.of(new Evidence(sha256(text), start, start + words.length(), words));
        return asked(new Review(reviewId(reason), reason, question, evidence));
    }

    /** With the answer that the papers suggest. */
    CaseStory proposed(ReviewReason reason, String question, Finding proposal) {
        return asked(new Review(reviewId(reason), reason, question, List.of(), proposal));
    }

    private CaseStory asked(Review review) {
        return decided(
                new DecisionEvent.ReviewOpened(id, now, review, why("ask-" + review.reviewId(), review.detail())));
    }

    CaseStory settledQuestion(ReviewReason reason, String person) {
        return decided(new DecisionEvent.ReviewSettled(id, now, reviewId(reason), person));
    }

    CaseStory notice(String customer, NoticeState state, String rule, String reason) {
        return decided(new DecisionEvent.NoticeDecided(
                id, noticeId(customer), new CustomerId(customer), now, state, why(rule, reason)));
    }

    CaseStory letter(String customer, LetterKind kind, NoticeState state, String rule, String reason) {
        NoticeId letter = NoticeId.ofLetter(noticeId(customer), kind.name(), "1");
        return decided(new DecisionEvent.LetterDecided(
                id,
                letter,
                new CustomerId(customer),
                now,
                new LetterBeside(noticeId(customer), now, "<n@provider.example>", kind),
                state,
                why(rule, reason)));
    }

    CaseStory permitted(String customer, int attempt) {
        var content = new NoticeContent(
                "Borealis Freight Ltd",
                LegalProcess.Kind.SUBPOENA,
                "District of Northmark",
                "26-mc-0310",
                null,
                null,
                null,
                null,
                List.of(TargetAccount.of("board@borealis.example")),
                now,
                7,
                null,
                "en");
        var contact = new Contact("Legal", "legal@borealis.example", Contact.Role.LEGAL);
        writer.write(
                Topics.NOTICES,
                new NoticeEvent.NoticePermitted(
                        id,
                        noticeId(customer),
                        new CustomerId(customer),
                        attempt,
                        now,
                        now.plusSeconds(60),
                        contact,
                        content),
                "decision-service",
                now);
        return this;
    }

    CaseStory sent(String customer, int attempt) {
        writer.write(
                Topics.NOTICE_OUTCOMES,
                new NoticeOutcome.NoticeSent(id, noticeId(customer), attempt, now, "<n@provider.example>"),
                "notifier-service",
                now);
        return this;
    }

    CaseStory productionDate(String customer, Instant date) {
        return decided(new DecisionEvent.ProductionDateSet(id, new CustomerId(customer), now, date));
    }

    CaseStory alerted(Alert alert, String text) {
        return decided(new DecisionEvent.CounselAlerted(id, now, alert, text));
    }

    CaseStory settled() {
        return decided(new DecisionEvent.CaseSettled(id, now));
    }

    private CaseStory decided(DecisionEvent event) {
        writer.write(Topics.DECISIONS, event, "decision-service", now);
        now = now.plusMillis(40);
        return this;
    }

    NoticeId noticeId(String customer) {
        return NoticeId.of(id, new CustomerId(customer));
    }

    private static String reviewId(ReviewReason reason) {
        return reason.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static Explanation why(String rule, String reason) {
        return new Explanation(
                rule, reason, new TreeMap<>(Map.of("customer-type", "ENTERPRISE")), List.of(), "p-7f31c0");
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
