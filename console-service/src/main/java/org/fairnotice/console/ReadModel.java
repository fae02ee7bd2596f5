package org.fairnotice.console;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts what the topics say into tables. Fed from the first record at each start, it can be thrown away at any time. */
final class ReadModel {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    ReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes an event in. */
    void add(Topic<?> topic, Event event, Instant at) {
        switch (event) {
            case LegalRequestEvent.RequestReceived received -> received(received);
            case DecisionEvent decision -> decided(decision);
            default -> {} // it stands in the timeline
        }
        run("insert into timeline (request_id, at, topic, type, summary, json) values (?, ?, ?, ?, ?, ?)", event.key(),
                        at.atOffset(ZoneOffset.UTC),
                        topic.name(),
                        event.getClass().getSimpleName(),
                        Summaries.of(event),
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(event));
    }

    /** Takes a dead letter in. */
    void addDeadLetter(ConsumerRecord<String, byte[]> record) {
        byte[] value = record.value() == null ? new byte[0] : record.value();
        run("""
                        merge into dead_letters (topic, part, pos, record_key, reader, reason, origin, at, bytes, content)
                        key (topic, part, pos) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", record.topic(),
                        record.partition(),
                        record.offset(),
                        shortened(String.valueOf(record.key()), 400),
                        header(record, DeadLetter.READER),
                        header(record, DeadLetter.REASON),
                        header(record, DeadLetter.TOPIC) + "-" + header(record, DeadLetter.PARTITION) + "@"
                                + header(record, DeadLetter.OFFSET),
                        header(record, DeadLetter.TIME),
                        value.length,
                        shortened(new String(value, StandardCharsets.UTF_8), 100_000));
    }

    private void run(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    private void received(LegalRequestEvent.RequestReceived received) {
        run("""
                        merge into cases (request_id, reference, channel, agency, docket, kind, received_at)
                        key (request_id) values (?, ?, ?, ?, ?, ?, ?)""", received.requestId().value(),
                        shortened(received.source().reference(), 2000),
                        received.source().channel().name(),
                        shortened(received.process().agency(), 1000),
                        shortened(received.process().docket(), 1000),
                        received.process().kind().name(),
                        received.source().arrivedAt().atOffset(ZoneOffset.UTC));
    }

    private void decided(DecisionEvent decision) {
        switch (decision) {
            case DecisionEvent.NoticeDecided notice -> notice(notice);
            case DecisionEvent.ReviewOpened opened -> opened(opened);
            case DecisionEvent.ReviewSettled settled ->
                run("delete from reviews where request_id = ? and review_id = ?", settled.requestId().value(), settled.reviewId());
            case DecisionEvent.ProvisionStanding standing -> provision(standing);
            case DecisionEvent.CounselAlerted alerted ->
                run("insert into alerts (request_id, at, alert, text) values (?, ?, ?, ?)", alerted.requestId().value(),
                                alerted.decidedAt().atOffset(ZoneOffset.UTC),
                                alerted.alert().name(),
                                shortened(alerted.text(), 4000));
            case DecisionEvent.ProductionDateSet set -> {}
            case DecisionEvent.CaseSettled settled ->
                run("update cases set settled = true where request_id = ?", settled.requestId().value());
        }
    }

    private void notice(DecisionEvent.NoticeDecided notice) {
        run("""
                        merge into notices (notice_id, request_id, customer_id, state, detail, attempt, decided_at)
                        key (notice_id) values (?, ?, ?, ?, ?, ?, ?)""", notice.noticeId().value(),
                        notice.requestId().value(),
                        notice.customerId().value(),
                        label(notice.state()),
                        shortened(Summaries.of(notice.state()), 4000),
                        notice.state() instanceof NoticeState.Permitted(int attempt) ? attempt : null,
                        notice.decidedAt().atOffset(ZoneOffset.UTC));
    }

    private void opened(DecisionEvent.ReviewOpened opened) {
        run("""
                        merge into reviews (request_id, review_id, reason, question, evidence)
                        key (request_id, review_id) values (?, ?, ?, ?, ?)""", opened.requestId().value(),
                        opened.review().reviewId(),
                        opened.review().reason().name(),
                        shortened(opened.review().detail(), 4000),
                        opened.review().evidence().stream().map(e -> e.text()).collect(Collectors.joining("\n…\n")));
    }

    private void provision(DecisionEvent.ProvisionStanding standing) {
        run("""
                        merge into provisions (request_id, provision_id, status, basis, ends)
                        key (request_id, provision_id) values (?, ?, ?, ?, ?)""", standing.requestId().value(),
                        standing.provisionId().value(),
                        standing.status().name(),
                        standing.provision().basis().citation(),
                        end(standing.provision().end()));
    }

    static String end(GagEnd end) {
        return switch (end) {
            case GagEnd.Until(Instant at) -> at.toString();
            case GagEnd.Indefinite() -> "indefinite";
            case GagEnd.Unknown() -> "unknown";
        };
    }

    private static final Map<Class<? extends NoticeState>, String> LABELS =
            Map.of(NoticeState.InReview.class, "REVIEW", NoticeState.NotOwed.class, "NOT_OWED");

    private static String label(NoticeState state) {
        return LABELS.getOrDefault(state.getClass(), state.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String shortened(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
