package org.fairnotice.console;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.Explanation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts what the topics say into tables. It is filled from the first record at each start, so it can be thrown away at any
 * time, and a change of its tables needs no migration. One thread writes.
 */
final class ReadModel {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModel.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN_OF_A_DEAD_LETTER = 100_000;
    private static final List<String> ENTRY = List.of(
            "topic",
            "part",
            "pos",
            "request_id",
            "event_id",
            "happened_at",
            "told_by",
            "type",
            "summary",
            "rule_id",
            "reason",
            "policy_version",
            "json");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Table table;
    private final CaseTables cases;

    ReadModel(JdbcTemplate template, TransactionTemplate transactions) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
        this.table = new Table(jdbc);
        this.cases = new CaseTables(table);
    }

    /** Makes the tables, empty. */
    void clear() {
        var schema = new ResourceDatabasePopulator(new ClassPathResource("console-schema.sql"));
        transactions.executeWithoutResult(_ -> template.execute((java.sql.Connection connection) -> {
            schema.populate(connection);
            return null;
        }));
    }

    /**
     * Takes records in, all of them or, with an exception, none. A record that cannot be kept, such as one with a time that no
     * calendar has, is kept as unreadable.
     */
    void add(List<Arrival> arrivals) {
        try {
            transactions.executeWithoutResult(_ -> addAll(arrivals));
        } catch (RuntimeException e) {
            LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("records are taken in one by one");
            arrivals.forEach(this::addAlone);
        }
    }

    private void addAlone(Arrival arrival) {
        try {
            transactions.executeWithoutResult(_ -> addAll(List.of(arrival)));
        } catch (RuntimeException e) {
            var unreadable = new Arrival.Unreadable(
                    arrival.record(), "cannot be kept: " + e.getClass().getSimpleName());
            transactions.executeWithoutResult(_ -> addAll(List.of(unreadable)));
        }
    }

    private void addAll(List<Arrival> arrivals) {
        Set<String> touched = new LinkedHashSet<>();
        List<@Nullable Object[]> entries = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Arrival.Told told -> told(told, touched, entries);
                case Arrival.CustomerRemoved removed ->
                    cases.removeCustomer(removed.record().key());
                case Arrival.Dead dead -> putAside(dead, true, dead.header(DeadLetter.REASON));
                case Arrival.Unreadable unreadable -> unreadable(unreadable, entries);
            }
        }
        template.batchUpdate(Table.insert("timeline", ENTRY), entries);
        judge(touched);
    }

    private void told(Arrival.Told told, Set<String> touched, List<@Nullable Object[]> entries) {
        CloudEvent<? extends Event> event = told.event();
        if (!told.record().topic().equals(Topics.CUSTOMERS.name())) {
            if (touched.add(event.data().key())) {
                cases.open(event.data().key(), event.time());
            }
            entries.add(entry(told));
        }
        cases.apply(event);
    }

    private static @Nullable Object[] entry(Arrival.Told told) {
        CloudEvent<? extends Event> event = told.event();
        Explanation why = Summaries.explanation(event.data());
        return row(
                told.record(),
                event.data().key(),
                Table.cut(event.id(), 400),
                event.time(),
                Summaries.by(event.data(), event.source()),
                event.data().getClass().getSimpleName(),
                Summaries.of(event.data()),
                why == null ? null : why.rule(),
                why == null ? null : why.reason(),
                why == null ? null : why.policyVersion(),
                new Table.Whole(new String(told.record().value(), StandardCharsets.UTF_8)));
    }

    /** Shown among the dead letters, and in the case that its key names, if there is one. */
    private void unreadable(Arrival.Unreadable unreadable, List<@Nullable Object[]> entries) {
        putAside(unreadable, false, unreadable.reason());
        String key = unreadable.record().key();
        if (key != null) {
            entries.add(row(
                    unreadable.record(),
                    Table.cut(key, 200),
                    null,
                    unreadable.writtenAt(),
                    "console-service",
                    "Unreadable",
                    "A record on this case cannot be read: " + unreadable.reason(),
                    null,
                    null,
                    null,
                    null));
        }
    }

    private static @Nullable Object[] row(ConsumerRecord<String, byte[]> record, @Nullable Object... rest) {
        var values = new ArrayList<@Nullable Object>(List.of(record.topic(), record.partition(), record.offset()));
        for (Object value : rest) {
            values.add(Table.forSql(value));
        }
        return values.toArray();
    }

    private void putAside(Arrival arrival, boolean deadLetter, String reason) {
        ConsumerRecord<String, byte[]> record = arrival.record();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), arrival.header(header.key()));
        }
        table.put(
                "put_aside",
                List.of("topic", "part", "pos"),
                List.of(
                        "dead_letter",
                        "record_key",
                        "reader",
                        "reason",
                        "origin_topic",
                        "origin_partition",
                        "origin_offset",
                        "put_aside_at",
                        "bytes",
                        "headers",
                        "content"),
                record.topic(),
                record.partition(),
                record.offset(),
                deadLetter,
                record.key(),
                deadLetter ? arrival.header(DeadLetter.READER) : "console-service",
                reason,
                deadLetter ? arrival.header(DeadLetter.TOPIC) : record.topic(),
                deadLetter ? arrival.header(DeadLetter.PARTITION) : Integer.toString(record.partition()),
                deadLetter ? arrival.header(DeadLetter.OFFSET) : Long.toString(record.offset()),
                deadLetter && !arrival.header(DeadLetter.TIME).isEmpty()
                        ? arrival.header(DeadLetter.TIME)
                        : arrival.writtenAt().toString(),
                value.length,
                new Table.Whole(JSON.writeValueAsString(headers)),
                Table.cut(new String(value, StandardCharsets.UTF_8), SHOWN_OF_A_DEAD_LETTER));
    }

    private void judge(Set<String> requestIds) {
        for (String id : requestIds) {
            var notices = new HashSet<CaseState>();
            jdbc.sql("select state from notices where request_id = ?")
                    .param(id)
                    .query(String.class)
                    .list()
                    .forEach(state -> notices.add(CaseState.valueOf(state)));
            int questions = jdbc.sql("select count(*) from reviews where request_id = ?")
                    .param(id)
                    .query(Integer.class)
                    .single();
            boolean settled = jdbc.sql("select settled from cases where request_id = ?")
                    .param(id)
                    .query(Boolean.class)
                    .single();
            table.run(
                    "update cases set state = ?, open_questions = ? where request_id = ?",
                    CaseState.ofCase(notices, questions > 0, settled),
                    questions,
                    id);
        }
    }
}
