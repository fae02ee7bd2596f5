package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeRefused;
import org.fairnotice.contract.outcome.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the connection to Kafka. Outcomes, dead letters and the offsets of what was read become visible together or not
 * at all. After any failure it is closed and a new one begins.
 */
final class KafkaSession implements AutoCloseable, ConsumerRebalanceListener {

    private static final Logger log = LoggerFactory.getLogger(KafkaSession.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration BRIEFLY = Duration.ofMillis(20);
    static final Duration CLOSE = Duration.ofSeconds(2);

    private final Consumer<byte[], byte[]> consumer;
    private final Producer<byte[], byte[]> producer;
    private final ReportInlet reports;
    private final LedgerReader ledgerReader;
    private final Map<Integer, Ledger> ledgers = new HashMap<>();
    private final NoticeBatch batch;
    private final OutcomeWriter records;
    private final Unwritten unwritten;
    private final StreamState state;
    private final StreamMeters meters;
    private final InstantSource clock;
    private final BooleanSupplier stopping;

    KafkaSession(
            KafkaClients clients,
            LedgerReader ledgerReader,
            NoticeBatch batch,
            Unwritten unwritten,
            StreamState state,
            StreamMeters meters,
            InstantSource clock,
            BooleanSupplier stopping) {
        this.producer = clients.producer();
        this.consumer = clients.noticeConsumer();
        this.reports = new ReportInlet(clients, clock);
        this.ledgerReader = ledgerReader;
        this.batch = batch;
        this.records = new OutcomeWriter(clock);
        this.unwritten = unwritten;
        this.state = state;
        this.meters = meters;
        this.clock = clock;
        this.stopping = stopping;
    }

    /** Works until it is told to stop, or something fails. */
    void run(Runnable betweenPolls) throws InterruptedException {
        producer.initTransactions();
        int partitions = consumer.partitionsFor(Topics.NOTICES.name()).size();
        consumer.subscribe(List.of(Topics.NOTICES.name()), this);
        while (!stopping.getAsBoolean()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(reports.behind() ? BRIEFLY : POLL);
            Instant now = clock.instant();
            state.polled(now);
            if (!polled.isEmpty()) {
                settle(batch.work(polled, partitions, ledgers, stopping), polled);
            }
            NoticeBatch.Result heard = reports.read(polled.isEmpty() ? BRIEFLY : Duration.ZERO);
            if (!heard.done().isEmpty()) {
                commit(heard);
            }
            ledgers.values().forEach(ledger -> ledger.forget(now));
            reports.forget(now);
            unwritten.forget(now);
            betweenPolls.run();
        }
    }

    /** From any thread: does not wait for the next record. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        List<Integer> numbers = assigned.stream().map(TopicPartition::partition).toList();
        ledgers.putAll(ledgerReader.read(numbers, stopping));
        reports.assigned(numbers);
        state.assigned(ledgers.keySet());
        log.atInfo()
                .addKeyValue("partitions", ledgers.keySet())
                .log("Partitions are assigned and their ledgers are read");
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        List<Integer> numbers = revoked.stream().map(TopicPartition::partition).toList();
        reports.revoked(numbers);
        ledgers.keySet().removeAll(numbers);
        state.assigned(ledgers.keySet());
    }

    @Override
    public void close() {
        state.lost();
        try {
            consumer.close(CloseOptions.timeout(CLOSE));
        } catch (KafkaException e) {
            log.atDebug().setCause(e).log("The consumer was closed with an error");
        }
        producer.close(CLOSE);
        reports.close();
    }

    private void settle(NoticeBatch.Result result, ConsumerRecords<byte[], byte[]> polled) {
        if (!result.done().isEmpty()) {
            commit(result);
        }
        for (TopicPartition partition : polled.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> of = polled.records(partition);
            Long next = result.next().get(partition);
            if (next != null && next <= of.getLast().offset()) {
                consumer.seek(partition, next);
            }
        }
    }

    private void commit(NoticeBatch.Result result) {
        var offsets = result.next().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, next -> new OffsetAndMetadata(next.getValue())));
        var sent = new ArrayList<Future<RecordMetadata>>();
        var links = new Links(ledgers);
        producer.beginTransaction();
        try {
            result.done()
                    .forEach(done -> records.of(done).ifPresent(record -> sent.add(producer.send(links.add(record)))));
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            producer.commitTransaction();
        } catch (KafkaException e) {
            abort();
            throw e;
        }
        links.committed();
        log.atDebug().addKeyValue("records", sent.size()).log("A batch is committed");
        learn(result);
    }

    private void learn(NoticeBatch.Result result) {
        var written = new ArrayList<NoticeOutcome>();
        for (NoticeBatch.Done done : result.done()) {
            switch (done.product()) {
                case Product.Outcome settled -> {
                    written.add(settled.outcome());
                    learn(done.record().partition(), settled.outcome());
                    reports.learn(done.record().partition(), settled.outcome());
                }
                case Product.Reported reported ->
                    learn(done.record().partition(), reported.report().data());
                case Product.PutAside putAside -> {
                    meters.putAside(done.record().topic(), putAside.forged());
                    warn(done.record(), putAside);
                }
                case Product.Nothing nothing -> {}
            }
        }
        unwritten.confirmed(written);
    }

    private void learn(int partition, NoticeOutcome outcome) {
        meters.counted(outcome);
        Ledger ledger = ledgers.get(partition);
        if (ledger != null) {
            ledger.record(outcome);
        }
        tell(outcome);
    }

    /** A permit that is stale or repeated is no daily event: somebody may have written it again, or a clock errs. */
    private static void tell(NoticeOutcome outcome) {
        String refusal =
                outcome instanceof NoticeRefused refused ? refused.refusal().name() : "";
        boolean usual = refusal.isEmpty() || refusal.equals(Refusal.REVOKED.name());
        (usual ? log.atInfo() : log.atWarn())
                .addKeyValue("requestId", outcome.requestId())
                .addKeyValue("noticeId", outcome.noticeId())
                .addKeyValue("attempt", outcome.attempt())
                .addKeyValue("outcome", outcome.getClass().getSimpleName())
                .addKeyValue("refusal", refusal)
                .log("An outcome is written");
    }

    private static void warn(ConsumerRecord<byte[], byte[]> record, Product.PutAside putAside) {
        log.atWarn()
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .addKeyValue("reason", putAside.reason())
                .addKeyValue("forged", putAside.forged())
                .log("A record is put aside; nothing is sent for it");
    }

    private void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException e) {
            log.atDebug().setCause(e).log("The transaction was not aborted; Kafka ends it by its timeout");
        }
    }
}
