package org.fairnotice.console;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people ask of the read model. */
final class CaseQueries {

    /** From the state that is furthest from its end to the nearest. */
    static final List<String> STATES = List.of(
            "REVIEW", "HELD", "COOLING", "PERMITTED", "BOUNCED", "SENT", "ACKNOWLEDGED", "NOT_OWED", "CLOSED");

    private final JdbcClient jdbc;

    CaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Cases, the newest first, filtered by state and by a part of docket, agency or id; both may be empty. */
    List<Map<String, @Nullable Object>> cases(String state, String search, int page, int size) {
        String like = "%" + search.toLowerCase(java.util.Locale.ROOT).replace("%", "") + "%";
        return jdbc
                .sql(
                        """
                        select request_id from cases where ? = '%%' or lower(request_id) like ? or lower(docket) like ?
                          or lower(agency) like ? order by received_at desc, request_id""")
                .params(like, like, like, like)
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .filter(found -> state.isEmpty() || state.equals(found.get("state")))
                .skip((long) Math.max(page - 1, 0) * size)
                .limit(size)
                .toList();
    }

    /** One case, without its timeline. */
    Optional<Map<String, @Nullable Object>> find(String requestId) {
        return jdbc.sql(
                        """
                        select request_id as "requestId", reference as "reference", channel as "channel",
                          agency as "agency", docket as "docket", kind as "kind", received_at as "receivedAt",
                          settled as "settled" from cases where request_id = ?""")
                .param(requestId)
                .query()
                .listOfRows()
                .stream()
                .findFirst()
                .map(this::complete);
    }

    /** All that happened, in the order in which it was decided. */
    List<Map<String, @Nullable Object>> timeline(String requestId) {
        return jdbc.sql(
                        """
                        select at as "at", topic as "topic", type as "type", summary as "summary", json as "json"
                        from timeline where request_id = ? order by at, seq""")
                .param(requestId)
                .query()
                .listOfRows();
    }

    List<Map<String, @Nullable Object>> deadLetters() {
        return jdbc.sql(
                        """
                        select topic as "topic", part as "partition", pos as "offset", record_key as "key",
                          reader as "reader", reason as "reason", origin as "origin", at as "at", bytes as "bytes",
                          content as "content" from dead_letters order by at desc, topic, part, pos limit 1000""")
                .query()
                .listOfRows();
    }

    List<Map<String, @Nullable Object>> alerts() {
        return jdbc.sql(
                        """
                        select request_id as "requestId", at as "at", alert as "alert", text as "text" from alerts
                        order by at desc limit 100""")
                .query()
                .listOfRows();
    }

    private Map<String, @Nullable Object> complete(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> found = new LinkedHashMap<>(row);
        Object id = String.valueOf(row.get("requestId"));
        List<Map<String, @Nullable Object>> notices = jdbc.sql(
                        """
                        select notice_id as "noticeId", customer_id as "customerId", state as "state",
                          detail as "detail", attempt as "attempt" from notices where request_id = ?
                        order by customer_id""")
                .param(id)
                .query()
                .listOfRows();
        List<Map<String, @Nullable Object>> reviews = jdbc.sql(
                        """
                        select review_id as "reviewId", reason as "reason", question as "question",
                          evidence as "evidence" from reviews where request_id = ? order by review_id""")
                .param(id)
                .query()
                .listOfRows();
        found.put("state", state(notices, reviews));
        found.put("notices", notices);
        found.put("reviews", reviews);
        found.put(
                "provisions",
                jdbc.sql(
                                """
                                select provision_id as "provisionId", status as "status", basis as "basis",
                                  ends as "end" from provisions where request_id = ? order by provision_id""")
                        .param(id)
                        .query()
                        .listOfRows());
        found.put(
                "alerts",
                jdbc.sql("""
                        select at as "at", alert as "alert", text as "text" from alerts where request_id = ? order by at""")
                        .param(id)
                        .query()
                        .listOfRows());
        return found;
    }

    private static String state(List<Map<String, @Nullable Object>> notices, List<Map<String, @Nullable Object>> reviews) {
        if (notices.isEmpty()) {
            return reviews.isEmpty() ? "CLOSED" : "REVIEW";
        }
        return notices.stream()
                .map(notice -> String.valueOf(notice.get("state")))
                .min(Comparator.comparingInt(STATES::indexOf))
                .orElseThrow();
    }
}
