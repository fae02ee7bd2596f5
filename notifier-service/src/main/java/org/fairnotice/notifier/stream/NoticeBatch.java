package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.UnrenderableException;
import org.fairnotice.notifier.stream.NoticeReader.Reading;

/**
 * Works on the records of one poll. Its time is bounded: it begins exchanges within {@link #START_WINDOW}, and each is over
 * within the exchange bound; records that it did not begin are left for the next poll.
 */
final class NoticeBatch {

    /** With the longest exchange bound of 25 s this stays below the consumer group's session timeout of 45 s. */
    static final Duration START_WINDOW = Duration.ofSeconds(10);

    /** Too much mail for one domain (RFC 3463). */
    private static final String CONGESTED = "4.4.5";

    private final NoticeReader reader;
    private final LetterWriter writer;
    private final Sender sender;
    private final PermitRules rules;
    private final Unwritten unwritten;
    private final Slots slots;
    private final Executor exchanges;
    private final InstantSource clock;

    NoticeBatch(
            NoticeReader reader,
            LetterWriter writer,
            Sender sender,
            PermitRules rules,
            Unwritten unwritten,
            Slots slots,
            Executor exchanges,
            InstantSource clock) {
        this.reader = reader;
        this.writer = writer;
        this.sender = sender;
        this.rules = rules;
        this.unwritten = unwritten;
        this.slots = slots;
        this.exchanges = exchanges;
        this.clock = clock;
    }

    /** A record, and what is to be written for it. */
    record Done(ConsumerRecord<byte[], byte[]> record, Product product) {}

    /**
     * What was done.
     *
     * @param next the offset of the first record of each partition that was not begun
     */
    record Result(List<Done> done, Map<TopicPartition, Long> next) {}

    private record Begun(ConsumerRecord<byte[], byte[]> record, CompletableFuture<Product> product) {}

    private record Read(ConsumerRecord<byte[], byte[]> record, Reading reading) {}

    /**
     * Works on the records.
     *
     * @param partitions how many the topic has
     * @param ledgers of the partitions that are assigned
     * @param stopping once it says so, no exchange is begun
     */
    Result work(
            ConsumerRecords<byte[], byte[]> records,
            int partitions,
            Map<Integer, Ledger> ledgers,
            BooleanSupplier stopping)
            throws InterruptedException {
        Instant now = clock.instant();
        var turn = new Turn(now.plus(START_WINDOW), now.plus(START_WINDOW).plus(rules.exchangeBound()), stopping);
        for (TopicPartition partition : records.partitions()) {
            Ledger ledger = ledgers.get(partition.partition());
            if (ledger == null) {
                throw new IllegalStateException("records of " + partition + " came before its ledger");
            }
            List<Read> read = records.records(partition).stream()
                    .map(record -> new Read(record, reader.read(record, partitions)))
                    .toList();
            for (Read each : read) {
                if (each.reading() instanceof Reading.Genuine genuine
                        && genuine.event() instanceof NoticeRevoked revoked) {
                    ledger.record(revoked, now);
                }
            }
            turn.begin(partition, read, ledger);
        }
        return turn.finish();
    }

    /** One poll's records. */
    private final class Turn {

        private final Instant startUntil;
        private final Instant leaseEnd;
        private final BooleanSupplier stopping;
        private final List<Begun> begun = new ArrayList<>();
        private final Set<NoticeId> underWay = new HashSet<>();
        private final Map<TopicPartition, Long> next = new HashMap<>();

        Turn(Instant startUntil, Instant leaseEnd, BooleanSupplier stopping) {
            this.startUntil = startUntil;
            this.leaseEnd = leaseEnd;
            this.stopping = stopping;
        }

        void begin(TopicPartition partition, List<Read> records, Ledger ledger) throws InterruptedException {
            for (Read read : records) {
                Optional<CompletableFuture<Product>> product = begin(read, ledger);
                if (product.isEmpty()) {
                    next.put(partition, read.record().offset());
                    return;
                }
                begun.add(new Begun(read.record(), product.get()));
                next.put(partition, read.record().offset() + 1);
            }
        }

        Result finish() {
            List<Done> done = begun.stream()
                    .map(each -> new Done(each.record(), each.product().join()))
                    .toList();
            return new Result(done, next);
        }

        private Optional<CompletableFuture<Product>> begin(Read read, Ledger ledger) throws InterruptedException {
            return switch (read.reading()) {
                case Reading.Forged forged -> at(new Product.PutAside(forged.reason(), true));
                case Reading.Unreadable unreadable -> at(new Product.PutAside(unreadable.reason(), false));
                case Reading.Genuine genuine -> begin(genuine.event(), read.record(), ledger);
            };
        }

        private Optional<CompletableFuture<Product>> begin(
                NoticeEvent event, ConsumerRecord<byte[], byte[]> record, Ledger ledger) throws InterruptedException {
            return switch (event) {
                case NoticePermitted permit -> begin(permit, record, ledger);
                case NoticeRevoked revoked -> at(new Product.Nothing());
            };
        }

        private Optional<CompletableFuture<Product>> begin(
                NoticePermitted permit, ConsumerRecord<byte[], byte[]> record, Ledger ledger)
                throws InterruptedException {
            if (underWay.contains(permit.noticeId())) {
                return Optional.empty();
            }
            Optional<Product.Outcome> known = unwritten.of(permit);
            if (known.isPresent()) {
                return at(known.get());
            }
            Optional<Refusal> refusal = refusal(permit, ledger);
            if (refusal.isPresent()) {
                return at(Product.Outcome.of(sender.refused(permit, refusal.get())));
            }
            if (slots.crowded(permit.recipient().address())) {
                // It waits aside, so that mails to other domains go on.
                underWay.add(permit.noticeId());
                return Optional.of(
                        CompletableFuture.supplyAsync(() -> attemptLater(permit, record), Thread::startVirtualThread));
            }
            Slots.Slot slot = slots.take(permit.recipient().address(), startUntil, stopping);
            if (slot == null) {
                return Optional.empty();
            }
            underWay.add(permit.noticeId());
            return Optional.of(exchange(permit, record, slot));
        }

        private Product attemptLater(NoticePermitted permit, ConsumerRecord<byte[], byte[]> record) {
            try {
                Slots.Slot slot = slots.take(permit.recipient().address(), startUntil, stopping);
                if (slot != null) {
                    return exchange(permit, record, slot).join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Product.Outcome.of(sender.deferred(permit, CONGESTED));
        }

        private CompletableFuture<Product> exchange(
                NoticePermitted permit, ConsumerRecord<byte[], byte[]> record, Slots.Slot slot) {
            return CompletableFuture.supplyAsync(() -> attempt(permit, record, slot), exchanges);
        }

        private Product attempt(NoticePermitted permit, ConsumerRecord<byte[], byte[]> record, Slots.Slot slot) {
            try (slot) {
                Product.Outcome settled = sender.send(permit, record, leaseEnd);
                unwritten.keep(settled);
                return settled;
            }
        }
    }

    private Optional<Refusal> refusal(NoticePermitted permit, Ledger ledger) {
        try {
            return rules.refusal(permit, writer.messageId(permit), ledger, clock.instant());
        } catch (UnrenderableException e) {
            return Optional.of(Refusal.UNRENDERABLE);
        }
    }

    private static Optional<CompletableFuture<Product>> at(Product product) {
        return Optional.of(CompletableFuture.completedFuture(product));
    }
}
