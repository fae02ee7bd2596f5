package org.fairnotice.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is asked about all cases together, and about records that lie outside of cases. */
final class Overview {

    private static final int ALERTS = 100;
    private static final int LETTERS = 500;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    Overview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What counsel was told, and of which case. */
    record Alert(
            String requestId,
            @Nullable String docket,
            @Nullable String agency,
            Instant at,
            String alert,
            String text) {}

    /** A gag in force that ends by itself. */
    record Ending(
            String requestId,
            @Nullable String docket,
            @Nullable String agency,
            String basis,
            Instant endsAt) {}

    /**
     * A record that somebody could not use.
     *
     * @param deadLetter whether a service put it aside; otherwise the console came upon it itself
     * @param originTopic where it stood first, with {@code originPartition} and {@code originOffset}; empty if not told
     * @param at when it was put aside
     * @param bytes the size of its value
     * @param content its value as UTF-8, shortened
     */
    record Letter(
            String topic,
            int partition,
            long offset,
            boolean deadLetter,
            @Nullable String key,
            String reader,
            String reason,
            String originTopic,
            String originPartition,
            String originOffset,
            String at,
            int bytes,
            Map<String, String> headers,
            String content) {}

    /** How many cases are in each state; states without a case are missing. */
    Map<CaseState, Long> cases() {
        var counts = new EnumMap<CaseState, Long>(CaseState.class);
        jdbc.sql("select state, count(*) as cases from cases group by state")
                .query((row, _) -> counts.put(CaseState.valueOf(row.getString("state")), row.getLong("cases")))
                .list();
        return counts;
    }

    /** How many cases have an open question, whatever their state. */
    long casesWithQuestions() {
        return jdbc.sql("select count(*) from cases where open_questions > 0")
                .query(Long.class)
                .single();
    }

    /** The latest first, a hundred at most. */
    List<Alert> alerts() {
        return jdbc.sql("""
                        select a.request_id, c.docket, c.agency, a.told_at, a.alert, a.words from alerts a
                        left join cases c on c.request_id = a.request_id order by a.told_at desc, a.event_id limit ?""")
                .param(ALERTS)
                .query((row, _) -> new Alert(
                        row.getString("request_id"),
                        row.getString("docket"),
                        row.getString("agency"),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        row.getString("alert"),
                        row.getString("words")))
                .list();
    }

    /** The gags that end next. */
    List<Ending> endings(Instant now, int most) {
        return jdbc.sql("""
                        select p.request_id, c.docket, c.agency, p.basis, p.ends_at from provisions p
                        left join cases c on c.request_id = p.request_id
                        where p.blocks and p.ends_at > ? order by p.ends_at, p.provision_id limit ?""")
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new Ending(
                        row.getString("request_id"),
                        row.getString("docket"),
                        row.getString("agency"),
                        row.getString("basis"),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The latest first, five hundred at most. */
    @SuppressWarnings("unchecked")
    List<Letter> letters() {
        return jdbc.sql("""
                        select topic, part, pos, dead_letter, record_key, reader, reason, origin_topic, origin_partition,
                          origin_offset, put_aside_at, bytes, headers, content
                        from put_aside order by put_aside_at desc, topic, part, pos desc limit ?""")
                .param(LETTERS)
                .query((row, _) -> new Letter(
                        row.getString("topic"),
                        row.getInt("part"),
                        row.getLong("pos"),
                        row.getBoolean("dead_letter"),
                        row.getString("record_key"),
                        row.getString("reader"),
                        row.getString("reason"),
                        row.getString("origin_topic"),
                        row.getString("origin_partition"),
                        row.getString("origin_offset"),
                        row.getString("put_aside_at"),
                        row.getInt("bytes"),
                        JSON.readValue(row.getString("headers"), Map.class),
                        row.getString("content")))
                .list();
    }
}
