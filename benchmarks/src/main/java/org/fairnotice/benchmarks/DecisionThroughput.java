package org.fairnotice.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;
import org.fairnotice.contract.Topics;

/**
 * From a backlog of new cases on {@code legal-requests}: decisions on notices a second, each with its rule, its inputs and its
 * state kept; cases a second to their first decision, and to their permit, which waits for the answer of the index of papers.
 * Beside them a pass-through of the same records.
 */
final class DecisionThroughput implements Benchmarks.Benchmark {

    private static final String DECIDED = "notice-decided";
    private static final String PERMITTED = "notice-permitted";

    /** A second. */
    private record Rates(double decisions, double decided, double permitted) {}

    @Override
    public void run(int cases, int rounds) throws Exception {
        var ceilings = new ArrayList<Double>();
        var rates = new ArrayList<Rates>();
        System.out.printf("%,d cases, %d partitions and threads%n", cases, Broker.PARTITIONS);
        for (int round = 1; round <= rounds; round++) {
            ceilings.add(passThrough(cases));
            rates.add(decisions(cases));
            System.out.printf(
                    "round %d: pass-through %,.0f a second; %s%n", round, ceilings.getLast(), rates.getLast());
        }
        double ceiling = median(ceilings);
        System.out.printf("median: pass-through %,.0f a second%n", ceiling);
        tell("decisions", rates, Rates::decisions, ceiling);
        tell("cases decided", rates, Rates::decided, ceiling);
        tell("cases permitted", rates, Rates::permitted, ceiling);
    }

    private static void tell(String what, List<Rates> rates, ToDoubleFunction<Rates> rate, double ceiling) {
        double median = median(rates.stream().mapToDouble(rate).boxed().toList());
        System.out.printf("median: %s %,.0f a second (%.2f of it)%n", what, median, median / ceiling);
    }

    /** From the first word of the records to the last copy, by a service that has warmed up on as many before. */
    private static double passThrough(int records) throws Exception {
        try (var round = new Round();
                var load = new Load(round.broker().bootstrapServers());
                var _ = Service.passThrough(round.broker(), round.folder());
                var reader = new Reader(round.broker(), PassThrough.OUTPUT)) {
            load.requests(0, records, _ -> Load.noGag(), _ -> null);
            reader.await(records, "");
            long began = System.nanoTime();
            load.requests(records, records, _ -> Load.noGag(), _ -> null);
            reader.await(records, "");
            return records * 1e9 / (System.nanoTime() - began);
        }
    }

    private static Rates decisions(int cases) throws Exception {
        try (var round = new Round();
                var load = new Load(round.broker().bootstrapServers());
                var _ = Service.decisions(round.broker(), round.folder());
                var notices = new Reader(round.broker(), Topics.NOTICES.name());
                var decisions = new Reader(round.broker(), Topics.DECISIONS.name())) {
            load.customers();
            load.requests(0, cases, _ -> Load.noGag(), _ -> null);
            notices.await(cases, PERMITTED);
            decisions.skip();
            return measured(cases, load, notices, decisions);
        }
    }

    private static Rates measured(int cases, Load load, Reader notices, Reader decisions) throws Exception {
        long began = System.nanoTime();
        load.requests(cases, cases, _ -> Load.noGag(), _ -> null);
        var decided = new HashSet<String>();
        var permitted = new HashSet<String>();
        var all = new AtomicLong();
        long allDecided = 0;
        while (permitted.size() < cases) {
            decisions.show(record -> {
                if (Reader.type(record).contains(DECIDED)) {
                    decided.add(record.key());
                    all.incrementAndGet();
                }
            });
            notices.show(record -> permitted.add(record.key()));
            if (allDecided == 0 && decided.size() == cases) {
                allDecided = System.nanoTime();
            }
        }
        long ended = System.nanoTime();
        return new Rates(
                all.get() * 1e9 / (ended - began), cases * 1e9 / (allDecided - began), cases * 1e9 / (ended - began));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
