package org.fairnotice.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What people ask about cases. */
final class CaseQueries {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String COLUMNS = """
            select request_id, reference, channel, agency, docket, kind, received_at, state, open_questions, settled from cases
            """;

    private final JdbcClient jdbc;
    private final CaseParts parts;

    CaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.parts = new CaseParts(jdbc);
    }

    /**
     * Which cases are asked for.
     *
     * @param state null for any
     * @param openQuestions only those with an open question
     * @param search a part of docket, agency, id or reference; empty for any
     * @param page from 1 on
     */
    record Search(@Nullable CaseState state, boolean openQuestions, String search, int page, int size) {

        long offset() {
            return (page - 1L) * size;
        }
    }

    /** How many cases there are of a search, and those of its page, the newest first. */
    record Found(long total, List<CaseView> cases) {}

    Found cases(Search search) {
        String where = "where found_by like :search escape '!'"
                + (search.state() == null ? "" : " and state = :state")
                + (search.openQuestions() ? " and open_questions > 0" : "");
        String state = search.state() == null ? "" : search.state().name();
        long total = jdbc.sql("select count(*) from cases " + where)
                .param("search", like(search.search()))
                .param("state", state)
                .query(Long.class)
                .single();
        List<CaseView> rows = jdbc.sql(
                        COLUMNS + where + " order by came_at desc, request_id limit :size offset :offset")
                .param("search", like(search.search()))
                .param("state", state)
                .param("size", search.size())
                .param("offset", search.offset())
                .query(CaseQueries::row)
                .list();
        return new Found(total, parts.complete(rows));
    }

    Optional<CaseView> find(String requestId) {
        List<CaseView> rows = jdbc.sql(COLUMNS + "where request_id = ?")
                .param(requestId)
                .query(CaseQueries::row)
                .list();
        return parts.complete(rows).stream().findFirst();
    }

    /** Empty while the request itself has not been read. */
    Optional<CaseView.Fields> fields(String requestId) {
        return jdbc.sql("select fields from cases where request_id = ? and fields is not null")
                .param(requestId)
                .query(String.class)
                .optional()
                .map(json -> JSON.readValue(json, CaseView.Fields.class));
    }

    List<CaseView.Paper> papers(String requestId) {
        return jdbc.sql(
                        "select nr, name, media_type, sha256, unreadable from documents where request_id = ? order by nr")
                .param(requestId)
                .query((row, _) -> new CaseView.Paper(
                        row.getInt("nr"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getString("sha256"),
                        row.getString("unreadable")))
                .list();
    }

    private static String like(String search) {
        String plain = search.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static CaseView row(ResultSet row, int nr) throws SQLException {
        CaseState state = CaseState.valueOf(row.getString("state"));
        return new CaseView(
                row.getString("request_id"),
                row.getString("reference"),
                row.getString("channel"),
                row.getString("agency"),
                row.getString("docket"),
                row.getString("kind"),
                instant(row, "received_at"),
                state,
                row.getBoolean("settled") && state.isEnd() && row.getInt("open_questions") == 0,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return Table.instant(row.getObject(column, OffsetDateTime.class));
    }
}
