package org.fairnotice.intake.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.NoticeState;

/**
 * Which cases are settled, and since when: read from {@code decisions}, from its first record to its last, each time. So there is no state
 * that could be wrong. A case lies in one partition; they are read one after the other, to hold no more in memory than one's.
 */
final class SettledCases {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, Object> client;

    SettledCases(Map<String, Object> client) {
        this.client = new HashMap<>(client);
        this.client.put("enable.auto.commit", false);
        this.client.put("auto.offset.reset", "earliest");
        this.client.put("isolation.level", "read_committed");
    }

    /**
     * Shows, partition by partition, the cases that were settled before the instant and are so still.
     *
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
     */
    void before(Instant instant, Consumer<Set<RequestId>> seen) {
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            for (var partition : consumer.partitionsFor(Topics.DECISIONS.name(), PATIENCE)) {
                var settled = new HashMap<RequestId, Instant>();
                read(consumer, new TopicPartition(partition.topic(), partition.partition()), settled);
                seen.accept(settled.entrySet().stream()
                        .filter(entry -> entry.getValue().isBefore(instant))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
            }
        }
    }

    private static void read(
            KafkaConsumer<String, byte[]> consumer, TopicPartition partition, Map<RequestId, Instant> settled) {
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        while (consumer.position(partition, PATIENCE) < end) {
            for (ConsumerRecord<String, byte[]> record : consumer.poll(PATIENCE)) {
                try {
                    apply(
                            Topics.DECISIONS
                                    .codec()
                                    .read(record.key(), record.headers(), record.value())
                                    .data(),
                            settled);
                } catch (UnreadableRecordException e) {
                    // What it said of the case is not known: its originals stay until it is settled anew.
                    settled.remove(new RequestId(record.key()));
                }
            }
        }
    }

    /** A settled case comes alive again by a question or by a notice that is still to go; the rest does not bear on it. */
    static void apply(DecisionEvent event, Map<RequestId, Instant> settled) {
        switch (event) {
            case DecisionEvent.CaseSettled it -> settled.put(it.requestId(), it.decidedAt());
            case DecisionEvent.CaseRestated it -> settled.remove(it.requestId());
            case DecisionEvent.ReviewOpened it -> settled.remove(it.requestId());
            case DecisionEvent.NoticeDecided it -> {
                if (!ended(it.state())) {
                    settled.remove(it.requestId());
                }
            }
            case DecisionEvent.LetterDecided _,
                    DecisionEvent.ReviewSettled _,
                    DecisionEvent.ProvisionStanding _,
                    DecisionEvent.CounselAlerted _,
                    DecisionEvent.ProductionDateSet _,
                    DecisionEvent.ProductionStayed _,
                    DecisionEvent.AgencyRedirected _ -> {}
        }
    }

    private static boolean ended(NoticeState state) {
        return switch (state) {
            case NoticeState.Sent _, NoticeState.Acknowledged _, NoticeState.NotOwed _, NoticeState.Closed _ -> true;
            case NoticeState.InReview _,
                    NoticeState.Held _,
                    NoticeState.Cooling _,
                    NoticeState.Permitted _,
                    NoticeState.Bounced _ -> false;
        };
    }
}
