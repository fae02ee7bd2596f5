package org.fairnotice.notifier.stream;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.notifier.evidence.Chain;

/** Makes the records that are written: outcomes, and dead letters. */
final class OutcomeWriter {

    private static final String SOURCE = "notifier-service";

    /** A record that is larger is put aside without its contents: with the reason added Kafka might refuse it for ever. */
    private static final int LARGEST_KEPT = 9_000_000;

    private final InstantSource clock;

    OutcomeWriter(InstantSource clock) {
        this.clock = clock;
    }

    /** What is to be written for a record that was read, if anything. */
    Optional<ProducerRecord<byte[], byte[]>> of(NoticeBatch.Done done) {
        return switch (done.product()) {
            case Product.Outcome settled -> Optional.of(outcome(done.record(), settled));
            case Product.Reported reported -> Optional.of(report(done.record(), reported));
            case Product.PutAside putAside -> Optional.of(deadLetter(done.record(), putAside.reason()));
            case Product.Nothing nothing -> Optional.empty();
        };
    }

    private ProducerRecord<byte[], byte[]> outcome(ConsumerRecord<byte[], byte[]> read, Product.Outcome settled) {
        var event = new CloudEvent<>(id(read, settled.outcome()), SOURCE, clock.instant(), settled.outcome());
        ProducerRecord<String, byte[]> record = Topics.NOTICE_OUTCOMES.record(event);
        if (settled.evidence() != null) {
            record.headers().add(Chain.EVIDENCE, settled.evidence().getBytes(StandardCharsets.US_ASCII));
        }
        return in(read.partition(), record);
    }

    /** The same record that was read makes the same event id, however often it is written. */
    private static String id(ConsumerRecord<byte[], byte[]> read, NoticeOutcome outcome) {
        return outcome.noticeId() + "-" + outcome.attempt() + "-" + read.partition() + "-" + read.offset();
    }

    /** The event as it was published, its id included: the same event at another place. */
    private static ProducerRecord<byte[], byte[]> report(
            ConsumerRecord<byte[], byte[]> read, Product.Reported reported) {
        CloudEvent<NoticeOutcome.Report> report = reported.report();
        return in(
                read.partition(),
                Topics.NOTICE_OUTCOMES.record(new CloudEvent<>(report.id(), SOURCE, report.time(), report.data())));
    }

    private static ProducerRecord<byte[], byte[]> in(int partition, ProducerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
                record.topic(),
                partition,
                record.key().getBytes(StandardCharsets.UTF_8),
                record.value(),
                record.headers());
    }

    private ProducerRecord<byte[], byte[]> deadLetter(ConsumerRecord<byte[], byte[]> read, String reason) {
        boolean kept = size(read) <= LARGEST_KEPT;
        String full = kept ? reason : reason + "; it is too large to be kept";
        Headers headers = new DeadLetter(SOURCE, full, read.topic(), read.partition(), read.offset(), clock.instant())
                .headers(kept ? read.headers() : new RecordHeaders());
        return new ProducerRecord<>(
                deadLetters(read.topic()), null, kept ? read.key() : null, kept ? read.value() : null, headers);
    }

    private static String deadLetters(String topic) {
        return topic.equals(Topics.NOTICE_REPORTS.name())
                ? Topics.NOTICE_REPORTS.deadLetters()
                : Topics.NOTICES.deadLetters();
    }

    private static long size(ConsumerRecord<byte[], byte[]> read) {
        long size = Math.max(0L, read.serializedKeySize()) + Math.max(0L, read.serializedValueSize());
        for (Header header : read.headers()) {
            size += header.key().length() + (header.value() == null ? 0 : header.value().length);
        }
        return size;
    }
}
