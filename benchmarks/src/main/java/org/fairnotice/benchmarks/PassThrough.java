package org.fairnotice.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.fairnotice.contract.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings: the same records read, looked up, stored and written again, under the same guarantees, and not thought about. In
 * one pass; or in a round trip by the place where papers of one agency meet, as each must go before a word is said of it; or with
 * every record that a case is ({@link CaseRecords}).
 */
final class PassThrough implements AutoCloseable {

    static final String OUTPUT = "pass-through";
    static final String THERE = "pass-through-there";
    static final String BACK = "pass-through-back";
    static final String DECISIONS = "pass-through-decisions";

    private static final String RECORDS = "records";
    private static final String PLACES = "places";

    /** What travels there and back is what is compared of a paper, and the answer. */
    private static final int WORD = 400;

    private final KafkaStreams streams;

    private PassThrough(KafkaStreams streams) {
        this.streams = streams;
    }

    static PassThrough onePass(String bootstrapServers, Path stateFolder) {
        var topology = new Topology();
        from(topology, Topics.LEGAL_REQUESTS.name());
        keep(topology, RECORDS, Map.of(Topics.LEGAL_REQUESTS.name(), OUTPUT));
        to(topology, OUTPUT, RECORDS);
        return start(topology, bootstrapServers, stateFolder);
    }

    static PassThrough roundTrip(String bootstrapServers, Path stateFolder) {
        var topology = new Topology();
        from(topology, Topics.LEGAL_REQUESTS.name());
        from(topology, BACK);
        keep(topology, RECORDS, Map.of(Topics.LEGAL_REQUESTS.name(), THERE, BACK, OUTPUT));
        to(topology, THERE, RECORDS);
        to(topology, OUTPUT, RECORDS);
        from(topology, THERE);
        keep(topology, PLACES, Map.of(THERE, BACK));
        to(topology, BACK, PLACES);
        return start(topology, bootstrapServers, stateFolder);
    }

    static PassThrough likeACase(String bootstrapServers, Path stateFolder) {
        return start(CaseRecords.topology(), bootstrapServers, stateFolder);
    }

    private static PassThrough start(Topology topology, String bootstrapServers, Path stateFolder) {
        var settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                StreamsConfig.APPLICATION_ID_CONFIG,
                OUTPUT,
                StreamsConfig.STATE_DIR_CONFIG,
                stateFolder.toString(),
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                Broker.PARTITIONS,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                StreamsConfig.EXACTLY_ONCE_V2,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                20,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                0,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
                200,
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
                "earliest",
                StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
                5));
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 262_144);
        var streams = new KafkaStreams(topology, settings);
        streams.start();
        return new PassThrough(streams);
    }

    static void from(Topology topology, String topic) {
        topology.addSource(
                "from-" + topic,
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                topic);
    }

    /** @param ways from the topic that a record came from to the one that it goes to */
    private static void keep(Topology topology, String store, Map<String, String> ways) {
        topology.addProcessor(
                store,
                () -> new Keep(store, ways),
                ways.keySet().stream().map(topic -> "from-" + topic).toArray(String[]::new));
        topology.addStateStore(kept(store), store);
    }

    static StoreBuilder<?> kept(String store) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    static void to(Topology topology, String topic, String from) {
        topology.addSink(
                "to-" + topic,
                topic,
                Serdes.String().serializer(),
                Serdes.ByteArray().serializer(),
                from);
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(20));
    }

    private static final class Keep implements Processor<String, byte[], String, byte[]> {

        private final String store;
        private final Map<String, String> ways;
        private @Nullable ProcessorContext<String, byte[]> context;
        private @Nullable KeyValueStore<String, byte[]> records;

        Keep(String store, Map<String, String> ways) {
            this.store = store;
            this.ways = ways;
        }

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
            records = given.getStateStore(store);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            var kept = Objects.requireNonNull(records);
            byte @Nullable [] known = kept.get(record.key());
            byte[] value = known == null ? record.value() : known;
            kept.put(record.key(), value);
            var here = Objects.requireNonNull(context);
            String to = ways.get(here.recordMetadata().orElseThrow().topic());
            boolean whole = OUTPUT.equals(to);
            here.forward(
                    record.withValue(whole ? value : Arrays.copyOf(value, Math.min(value.length, WORD))), "to-" + to);
        }
    }
}
