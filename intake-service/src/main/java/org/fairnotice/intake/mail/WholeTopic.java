package org.fairnotice.intake.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic to the end that it has when the reading begins. */
final class WholeTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> client;
    private final String topic;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    WholeTopic(Map<String, Object> client, String topic) {
        this.client = Map.copyOf(client);
        this.topic = topic;
    }

    /**
     * Reads what has come since it was last read; the first time, all. Where a transaction is still open before that end, it waits
     * for what becomes of it: what was committed behind it is not to be missed.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer; what was read until then was handed over
     */
    void read(Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> ends = ends();
        try (var consumer = consumer("read_committed")) {
            consumer.assign(ends.keySet());
            ends.keySet().forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
                ends.keySet().forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        }
    }

    /** Lets the next reading begin at the first record. */
    void rewind() {
        positions.clear();
    }

    private Map<TopicPartition, Long> ends() {
        try (var consumer = consumer("read_uncommitted")) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("the topic " + topic + " is missing; run ClusterSetup");
            }
            return consumer.endOffsets(partitions);
        }
    }

    private KafkaConsumer<String, byte[]> consumer(String isolation) {
        var settings = new HashMap<>(client);
        settings.put("isolation.level", isolation);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
