package org.fairnotice.intake.mail;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
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
        this.client = new HashMap<>(client);
        this.client.put("isolation.level", "read_committed");
        this.client.put("enable.auto.commit", false);
        this.client.put("auto.offset.reset", "earliest");
        this.topic = topic;
    }

    /**
     * Reads what has come since it was last read; the first time, all.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer; what was read until then was handed over
     */
    void read(Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, positions.getOrDefault(partition, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
                partitions.forEach(partition -> positions.put(partition, consumer.position(partition)));
            }
        }
    }

    /** Lets the next reading begin at the first record. */
    void rewind() {
        positions.clear();
    }
}
