package org.fairnotice.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.process.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Notices, questions, gags and alerts of cases; asked for many cases at once. */
final class CaseParts {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    CaseParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Part<T>(String requestId, T part) {}

    List<CaseView> complete(List<CaseView> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        List<String> ids = cases.stream().map(CaseView::requestId).toList();
        Map<String, List<CaseView.Notice>> notices = notices(ids);
        Map<String, List<CaseView.Question>> questions = questions(ids);
        Map<String, List<CaseView.Gag>> gags = gags(ids);
        Map<String, List<CaseView.CounselAlert>> alerts = alerts(ids);
        return cases.stream()
                .map(c -> c.with(
                        notices.getOrDefault(c.requestId(), List.of()),
                        questions.getOrDefault(c.requestId(), List.of()),
                        gags.getOrDefault(c.requestId(), List.of()),
                        alerts.getOrDefault(c.requestId(), List.of())))
                .toList();
    }

    private Map<String, List<CaseView.Notice>> notices(List<String> ids) {
        return parts(
                """
                select n.request_id, n.notice_id, n.customer_id, c.name, c.certificates, n.state, n.detail, n.decided_at, n.rule_id, n.reason,
                  (select max(a.attempt) from attempts a where a.notice_id = n.notice_id) as attempt, p.production_date
                from notices n
                  left join customers c on c.customer_id = n.customer_id
                  left join production_dates p on p.request_id = n.request_id and p.customer_id = n.customer_id
                where n.request_id in (:ids) order by n.customer_id""",
                ids,
                row -> new CaseView.Notice(
                        row.getString("notice_id"),
                        row.getString("customer_id"),
                        row.getString("name"),
                        CaseState.valueOf(row.getString("state")),
                        row.getString("detail"),
                        row.getObject("attempt", Integer.class),
                        instant(row, "production_date"),
                        known(row, "decided_at"),
                        row.getString("rule_id"),
                        row.getString("reason"),
                        certificates(row.getString("certificates"))));
    }

    /** @param json null if the directory does not have the customer */
    private static List<CaseView.Certificate> certificates(@Nullable String json) {
        return json == null ? List.of() : List.of(JSON.readValue(json, CaseView.Certificate[].class));
    }

    private Map<String, List<CaseView.Question>> questions(List<String> ids) {
        return parts(
                """
                select request_id, review_id, reason, question, proposal, opened_at from reviews where request_id in (:ids)
                order by opened_at, review_id""",
                ids,
                row -> new CaseView.Question(
                        row.getString("review_id"),
                        row.getString("reason"),
                        row.getString("question"),
                        known(row, "opened_at"),
                        proposal(row.getString("review_id"), row.getString("proposal")),
                        null));
    }

    private static @Nullable ProposedAnswer proposal(String reviewId, @Nullable String finding) {
        return finding == null ? null : ProposedAnswer.of(reviewId, JSON.readValue(finding, Finding.class));
    }

    private Map<String, List<CaseView.Gag>> gags(List<String> ids) {
        return parts(
                """
                select request_id, provision_id, status, blocks, basis, force, starts_at, ends, covers from provisions
                where request_id in (:ids) order by provision_id""",
                ids,
                row -> new CaseView.Gag(
                        row.getString("provision_id"),
                        row.getString("status"),
                        row.getBoolean("blocks"),
                        row.getString("basis"),
                        row.getString("force"),
                        instant(row, "starts_at"),
                        row.getString("ends"),
                        List.of(JSON.readValue(row.getString("covers"), String[].class))));
    }

    private Map<String, List<CaseView.CounselAlert>> alerts(List<String> ids) {
        return parts(
                """
                select request_id, told_at, alert, words from alerts where request_id in (:ids)
                order by told_at, event_id""",
                ids,
                row -> new CaseView.CounselAlert(
                        known(row, "told_at"), row.getString("alert"), row.getString("words")));
    }

    private <T> Map<String, List<T>> parts(String sql, List<String> ids, Reading<T> reading) {
        return jdbc
                .sql(sql)
                .param("ids", ids)
                .query((row, _) -> new Part<>(row.getString("request_id"), reading.read(row)))
                .list()
                .stream()
                .collect(groupingBy(Part::requestId, mapping(Part::part, toList())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Table.instant(row.getObject(column, OffsetDateTime.class));
    }

    private static Instant known(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
