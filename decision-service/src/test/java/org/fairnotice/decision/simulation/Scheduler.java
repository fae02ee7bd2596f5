package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Virtual time and chance: the same seed makes the same world. */
final class Scheduler {

    /** When each world begins. */
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    private record Task(Instant at, long order, Runnable work) {}

    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparing(Task::at).thenComparingLong(Task::order));
    private final SplittableRandom random;
    private Instant now = START;
    private long order;

    Scheduler(long seed) {
        // Neighbouring seeds must not make similar worlds.
        this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** True time. */
    Instant now() {
        return now;
    }

    void after(Duration delay, Runnable work) {
        tasks.add(new Task(now.plus(delay), order++, work));
    }

    void runUntil(Instant end) {
        while (!tasks.isEmpty() && !tasks.peek().at().isAfter(end)) {
            Task task = tasks.remove();
            now = task.at();
            task.work().run();
        }
        now = end;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    Duration millis(int least, int most) {
        return Duration.ofMillis(random.nextInt(least, most + 1));
    }

    Duration seconds(int least, int most) {
        return Duration.ofSeconds(random.nextInt(least, most + 1));
    }

    /** From a second to two weeks, as likely to be seconds as hours as days. */
    Duration someTime() {
        return Duration.ofMillis((long) (1000 * Math.exp(random.nextDouble() * Math.log(14 * 86_400.0))));
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
