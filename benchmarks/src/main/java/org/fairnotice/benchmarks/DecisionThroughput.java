package org.fairnotice.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.Topics;

/**
 * New cases a second from a backlog on {@code legal-requests}: to the first decision on each case's notice, and to its permit,
 * which waits for the answer of the index of papers. Beside them a pass-through of the same records.
 */
final class DecisionThroughput implements Benchmarks.Benchmark {

    @Override
    public void run(int cases, int rounds) throws Exception {
        var ceilings = new ArrayList<Double>();
        var decisions = new ArrayList<Double>();
        var permits = new ArrayList<Double>();
        System.out.printf("%,d cases, %d partitions and threads%n", cases, Broker.PARTITIONS);
        for (int round = 1; round <= rounds; round++) {
            ceilings.add(passThrough(cases));
            decisions.add(decisions(Topics.DECISIONS.name(), "notice-decided", cases));
            permits.add(decisions(Topics.NOTICES.name(), "notice-permitted", cases));
            System.out.printf(
                    "round %d: pass-through %,.0f, decided %,.0f, permitted %,.0f a second%n",
                    round, ceilings.getLast(), decisions.getLast(), permits.getLast());
        }
        double ceiling = median(ceilings);
        System.out.printf(
                "median: pass-through %,.0f, decided %,.0f (%.2f of it), permitted %,.0f (%.2f of it)%n",
                ceiling, median(decisions), median(decisions) / ceiling, median(permits), median(permits) / ceiling);
    }

    private static double passThrough(int cases) throws Exception {
        return rate(PassThrough.OUTPUT, "", cases, Service::passThrough);
    }

    private static double decisions(String topic, String type, int cases) throws Exception {
        return rate(topic, type, cases, Service::decisions);
    }

    /** From the first word of the cases to the last answer, by a service that has warmed up on as many before. */
    private static double rate(String topic, String type, int cases, Service.Start start) throws Exception {
        try (var round = new Round();
                var load = new Load(round.broker().bootstrapServers());
                var _ = start.start(round.broker(), round.folder());
                var reader = new Reader(round.broker(), topic)) {
            load.customers();
            load.requests(0, cases, _ -> Load.noGag(), _ -> null);
            reader.await(cases, type);
            long began = System.nanoTime();
            load.requests(cases, cases, _ -> Load.noGag(), _ -> null);
            reader.await(cases, type);
            return cases * 1e9 / (System.nanoTime() - began);
        }
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
