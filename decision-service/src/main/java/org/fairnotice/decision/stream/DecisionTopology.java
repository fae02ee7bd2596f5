package org.fairnotice.decision.stream;

import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.decision.casefile.CaseFile;
import org.fairnotice.decision.casefile.PaperShelf;

/**
 * Which record goes where. Three parts that share nothing but topics:
 *
 * <pre>
 * legal-requests ─┐                ┌→ decisions
 * notice-outcomes ┼→ case ─────────┼→ notices (signed)
 * relations ──────┘                └→ papers
 * papers ──────────→ paper ─────────→ relations
 * customers ───────→ customer-audit
 * </pre>
 *
 * Each part puts what it cannot read aside. A case lives where its request id's partition is, a paper key where the digest of
 * its agency puts it; that is why cases that may belong together speak through topics.
 */
final class DecisionTopology {

    /** The application id, the consumer group, and the source in every event. */
    static final String SERVICE = "decision-service";

    static final String PAPERS = SERVICE + "-papers";
    static final String RELATIONS = SERVICE + "-relations";

    static final String CASES_STORE = "cases";
    static final String AGENDA_STORE = "agenda";
    static final String SHELVES_STORE = "papers";

    static final String DECISIONS_SINK = "to-decisions";
    static final String NOTICES_SINK = "to-notices";
    static final String PAPERS_SINK = "to-papers";
    static final String RELATIONS_SINK = "to-relations";

    private static final String CASE = "case";
    private static final String PAPER = "paper";
    private static final String CUSTOMER_AUDIT = "customer-audit";

    private DecisionTopology() {}

    static Topology build(CaseWork work) {
        var topology = new Topology();
        source(topology, Topics.LEGAL_REQUESTS.name());
        source(topology, Topics.NOTICE_OUTCOMES.name());
        source(topology, Topics.CUSTOMERS.name());
        source(topology, PAPERS);
        source(topology, RELATIONS);
        topology.addProcessor(
                CASE,
                () -> new CaseProcessor(work),
                from(Topics.LEGAL_REQUESTS.name()),
                from(Topics.NOTICE_OUTCOMES.name()),
                from(RELATIONS));
        topology.addProcessor(PAPER, () -> new PaperProcessor(work.meters()), from(PAPERS));
        topology.addProcessor(CUSTOMER_AUDIT, () -> new CustomerAudit(work.meters()), from(Topics.CUSTOMERS.name()));
        stores(topology);
        sink(topology, DECISIONS_SINK, Topics.DECISIONS.name(), CASE);
        sink(topology, NOTICES_SINK, Topics.NOTICES.name(), CASE);
        sink(topology, PAPERS_SINK, PAPERS, CASE);
        sink(topology, RELATIONS_SINK, RELATIONS, PAPER);
        deadLetters(topology, Topics.LEGAL_REQUESTS.name(), Topics.LEGAL_REQUESTS, CASE);
        deadLetters(topology, Topics.NOTICE_OUTCOMES.name(), Topics.NOTICE_OUTCOMES, CASE);
        deadLetters(topology, Topics.CUSTOMERS.name(), Topics.CUSTOMERS, CUSTOMER_AUDIT);
        // What this service tells itself has no topic for dead letters of its own; the letter says where it came from.
        deadLetters(topology, RELATIONS, Topics.LEGAL_REQUESTS, CASE);
        deadLetters(topology, PAPERS, Topics.LEGAL_REQUESTS, PAPER);
        return topology;
    }

    static String deadLetterSinkOf(String topic) {
        return "to-" + topic + "-dlt";
    }

    /** The topics whose partitions a case needs side by side: all have the same number. */
    static Set<String> partitionedAlike() {
        return Set.of(Topics.LEGAL_REQUESTS.name(), Topics.NOTICE_OUTCOMES.name(), PAPERS, RELATIONS);
    }

    private static String from(String topic) {
        return "from-" + topic;
    }

    private static void source(Topology topology, String topic) {
        topology.addSource(
                AutoOffsetReset.earliest(),
                from(topic),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                topic);
    }

    private static void sink(Topology topology, String name, String topic, String parent) {
        topology.addSink(name, topic, new ByteArraySerializer(), new ByteArraySerializer(), parent);
    }

    private static void deadLetters(Topology topology, String from, Topic<?> to, String parent) {
        sink(topology, deadLetterSinkOf(from), to.deadLetters(), parent);
    }

    private static void stores(Topology topology) {
        topology.addStateStore(store(CASES_STORE, Serdes.String(), JsonSerde.of(CaseFile.class)), CASE);
        topology.addStateStore(store(AGENDA_STORE, Serdes.Bytes(), Serdes.ByteArray()), CASE);
        topology.addStateStore(store(SHELVES_STORE, Serdes.String(), JsonSerde.of(PaperShelf.class)), PAPER);
    }

    /** Without a cache: a cache would only delay what the transaction writes anyway, and it was measured to be slower. */
    private static <K, V> StoreBuilder<?> store(String name, Serde<K> key, Serde<V> value) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), key, value)
                .withCachingDisabled();
    }
}
