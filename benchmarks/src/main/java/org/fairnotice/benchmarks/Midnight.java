package org.fairnotice.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.decision.DecisionEvent.ProvisionStanding;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.process.GagEnd;

/**
 * A great many gags that end at one instant: how fast their notices are permitted, whether the most urgent come first, and how
 * long a gag that is recorded in the middle of it takes to be effective.
 */
final class Midnight implements Benchmarks.Benchmark {

    /** Cases held without an end; while the others are released, one after another gets a second gag. */
    private static final int HELD = 1000;

    private static final Duration BETWEEN_GAGS = Duration.ofMillis(20);
    private static final int DUE_DAYS = 30;
    private static final String LATE = "late";

    @Override
    public void run(int cases, int rounds) throws Exception {
        System.out.printf("%,d gags that end at once, %d partitions and threads%n", cases, Broker.PARTITIONS);
        for (int i = 1; i <= rounds; i++) {
            try (var round = new Round();
                    var load = new Load(round.broker().bootstrapServers());
                    var _ = Service.decisions(round.broker(), round.folder())) {
                load.customers();
                Instant midnight = Instant.now().plusSeconds(60 + cases / 1000);
                LocalDate today = LocalDate.now(ZoneOffset.UTC);
                load.requests(0, HELD, _ -> Load.gag(new GagEnd.Indefinite()), _ -> null);
                load.requests(
                        HELD,
                        cases,
                        _ -> Load.gag(new GagEnd.Until(midnight)),
                        number -> today.plusDays(number % DUE_DAYS));
                awaitHeld(cases + HELD, round, midnight);
                System.out.println("round " + i + ": " + release(cases, round, load));
            }
        }
    }

    private static void awaitHeld(int cases, Round round, Instant midnight) throws InterruptedException {
        try (var decisions = new Reader(round.broker(), Topics.DECISIONS.name())) {
            decisions.await(cases, "notice-decided");
        }
        Duration left = Duration.between(Instant.now(), midnight);
        if (left.isNegative()) {
            throw new IllegalStateException("midnight came " + left.negated() + " before every case was held");
        }
        Thread.sleep(left);
    }

    private static String release(int cases, Round round, Load load) throws Exception {
        var asked = new ConcurrentHashMap<String, Long>();
        try (var decisions = new Reader(round.broker(), Topics.DECISIONS.name());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            decisions.skip();
            var begun = new CountDownLatch(1);
            var released = threads.submit(() -> permits(cases, round, begun));
            var delays = threads.submit(() -> delays(decisions, asked, released::isDone));
            begun.await(); // some seconds after the end, as far as clocks may differ
            int number = 0;
            while (!released.isDone() && number < HELD) {
                asked.put(Load.id(number).value(), System.nanoTime());
                load.gag(number, new ProvisionId(LATE));
                number++;
                Thread.sleep(BETWEEN_GAGS);
            }
            List<Long> sorted = delays.get().stream().sorted().toList();
            return "%s; %d gags recorded meanwhile were effective after %d ms (median), %d ms (longest)"
                    .formatted(released.get(), sorted.size(), sorted.get(sorted.size() / 2), sorted.getLast());
        }
    }

    /** Counts permits, and those that come after a less urgent one of their partition. */
    private static String permits(int cases, Round round, CountDownLatch begun) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = HELD; i < HELD + cases; i++) {
            numbers.put(Load.id(i).value(), i);
        }
        var permitted = new HashMap<String, Long>();
        var latest = new HashMap<Integer, Integer>();
        var late = new ArrayList<String>();
        try (var notices = new Reader(round.broker(), Topics.NOTICES.name())) {
            notices.until(
                    record -> {
                        if (permitted.putIfAbsent(record.key(), System.nanoTime()) == null) {
                            begun.countDown();
                            int due = numbers.getOrDefault(record.key(), 0) % DUE_DAYS;
                            if (due < latest.merge(record.partition(), due, Math::max)) {
                                late.add(record.key());
                            }
                        }
                    },
                    () -> permitted.size() >= cases);
        }
        long first =
                permitted.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        double seconds = (System.nanoTime() - first) / 1e9;
        return "all permitted in %.1f s (%,.0f a second), %d after a less urgent one"
                .formatted(seconds, cases / seconds, late.size());
    }

    /** Milliseconds from the writing of each further gag to the word that it is effective. */
    private static List<Long> delays(Reader decisions, Map<String, Long> asked, Reader.Done released) {
        var delays = new ArrayList<Long>();
        decisions.until(
                record -> effective(record, asked, delays), () -> released.done() && delays.size() == asked.size());
        return delays;
    }

    private static void effective(ConsumerRecord<String, byte[]> record, Map<String, Long> asked, List<Long> delays) {
        Long at = asked.get(record.key());
        try {
            if (at != null
                    && Topics.DECISIONS
                                    .codec()
                                    .read(record.key(), record.headers(), record.value())
                                    .data()
                            instanceof ProvisionStanding standing
                    && standing.status() == ProvisionStatus.EFFECTIVE
                    && standing.provisionId().value().equals(LATE)) {
                delays.add((System.nanoTime() - at) / 1_000_000);
            }
        } catch (UnreadableRecordException e) {
            throw new IllegalStateException(e);
        }
    }
}
