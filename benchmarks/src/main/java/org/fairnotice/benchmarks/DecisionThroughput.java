package org.fairnotice.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fairnotice.contract.Topics;

/**
 * From a backlog of new cases on {@code legal-requests}: cases a second until each is decided and permitted, with its rule, its
 * inputs and its state kept, after the index of papers has answered. Beside them a pass-through of the same records in one pass,
 * one that makes the same round trip, and one that reads and writes each record that a case does.
 */
final class DecisionThroughput implements Benchmarks.Benchmark {

    private static final String DECIDED = "notice-decided";
    private static final String PERMITTED = "notice-permitted";

    @Override
    public void run(int cases, int rounds) throws Exception {
        var onePass = new ArrayList<Double>();
        var roundTrip = new ArrayList<Double>();
        var alike = new ArrayList<Double>();
        var decisions = new ArrayList<Double>();
        System.out.printf("%,d cases, %d partitions and threads%n", cases, Broker.PARTITIONS);
        for (int round = 1; round <= rounds; round++) {
            onePass.add(ceiling(cases, Service::passThrough));
            roundTrip.add(ceiling(cases, Service::roundTrip));
            alike.add(ceiling(cases, Service::likeACase));
            decisions.add(decisions(cases));
            System.out.printf(
                    "round %d: a second: one pass %,.0f, round trip %,.0f, all records of a case %,.0f, cases %,.0f%n",
                    round, onePass.getLast(), roundTrip.getLast(), alike.getLast(), decisions.getLast());
        }
        double decided = median(decisions);
        System.out.printf(
                "median: cases decided and permitted %,.0f a second; %.2f of one pass, %.2f of the round trip,"
                        + " %.2f of all records of a case%n",
                decided, decided / median(onePass), decided / median(roundTrip), decided / median(alike));
    }

    /** From the first word of the records to the last copy, by a service that has warmed up on as many before. */
    private static double ceiling(int records, Service.Start side) throws Exception {
        try (var round = new Round();
                var load = new Load(round.broker().bootstrapServers());
                var _ = side.start(round.broker(), round.folder());
                var reader = new Reader(round.broker(), PassThrough.OUTPUT)) {
            load.requests(0, records, _ -> Load.noGag(), _ -> null);
            reader.await(records, "");
            long began = System.nanoTime();
            load.requests(records, records, _ -> Load.noGag(), _ -> null);
            reader.await(records, "");
            return records * 1e9 / (System.nanoTime() - began);
        }
    }

    private static double decisions(int cases) throws Exception {
        try (var round = new Round();
                var load = new Load(round.broker().bootstrapServers());
                var _ = Service.decisions(round.broker(), round.folder());
                var notices = new Reader(round.broker(), Topics.NOTICES.name());
                var decisions = new Reader(round.broker(), Topics.DECISIONS.name())) {
            load.customers();
            load.requests(0, cases, _ -> Load.noGag(), _ -> null);
            notices.await(cases, PERMITTED);
            decisions.await(cases, DECIDED);
            return measured(cases, load, notices, decisions);
        }
    }

    private static double measured(int cases, Load load, Reader notices, Reader decisions) throws Exception {
        long began = System.nanoTime();
        load.requests(cases, cases, _ -> Load.noGag(), _ -> null);
        var decided = new HashSet<String>();
        var permitted = new HashSet<String>();
        while (permitted.size() < cases || decided.size() < cases) {
            decisions.show(record -> {
                if (Reader.type(record).contains(DECIDED)) {
                    decided.add(record.key());
                }
            });
            notices.show(record -> permitted.add(record.key()));
        }
        return cases * 1e9 / (System.nanoTime() - began);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
