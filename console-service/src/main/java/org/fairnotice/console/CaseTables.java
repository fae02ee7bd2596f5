package org.fairnotice.console;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.Provision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What events change in the tables of cases. The same event twice changes nothing more. */
final class CaseTables {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Table table;

    CaseTables(Table table) {
        this.table = table;
    }

    void apply(CloudEvent<? extends Event> told) {
        switch (told.data()) {
            case CustomerRecorded customer ->
                table.put(
                        "customers",
                        List.of("customer_id"),
                        List.of("name", "certificates"),
                        customer.customerId().value(),
                        customer.name(),
                        new Table.Whole(JSON.writeValueAsString(CaseView.Certificate.of(customer))));
            case LegalRequestEvent.RequestReceived received -> received(received);
            case LegalRequestEvent.FindingRecorded found
            when found.finding() instanceof Finding.FieldsFound fields ->
                completed(found.requestId().value(), fields);
            case DecisionEvent decision -> decided(told.id(), decision);
            case NoticeEvent notice -> attempt(notice.noticeId(), notice.attempt());
            case NoticeOutcome outcome -> attempt(outcome.noticeId(), outcome.attempt());
            default -> {} // it stands in the timeline
        }
    }

    void removeCustomer(String customerId) {
        table.run("delete from customers where customer_id = ?", customerId);
    }

    /** Records of a case may be read before the request itself: they lie on other topics. */
    void open(String requestId, Instant at) {
        if (table.run("update cases set settled = settled where request_id = ?", requestId) == 0) {
            table.run("""
                    insert into cases (request_id, came_at, state, open_questions, settled, found_by)
                    values (?, ?, ?, 0, false, ?)""", requestId, at, CaseState.RECEIVED, requestId);
        }
    }

