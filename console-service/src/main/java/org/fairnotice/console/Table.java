package org.fairnotice.console;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plain SQL that H2 and PostgreSQL read alike: both know {@code merge}, but each its own. */
final class Table {

    /** A column of type varchar holds no longer text than this, in characters. */
    private static final int LONGEST = 1_000_000;

    /** A text of any length, for a column of type text. */
    record Whole(@Nullable String text) {}

    private final JdbcClient jdbc;

    Table(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs a statement and says how many rows it changed. */
    int run(String sql, @Nullable Object... values) {
        var statement = jdbc.sql(sql);
        for (Object value : values) {
            statement = statement.param(forSql(value));
        }
        return statement.update();
    }

    /** Puts a row in place of that with the same key. There is one writer, so nothing comes between. */
    void put(String table, List<String> key, List<String> columns, @Nullable Object... values) {
        @Nullable Object[] keyValues = java.util.Arrays.copyOf(values, key.size());
        run("delete from " + table + " where " + String.join(" = ? and ", key) + " = ?", keyValues);
        var all = new java.util.ArrayList<>(key);
        all.addAll(columns);
        run(insert(table, all), values);
    }

    static String insert(String table, List<String> columns) {
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ")";
    }

    static @Nullable Object forSql(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant at -> at.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case String text -> cut(storable(text), LONGEST);
            case Whole(String text) -> text == null ? null : storable(text);
            default -> value;
        };
    }

    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
