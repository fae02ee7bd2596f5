package org.fairnotice.decision.gag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.fairnotice.decision.gag.Corpus.Read;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.junit.jupiter.api.Test;

/** {@code -Dgag.fuzz=1000000} runs as many mutations; {@code -Dgag.seed=…} replays. */
class GagFuzzTest {

    private static final int MUTATIONS = Integer.getInteger("gag.fuzz", 20_000);
    private static final long SEED = Long.getLong("gag.seed", 20_260_818L);

    private final GagReader reader = new GagReader();
    private final List<Read> reads = Corpus.read();
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    private final Mutation mutation = new Mutation(random);

    @Test
    void no_text_breaks_the_reader() {
        for (int i = 0; i < MUTATIONS / 2; i++) {
            Read read = reads.get(random.nextInt(reads.size()));
            String text = mutation.any(read.paper().text());
            GagReading reading = reader.read(text);
            assertThat(reading.evidence())
                    .as("seed %d, mutation %d of %s", SEED, i, read.paper().file())
                    .allMatch(span -> text.substring(span.start(), span.end()).equals(span.text()));
        }
    }

    @Test
    void a_gag_that_stays_legible_is_never_read_as_none() {
        List<Read> gags = reads.stream()
                .filter(read -> read.reading().finding() == Finding.IN_FORCE)
                .toList();
        for (int i = 0; i < MUTATIONS / 2; i++) {
            Read read = gags.get(random.nextInt(gags.size()));
            String text = mutation.sparing(read.paper().text(), read.reading().evidence());
            assertThat(reader.read(text).finding())
                    .as("seed %d, mutation %d of %s", SEED, i, read.paper().file())
                    .isIn(Finding.IN_FORCE, Finding.UNCLEAR);
        }
    }
}
