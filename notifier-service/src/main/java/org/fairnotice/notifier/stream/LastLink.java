package org.fairnotice.notifier.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.notifier.evidence.Chain;
import org.jspecify.annotations.Nullable;

/** Finds where the chain of a partition ends: the last record may be years old, and what Kafka wrote for itself lies behind it. */
final class LastLink {

    private static final long FIRST_STEP = 64;
    private static final long WIDER = 16;

    private final Consumer<String, byte[]> consumer;
    private final Duration poll;
    private final Runnable check;

    /** @param check throws when it has taken too long */
    LastLink(Consumer<String, byte[]> consumer, Duration poll, Runnable check) {
        this.consumer = consumer;
        this.poll = poll;
        this.check = check;
    }

    /** The link of the last record before the end; {@link Chain#BEGINNING} if there is none, or it is of a time without chains. */
    String of(TopicPartition partition, long end) {
        consumer.assign(List.of(partition));
        long beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long from = end;
        for (long step = FIRST_STEP; from > beginning; step *= WIDER) {
            from = Math.max(beginning, end - step);
            @Nullable ConsumerRecord<String, byte[]> last = last(partition, from, end);
            if (last != null) {
                return link(last);
            }
        }
        return Chain.BEGINNING;
    }

    private @Nullable ConsumerRecord<String, byte[]> last(TopicPartition partition, long from, long end) {
        ConsumerRecord<String, byte[]> last = null;
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            check.run();
            List<ConsumerRecord<String, byte[]>> polled = consumer.poll(poll).records(partition);
            last = polled.isEmpty() ? last : polled.getLast();
        }
        return last;
    }

    private static String link(ConsumerRecord<String, byte[]> record) {
        byte[] key = record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8);
        return Chain.header(record.headers(), Chain.PREVIOUS)
                .map(previous ->
                        Chain.link(previous, Chain.digest(Chain.statement(key, record.headers(), record.value()))))
                .orElse(Chain.BEGINNING);
    }
}
