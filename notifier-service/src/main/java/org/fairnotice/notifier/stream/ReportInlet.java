package org.fairnotice.notifier.stream;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.outcome.NoticeOutcome;

/**
 * Reads topic notice-reports, in those partitions whose notices this instance works on: only the owner of a partition writes its
 * chain. A report is copied once, however often it is published or read, and only of a notice that went out. NOT thread safe.
 */
final class ReportInlet implements AutoCloseable {

    /** A report may be quicker than the outcome of its attempt, which is written when its whole batch is over. */
    static final Duration YOUNG = Duration.ofMinutes(2);

    private final Consumer<byte[], byte[]> consumer;
    private final PastReader past;
    private final InstantSource clock;

    ReportInlet(KafkaClients clients, InstantSource clock) {
        this.consumer = clients.reportConsumer();
        this.past = new PastReader(clients, clock);
        this.clock = clock;
    }

    /** Comes after the partitions' ledgers were read. */
    void assigned(Collection<Integer> partitions) {
        past.assigned(partitions);
        watch();
    }

    void revoked(Collection<Integer> partitions) {
        past.revoked(partitions);
        watch();
    }

    /** What is to be written for the reports that lie there; it waits for them no longer than so. */
    NoticeBatch.Result read(Duration patience) {
        if (past.readOn(patience)) {
            watch();
        }
        var done = new ArrayList<NoticeBatch.Done>();
        var next = new HashMap<TopicPartition, Long>();
        if (!consumer.assignment().isEmpty()) {
            var polled = consumer.poll(patience);
            for (TopicPartition partition : polled.partitions()) {
                judge(partition, polled.records(partition), done, next);
            }
        }
        return new NoticeBatch.Result(done, next);
    }

    private void judge(
            TopicPartition partition,
            List<ConsumerRecord<byte[], byte[]>> records,
            List<NoticeBatch.Done> done,
            Map<TopicPartition, Long> next) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Optional<Product> product = judged(record);
            if (product.isEmpty()) {
                consumer.seek(partition, record.offset());
                return;
            }
            done.add(new NoticeBatch.Done(record, product.get()));
            next.put(partition, record.offset() + 1);
        }
    }

    /** Whether former outcomes are still being read. */
    boolean behind() {
        return past.behind();
    }

    /** An attempt's outcome was written. */
    void learn(int partition, NoticeOutcome outcome) {
        past.of(partition).ifPresent(known -> known.add("", outcome));
    }

    void forget(Instant now) {
        past.forget(now);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(KafkaSession.CLOSE));
        past.close();
    }

    private void watch() {
        consumer.assign(past.known().stream()
                .map(number -> new TopicPartition(Topics.NOTICE_REPORTS.name(), number))
                .toList());
    }

    /** Empty if that cannot be said yet. */
    private Optional<Product> judged(ConsumerRecord<byte[], byte[]> record) {
        CloudEvent<NoticeOutcome.Report> report;
        try {
            String key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
            report = Topics.NOTICE_REPORTS.codec().read(key, record.headers(), record.value());
        } catch (UnreadableRecordException e) {
            return Optional.of(new Product.PutAside(String.valueOf(e.getMessage()), false));
        }
        Past known = past.of(record.partition()).orElseThrow();
        if (known.knows(report)) {
            return Optional.of(new Product.Nothing());
        }
        if (!known.arrived(report.data())) {
            boolean young = Instant.ofEpochMilli(record.timestamp()).plus(YOUNG).isAfter(clock.instant());
            return young
                    ? Optional.empty()
                    : Optional.of(new Product.PutAside(
                            "the report is about a notice that was not sent, or not in this attempt", false));
        }
        NoticeOutcome.Report placed = known.placed(report.data());
        // The next report of the same poll is judged by it; if it is not written, all of this is read again.
        known.add(report.id(), placed);
        return Optional.of(new Product.Reported(new CloudEvent<>(report.id(), report.source(), report.time(), placed)));
    }
}
