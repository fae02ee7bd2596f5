package org.fairnotice.decision.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand worlds. {@code -Dsimulation.seeds=1000000} makes a million, {@code -Dsimulation.seed=4711} makes the one of
 * that seed again.
 */
class SimulationTest {

    private static final long SEEDS = Long.getLong("simulation.seeds", 10_000L);
    private static final long FOR_MISTAKES = 10_000L;

    @Test
    void noWorldHasAnEarlyALostOrADoubleWord() {
        Long only = Long.getLong("simulation.seed");
        LongStream seeds = only == null ? LongStream.range(0, SEEDS) : LongStream.of(only);

        List<String> failures = seeds.parallel()
                .mapToObj(seed -> failure(seed, Mistake.NONE))
                .filter(failure -> !failure.isEmpty())
                .limit(20)
                .toList();

        assertThat(failures).as("seeds with a breach").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Mistake.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void findsThePlanted(Mistake mistake) {
        OptionalLong found = LongStream.range(0, FOR_MISTAKES)
                .parallel()
                .filter(seed -> !new World(seed, mistake).live().isEmpty())
                .findAny();

        assertThat(found).as("a seed that finds " + mistake).isPresent();
    }

    @Test
    void aSeedReplaysExactly() {
        assertThat(LongStream.range(0, 20).mapToObj(seed -> new World(seed, Mistake.NO_EXPIRY_CHECK).live()))
                .containsExactlyElementsOf(LongStream.range(0, 20)
                        .mapToObj(seed -> new World(seed, Mistake.NO_EXPIRY_CHECK).live())
                        .toList());
    }

    private static String failure(long seed, Mistake mistake) {
        try {
            List<String> breaches = new World(seed, mistake).live();
            return breaches.isEmpty() ? "" : "-Dsimulation.seed=" + seed + ": " + breaches;
        } catch (RuntimeException e) {
            throw new AssertionError("-Dsimulation.seed=" + seed, e);
        }
    }
}
