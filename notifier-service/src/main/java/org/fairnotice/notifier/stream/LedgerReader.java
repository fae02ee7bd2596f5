package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads former outcomes. Its end is what had been written, not what had been committed: it waits for a transaction that the
 * former owner of the partition left open, which Kafka ends within the transaction's timeout.
 */
final class LedgerReader {

    private static final Logger log = LoggerFactory.getLogger(LedgerReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaClients clients;
    private final Duration timeout;
    private final InstantSource clock;

    LedgerReader(KafkaClients clients, Duration timeout, InstantSource clock) {
        this.clients = clients;
        this.timeout = timeout;
        this.clock = clock;
    }

    /**
     * The ledgers of these partitions.
     *
     * @throws IllegalStateException if they cannot be read to the end within the timeout: then nothing may be sent
     */
    Map<Integer, Ledger> read(Collection<Integer> partitions, BooleanSupplier stopping) {
        Instant start = clock.instant();
        var ledgers = new HashMap<Integer, Ledger>();
        partitions.forEach(partition -> ledgers.put(partition, new Ledger()));
        if (partitions.isEmpty()) {
            return ledgers;
        }
        try (Consumer<String, byte[]> consumer = clients.ledgerConsumer()) {
            Map<TopicPartition, Long> ends = ends(partitions);
            consumer.assign(ends.keySet());
            seek(consumer, ends, start.minus(Ledger.MEMORY));
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                check(start, stopping);
                consumer.poll(POLL).forEach(record -> record(record, ledgers));
            }
            var last = new LastLink(consumer, POLL, () -> check(start, stopping));
            ledgers.forEach((number, ledger) -> {
                var partition = new TopicPartition(Topics.NOTICE_OUTCOMES.name(), number);
                ledger.linked(last.of(partition, ends.getOrDefault(partition, 0L)));
            });
        }
        return ledgers;
    }

    private void check(Instant start, BooleanSupplier stopping) {
        if (stopping.getAsBoolean() || clock.instant().isAfter(start.plus(timeout))) {
            throw new IllegalStateException("notice-outcomes could not be read to its end within " + timeout);
        }
    }

    private Map<TopicPartition, Long> ends(Collection<Integer> partitions) {
        Map<TopicPartition, OffsetSpec> latest = partitions.stream()
                .map(partition -> new TopicPartition(Topics.NOTICE_OUTCOMES.name(), partition))
                .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        try (Admin admin = clients.admin()) {
            var ends = new HashMap<TopicPartition, Long>();
            admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of notice-outcomes is not known", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void seek(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Instant from) {
        Map<TopicPartition, Long> times =
                ends.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> from.toEpochMilli()));
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }

    private static void record(ConsumerRecord<String, byte[]> record, Map<Integer, Ledger> ledgers) {
        try {
            NoticeOutcome outcome = Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
            Ledger ledger = ledgers.get(record.partition());
            if (ledger != null) {
                ledger.record(outcome);
            }
        } catch (UnreadableRecordException e) {
            // decision-service puts it aside as a dead letter; here it tells of no notice.
            log.atWarn()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("A former outcome cannot be read");
        }
    }
}
