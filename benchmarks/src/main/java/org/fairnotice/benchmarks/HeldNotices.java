package org.fairnotice.benchmarks;

import java.time.Duration;
import java.time.Instant;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.StatedGag;

/**
 * A great many notices, all held by gags that end on days of the next three years: what holding them takes in memory and in
 * looks at the timers, and how long the state takes to come back when the local copy is lost. Beside it a pass-through that
 * keeps as many records.
 */
final class HeldNotices implements Benchmarks.Benchmark {

    @Override
    public void run(int cases, int rounds) throws Exception {
        System.out.printf("%,d held notices, %d partitions and threads%n", cases, Broker.PARTITIONS);
        for (int round = 1; round <= rounds; round++) {
            double ceiling = side("pass-through", cases, PassThrough.OUTPUT, "", Service::passThrough);
            double held = side("decisions", cases, Topics.DECISIONS.name(), "notice-decided", Service::decisions);
            System.out.printf("round %d: restoring takes %.2f times the pass-through's time%n", round, held / ceiling);
        }
    }

    private static double side(String name, int cases, String output, String type, Service.Start start)
            throws Exception {
        Instant now = Instant.now();
        try (var round = new Round();
                var load = new Load(round.broker().bootstrapServers());
                var reader = new Reader(round.broker(), output)) {
            load.customers();
            try (Service service = start.start(round.broker(), round.folder())) {
                load.requests(0, cases, number -> endsWithinThreeYears(now, number), _ -> null);
                reader.await(cases, type);
                load.requests(cases, 1, _ -> Load.noGag(), _ -> null);
                reader.await(Load.id(cases).value()); // what the case work tells itself is done as well
                System.out.printf("%s: full: %s%n", name, service.vitals());
            }
            Round.delete(Service.state(round.folder()));
            reader.skip();
            load.requests(cases + 1, 1, _ -> Load.noGag(), _ -> null);
            long began = System.nanoTime();
            try (Service service = start.start(round.broker(), round.folder())) {
                reader.await(Load.id(cases + 1).value());
                double seconds = (System.nanoTime() - began) / 1e9;
                System.out.printf(
                        "%s: working again %.1f s after its state was lost; then: %s%n",
                        name, seconds, afterAMinute(service));
                return seconds;
            }
        }
    }

    /** The figures are of the last minute; this waits until none of it was restoring. */
    private static Vitals afterAMinute(Service service) throws Exception {
        Thread.sleep(Duration.ofSeconds(75));
        return service.vitals();
    }

    private static StatedGag endsWithinThreeYears(Instant now, int number) {
        return Load.gag(new GagEnd.Until(now.plus(Duration.ofDays(60 + number % 1000))));
    }
}
