package org.fairnotice.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.decision.Evidence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that happened in one case, and the words of its papers that questions are about. */
final class CaseHistory {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** How much of a document is shown on either side of the words, in characters. */
    private static final int CONTEXT = 160;

    private final JdbcClient jdbc;

    CaseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which it happened, by the clocks of those who wrote it. What was published twice is shown once. */
    List<CaseView.Entry> timeline(String requestId) {
        List<CaseView.Entry> entries =
                jdbc.sql("""
                        select topic, part, pos, event_id, happened_at, told_by, type, summary, rule_id, reason,
                          policy_version, json from timeline where request_id = ? order by happened_at, topic, part, pos""").param(requestId).query(CaseHistory::entry).list();
        var seen = new HashSet<List<@Nullable Object>>();
        return entries.stream()
                .filter(e ->
                        e.eventId() == null || seen.add(java.util.Arrays.asList(e.topic(), e.eventId(), e.event())))
                .toList();
    }

    /** The letters beside its notices, in the order in which they were decided last. */
    List<CaseView.Letter> letters(String requestId) {
        return jdbc.sql("""
                        select l.*, (select max(a.attempt) from attempts a where a.notice_id = l.letter_id) as attempt
                        from letters l where l.request_id = ? order by l.decided_at, l.letter_id""").param(requestId).query((row, _) -> letter(row)).list();
    }

    private static CaseView.Letter letter(ResultSet row) throws SQLException {
        return new CaseView.Letter(
                row.getString("letter_id"),
                row.getString("customer_id"),
                row.getString("kind"),
                row.getString("what"),
                CaseState.valueOf(row.getString("state")),
                row.getString("detail"),
                row.getObject("attempt", Integer.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("rule_id"),
                row.getString("reason"));
    }

    /** The open questions of a case with the words they are about. */
    List<CaseView.Question> questions(CaseView found) {
        Map<String, String> evidence = new HashMap<>();
        jdbc.sql("select review_id, evidence from reviews where request_id = ?")
                .param(found.requestId())
                .query((row, _) -> evidence.put(row.getString("review_id"), row.getString("evidence")))
                .list();
        Map<String, Text> texts =
                evidence.values().stream().allMatch("[]"::equals) ? Map.of() : texts(found.requestId());
        return found.reviews().stream()
                .map(q -> new CaseView.Question(
                        q.reviewId(),
                        q.reason(),
                        q.question(),
                        q.openedAt(),
                        q.proposal(),
                        quotations(evidence.getOrDefault(q.reviewId(), "[]"), texts)))
                .toList();
    }

    /** A document that words are quoted from. */
    record Text(int nr, String name, @Nullable String content) {}

    /** By digest. A file of which a part could not be read is two documents: its words stand in the other. */
    private Map<String, Text> texts(String requestId) {
        Map<String, Text> texts = new HashMap<>();
        jdbc.sql("select nr, sha256, name, content from documents where request_id = ? order by nr")
                .param(requestId)
                .query((row, _) -> texts.merge(
                        row.getString("sha256"),
                        new Text(row.getInt("nr"), row.getString("name"), row.getString("content")),
                        (one, other) -> one.content() == null ? other : one))
                .list();
        return texts;
    }

    private static List<CaseView.Quotation> quotations(String evidence, Map<String, Text> texts) {
        var quotations = new ArrayList<CaseView.Quotation>();
        for (Evidence each : JSON.readValue(evidence, Evidence[].class)) {
            quotations.add(quotation(each, texts.get(each.documentSha256())));
        }
        return quotations;
    }

    /** The page and the context are shown only where the words stand in the document as the decision says. */
    static CaseView.Quotation quotation(Evidence evidence, @Nullable Text document) {
        int start = evidence.start();
        int end = evidence.end();
        @Nullable String text = document == null ? null : document.content();
        if (document == null
                || text == null
                || start < 0
                || end > text.length()
                || start > end
                || !text.substring(start, end).equals(evidence.text())) {
            return new CaseView.Quotation(
                    document == null ? null : document.name(), null, null, "", evidence.text(), "");
        }
        int from = start <= CONTEXT ? 0 : afterNextBlank(text, start - CONTEXT, start);
        int to = text.length() - end <= CONTEXT ? text.length() : beforeLastBlank(text, end, end + CONTEXT);
        return new CaseView.Quotation(
                document.name(),
                document.nr(),
                DocumentText.pageOf(text, start),
                (from > 0 ? "… " : "") + text.substring(from, start),
                evidence.text(),
                text.substring(end, to) + (to < text.length() ? " …" : ""));
    }

    /** Whole words, where there are any, and whole characters. */
    private static int afterNextBlank(String text, int from, int limit) {
        int at = from;
        while (at < limit && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Math.min(at + 1, limit);
    }

    private static int beforeLastBlank(String text, int limit, int to) {
        int at = to;
        while (at > limit && !Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }

    private static CaseView.Entry entry(ResultSet row, int nr) throws SQLException {
        return new CaseView.Entry(
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("topic"),
                row.getInt("part"),
                row.getLong("pos"),
                row.getString("event_id"),
                row.getString("told_by"),
                row.getString("type"),
                row.getString("summary"),
                row.getString("rule_id"),
                row.getString("reason"),
                row.getString("policy_version"),
                json(row.getString("json")));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        try {
            return text == null ? null : JSON.readTree(text);
        } catch (JacksonException e) {
            return JSON.valueToTree(text); // it was cut: it is longer than a column holds
        }
    }
}
