package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;

/**
 * Does decision-service's part in a trial: permits so many notices, few at once, and answers each outcome as decision-service
 * does, but at once: the next attempt after a deferral, an unknown end or a stale permit; the next contact after a failure.
 */
final class StandInDecisions implements AutoCloseable {

    /** Permits that are out at once. */
    private static final int BACKLOG = 200;

    private final Permits permits;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<NoticeId, NoticePermitted> open = new HashMap<>();
    private final Map<String, Integer> sent = new HashMap<>();
    private int done;

    StandInDecisions(String bootstrapServers, Permits permits, int notices) {
        this.permits = permits;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTICE_OUTCOMES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        for (int number = 0; number < notices; number++) {
            waiting.add(number);
        }
    }

    /** Permits, reads, and permits again, for a moment. */
    void work() {
        while (open.size() < BACKLOG && !waiting.isEmpty()) {
            permit(Permits.permit(
                    new RequestId("req-" + waiting.remove()), 1, Instant.now().plus(Permits.LIFE)));
        }
        producer.flush();
        consumer.poll(Duration.ofMillis(50)).forEach(record -> settle(outcome(record)));
    }

    /** Reads what has been written until now. */
    void catchUp() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(50)).forEach(record -> settle(outcome(record)));
        }
    }

    /** Notices of which it is known that they were sent. */
    int done() {
        return done;
    }

    /** How often the notifier said of each mail that it was sent, by its Message-ID. */
    Map<String, Integer> sent() {
        return Map.copyOf(sent);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    private void settle(NoticeOutcome outcome) {
        NoticePermitted permit = open.get(outcome.noticeId());
        if (outcome instanceof NoticeOutcome.NoticeSent told) {
            sent.merge(told.messageId(), 1, Integer::sum);
        }
        if (permit == null || permit.attempt() != outcome.attempt()) {
            return;
        }
        String address = permit.recipient().address();
        switch (outcome) {
            case NoticeOutcome.NoticeSent told -> {
                open.remove(outcome.noticeId());
                done++;
            }
            case NoticeOutcome.NoticeRefused refused when refused.refusal() == Refusal.STALE -> again(permit, address);
            case NoticeOutcome.DeliveryDeferred deferred -> again(permit, address);
            case NoticeOutcome.DeliveryUnknown unknown -> again(permit, address);
            case NoticeOutcome.DeliveryFailed failed ->
                again(permit, "contact" + permit.attempt() + "@customer.example");
            case NoticeOutcome.NoticeRefused refused -> {}
            case NoticeOutcome.Report report -> {}
        }
    }

    private void again(NoticePermitted permit, String address) {
        permit(Permits.permit(
                permit.requestId(), permit.attempt() + 1, Instant.now().plus(Permits.LIFE), address));
    }

    private void permit(NoticePermitted permit) {
        open.put(permit.noticeId(), permit);
        var _ = producer.send(permits.signed(permit));
    }

    private static NoticeOutcome outcome(ConsumerRecord<String, byte[]> record) {
        try {
            return Objects.requireNonNull(Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data());
        } catch (UnreadableRecordException e) {
            throw new AssertionError("an outcome cannot be read", e);
        }
    }
}
