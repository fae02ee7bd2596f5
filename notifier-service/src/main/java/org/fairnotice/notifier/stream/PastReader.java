package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.outcome.NoticeOutcome;

/**
 * Reads the past of the assigned partitions, piece by piece between two polls: it may be long, and no permit is to wait for it.
 * NOT thread safe.
 */
final class PastReader implements AutoCloseable {

    private final Consumer<String, byte[]> consumer;
    private final InstantSource clock;
    private final Map<Integer, Past> pasts = new HashMap<>();
    private final Map<TopicPartition, Long> unread = new HashMap<>();

    PastReader(KafkaClients clients, InstantSource clock) {
        this.consumer = clients.ledgerConsumer();
        this.clock = clock;
    }

    /** Comes after the partitions' ledgers were read: then no transaction of their former owner is open. */
    void assigned(Collection<Integer> numbers) {
        Set<TopicPartition> added = numbers.stream().map(PastReader::outcomes).collect(Collectors.toSet());
        numbers.forEach(number -> pasts.put(number, new Past()));
        Map<TopicPartition, Long> ends = consumer.endOffsets(added);
        unread.putAll(ends);
        consumer.assign(unread.keySet());
        long from = clock.instant().minus(Past.MEMORY).toEpochMilli();
        consumer.offsetsForTimes(added.stream().collect(Collectors.toMap(partition -> partition, _ -> from)))
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }

    void revoked(Collection<Integer> numbers) {
        numbers.forEach(number -> {
            pasts.remove(number);
            unread.remove(outcomes(number));
        });
        consumer.assign(unread.keySet());
    }

    /** Reads on for so long; true if anything became known to its end by it. */
    boolean readOn(Duration patience) {
        if (unread.isEmpty()) {
            return false;
        }
        consumer.poll(patience).forEach(this::add);
        var left = new HashSet<>(unread.keySet());
        left.removeIf(partition -> consumer.position(partition) >= unread.getOrDefault(partition, 0L));
        boolean less = unread.keySet().retainAll(left);
        if (less) {
            consumer.assign(unread.keySet());
        }
        return less;
    }

    /** Whether some past is not known to its end. */
    boolean behind() {
        return !unread.isEmpty();
    }

    /** The partitions whose past is known. */
    Set<Integer> known() {
        return pasts.keySet().stream()
                .filter(number -> !unread.containsKey(outcomes(number)))
                .collect(Collectors.toSet());
    }

    /** Of an assigned partition. */
    Optional<Past> of(int number) {
        return Optional.ofNullable(pasts.get(number));
    }

    void forget(Instant now) {
        pasts.values().forEach(past -> past.forget(now));
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(KafkaSession.CLOSE));
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        try {
            CloudEvent<NoticeOutcome> event =
                    Topics.NOTICE_OUTCOMES.codec().read(record.key(), record.headers(), record.value());
            of(record.partition()).ifPresent(past -> past.add(event.id(), event.data()));
        } catch (UnreadableRecordException e) {
            // decision-service puts it aside as a dead letter; here it tells of no notice.
        }
    }

    private static TopicPartition outcomes(int number) {
        return new TopicPartition(Topics.NOTICE_OUTCOMES.name(), number);
    }
}
