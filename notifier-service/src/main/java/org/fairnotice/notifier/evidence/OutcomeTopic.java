package org.fairnotice.notifier.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;

/**
 * Topic notice-outcomes, read from its start to what is now its end.
 *
 * @param kafka where it is
 */
public record OutcomeTopic(KafkaConnection kafka) {

    private static final String NAME = Topics.NOTICE_OUTCOMES.name();
    private static final Duration POLL = Duration.ofMillis(200);

    /**
     * Reads the partitions that are wanted, the records of each in their order.
     *
     * @throws IllegalStateException if Kafka does not answer
     */
    public void read(Predicate<TopicPartition> wanted, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<String, Object> settings = kafka.clientSettings();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        try {
            read(settings, wanted, reader);
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer at " + kafka.bootstrapServers(), e);
        }
    }

    private static void read(
            Map<String, Object> settings,
            Predicate<TopicPartition> wanted,
            Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(NAME).stream()
                    .map(info -> new TopicPartition(NAME, info.partition()))
                    .filter(wanted)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    /** Where the outcomes of a notice are; nothing if there are none. */
    public Optional<TopicPartition> partitionOf(NoticeId notice) {
        var found = new AtomicReference<TopicPartition>();
        read(partition -> true, record -> {
            if (tellsOf(notice, record)) {
                found.set(new TopicPartition(record.topic(), record.partition()));
            }
        });
        return Optional.ofNullable(found.get());
    }

    private static boolean tellsOf(NoticeId notice, ConsumerRecord<byte[], byte[]> record) {
        try {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            return Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(key, record.headers(), record.value())
                    .data()
                    .noticeId()
                    .equals(notice);
        } catch (UnreadableRecordException e) {
            return false;
        }
    }
}