    private void received(LegalRequestEvent.RequestReceived received) {
        String id = received.requestId().value();
        var source = received.source();
        var process = received.process();
        String foundBy = String.join("\n", id, source.reference(), text(process.docket()), text(process.agency()));
        table.run(
                """
                update cases set reference = ?, channel = ?, agency = ?, docket = ?, kind = ?, received_at = ?, came_at = ?,
                  fields = ?, found_by = ? where request_id = ?""",
                source.reference(),
                source.channel(),
                process.agency(),
                process.docket(),
                process.kind(),
                source.arrivedAt(),
                source.arrivedAt(),
                new Table.Whole(JSON.writeValueAsString(fields(received))),
                foundBy.toLowerCase(java.util.Locale.ROOT),
                id);
        table.run("delete from documents where request_id = ?", id);
        int nr = 0;
        for (Document document : received.documents()) {
            table.run(
                    """
                    insert into documents (request_id, nr, sha256, name, media_type, content, unreadable)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    ++nr,
                    Table.cut(document.sha256(), 64),
                    document.name(),
                    document.mediaType(),
                    new Table.Whole(document.text()),
                    document.unreadable());
        }
    }

    /** As decision-service completes the paper: an agency stands once it is known. */
    private void completed(String id, Finding.FieldsFound found) {
        boolean kindFound = found.kind() != LegalProcess.Kind.UNKNOWN;
        table.run(
                """
                update cases set agency = coalesce(agency, ?), docket = coalesce(?, docket), kind = coalesce(?, kind),
                  found_by = found_by || ? where request_id = ?""",
                found.agency(),
                found.docket(),
                kindFound ? found.kind().name() : null,
                ("\n" + text(found.docket()) + "\n" + text(found.agency())).toLowerCase(java.util.Locale.ROOT),
                id);
    }

    private static Table.Whole proposal(Review review) {
        return new Table.Whole(review.proposal() == null ? null : JSON.writeValueAsString(review.proposal()));
    }

    private static CaseView.Fields fields(LegalRequestEvent.RequestReceived received) {
        var process = received.process();
        return new CaseView.Fields(
                received.source().sender(),
                received.sender().status().name(),
                received.sender().reasons(),
                process.authority(),
                process.dataSought(),
                process.issuedOn(),
                process.dueOn(),
                accounts(process.targetAccounts()),
                process.circumstances().stream().map(Enum::name).toList(),
                ReadFields.of(received));
    }

    private void decided(String eventId, DecisionEvent decision) {
        String id = decision.requestId().value();
        switch (decision) {
            case DecisionEvent.NoticeDecided notice -> notice(notice);
            case DecisionEvent.LetterDecided letter -> letter(letter);
            case DecisionEvent.ReviewOpened opened ->
                table.put(
                        "reviews",
                        List.of("request_id", "review_id"),
                        List.of("reason", "question", "evidence", "proposal", "opened_at"),
                        id,
                        Table.cut(opened.review().reviewId(), 200),
                        opened.review().reason(),
                        opened.review().detail(),
                        new Table.Whole(JSON.writeValueAsString(opened.review().evidence())),
                        proposal(opened.review()),
                        opened.decidedAt());
            case DecisionEvent.ReviewSettled settled ->
                table.run(
                        "delete from reviews where request_id = ? and review_id = ?",
                        id,
                        Table.cut(settled.reviewId(), 200));
            case DecisionEvent.ProvisionStanding standing -> provision(standing);
            case DecisionEvent.CounselAlerted alerted ->
                table.put(
                        "alerts",
                        List.of("request_id", "event_id"),
                        List.of("told_at", "alert", "words"),
                        id,
                        Table.cut(eventId, 400),
                        alerted.decidedAt(),
                        alerted.alert(),
                        alerted.text());
            case DecisionEvent.ProductionDateSet set ->
                table.put(
                        "production_dates",
                        List.of("request_id", "customer_id"),
                        List.of("production_date"),
                        id,
                        set.customerId().value(),
                        set.productionDate());
            case DecisionEvent.ProductionStayed stayed ->
                table.run(
                        "delete from production_dates where request_id = ? and customer_id = ?",
                        id,
                        stayed.customerId().value());
            case DecisionEvent.AgencyRedirected _ -> {} // it stands in the timeline
            case DecisionEvent.CaseRestated _ -> {
                for (String part :
                        List.of("notices", "letters", "reviews", "provisions", "alerts", "production_dates")) {
                    table.run("delete from " + part + " where request_id = ?", id);
                }
                table.run("update cases set settled = false where request_id = ?", id);
            }
            case DecisionEvent.CaseSettled _ -> table.run("update cases set settled = true where request_id = ?", id);
        }
    }

    private void notice(DecisionEvent.NoticeDecided notice) {
        table.put(
                "notices",
                List.of("notice_id"),
                List.of("request_id", "customer_id", "state", "detail", "decided_at", "rule_id", "reason"),
                notice.noticeId().value(),
                notice.requestId().value(),
                notice.customerId().value(),
                CaseState.of(notice.state()),
                Words.of(notice.state()),
                notice.decidedAt(),
                notice.explanation().rule(),
                notice.explanation().reason());
        if (notice.state() instanceof NoticeState.Permitted(int attempt)) {
            attempt(notice.noticeId(), attempt);
        }
    }

    private void letter(DecisionEvent.LetterDecided letter) {
        table.put(
                "letters",
                List.of("letter_id"),
                List.of(
                        "request_id",
                        "customer_id",
                        "kind",
                        "what",
                        "state",
                        "detail",
                        "decided_at",
                        "rule_id",
                        "reason"),
                letter.letterId().value(),
                letter.requestId().value(),
                letter.customerId().value(),
                letter.letter().kind().name(),
                Words.of(letter.letter().kind()),
                CaseState.of(letter.state()),
                Words.of(letter.state()),
                letter.decidedAt(),
                letter.explanation().rule(),
                letter.explanation().reason());
        if (letter.state() instanceof NoticeState.Permitted(int attempt)) {
            attempt(letter.letterId(), attempt);
        }
    }

    private void attempt(NoticeId notice, int attempt) {
        table.put("attempts", List.of("notice_id", "attempt"), List.of(), notice.value(), attempt);
    }

    private void provision(DecisionEvent.ProvisionStanding standing) {
        Provision provision = standing.provision();
        table.put(
                "provisions",
                List.of("request_id", "provision_id"),
                List.of("status", "blocks", "basis", "force", "starts_at", "ends", "ends_at", "covers"),
                standing.requestId().value(),
                standing.provisionId().value(),
                standing.status(),
                standing.status().blocks(),
                provision.basis().citation(),
                provision.force(),
                provision.startsAt(),
                Words.code(provision.end()),
                provision.end() instanceof GagEnd.Until(Instant at) ? at : null,
                new Table.Whole(JSON.writeValueAsString(accounts(provision.covers()))));
    }

    private static List<String> accounts(List<TargetAccount> accounts) {
        return accounts.stream().map(TargetAccount::value).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
