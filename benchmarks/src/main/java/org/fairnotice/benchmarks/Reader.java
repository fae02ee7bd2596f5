package org.fairnotice.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Sees what comes out of a topic, as every reader of committed records does, from its beginning. */
final class Reader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String topic;

    Reader(Broker broker, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = partitionsOnceMade();
        consumer.assign(partitions);
        consumer.seekToBeginning(Set.copyOf(partitions));
    }

    /** A topic that was made a moment ago may not be known to every listener of the broker yet. */
    private List<TopicPartition> partitionsOnceMade() {
        List<PartitionInfo> known = List.of();
        while (known.isEmpty()) {
            known = consumer.partitionsFor(topic);
        }
        return known.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    /** Passes over all that has come out until now. */
    void skip() {
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
    }

    /** Waits until {@code count} different keys have come in events whose type contains {@code type}. */
    void await(int count, String type) {
        var keys = new HashSet<String>();
        until(
                record -> {
                    if (type(record).contains(type)) {
                        keys.add(record.key());
                    }
                },
                () -> keys.size() >= count);
    }

    /** Waits for one record with this key. */
    void await(String key) {
        var seen = new HashSet<String>();
        until(record -> seen.add(record.key()), () -> seen.contains(key));
    }

    /** Shows each record that comes to {@code seen}, until {@code done}. */
    void until(Consumer<ConsumerRecord<String, byte[]>> seen, Done done) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.done()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("too little came out of " + topic);
            }
            show(seen);
        }
    }

    /** Shows what has come to {@code seen}. */
    void show(Consumer<ConsumerRecord<String, byte[]>> seen) {
        consumer.poll(Duration.ofMillis(20)).forEach(seen);
    }

    /** Whether enough was seen. */
    @FunctionalInterface
    interface Done {
        boolean done();
    }

    static String type(ConsumerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
