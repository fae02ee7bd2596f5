package org.fairnotice.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
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
import org.apache.kafka.streams.state.Stores;
import org.fairnotice.contract.Topics;
import org.jspecify.annotations.Nullable;

/** The ceiling: the same records read, looked up, stored and written again, under the same guarantees, and not thought about. */
final class PassThrough implements AutoCloseable {

    static final String OUTPUT = "pass-through";
    private static final String STORE = "records";

    private final KafkaStreams streams;

    private PassThrough(KafkaStreams streams) {
        this.streams = streams;
    }

    static PassThrough start(String bootstrapServers, Path stateFolder) {
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
        var topology = new Topology()
                .addSource(
                        "in",
                        Serdes.String().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        Topics.LEGAL_REQUESTS.name())
                .addProcessor("keep", Keep::new, "in")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                                .withCachingDisabled(),
                        "keep")
                .addSink(
                        "out",
                        OUTPUT,
                        Serdes.String().serializer(),
                        Serdes.ByteArray().serializer(),
                        "keep");
        var streams = new KafkaStreams(topology, settings);
        streams.start();
        return new PassThrough(streams);
    }

    @Override
    public void close() {
        streams.close(Duration.ofSeconds(20));
    }

    private static final class Keep implements Processor<String, byte[], String, byte[]> {

        private @Nullable ProcessorContext<String, byte[]> context;
        private @Nullable KeyValueStore<String, byte[]> store;

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
            store = given.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            var records = Objects.requireNonNull(store);
            records.get(record.key());
            records.put(record.key(), record.value());
            Objects.requireNonNull(context).forward(record);
        }
    }
}
