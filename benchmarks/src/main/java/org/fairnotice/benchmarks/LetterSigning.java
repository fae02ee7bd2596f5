package org.fairnotice.benchmarks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.UnrenderableException;

/** Notices written a second on one thread: unsigned, and with each signature, so that what each costs is told apart. */
final class LetterSigning implements Benchmarks.Benchmark {

    @Override
    public void run(int count, int rounds) throws Exception {
        try (var letters = new Letters()) {
            Map<String, LetterWriter> sides = new LinkedHashMap<>();
            sides.put("unsigned", letters.unsigned());
            sides.put("DKIM", letters.withDkim());
            sides.put("S/MIME", letters.withSmime());
            sides.put("S/MIME by P-256", letters.withSmimeByCurve());
            sides.put("both", letters.withBoth());
            for (int round = 0; round <= rounds; round++) {
                round(round == 0 ? "warm-up" : "round " + round, sides, count);
            }
        }
    }

    private static void round(String name, Map<String, LetterWriter> sides, int count) throws UnrenderableException {
        double unsigned = 0;
        for (Map.Entry<String, LetterWriter> side : sides.entrySet()) {
            double rate = rate(count, side.getValue());
            unsigned = unsigned == 0 ? rate : unsigned;
            System.out.printf(
                    "%s: %s: %,.0f a second, %.0f µs each, %.2f of unsigned%n",
                    name, side.getKey(), rate, 1e6 / rate, rate / unsigned);
        }
    }

    private static double rate(int count, LetterWriter writer) throws UnrenderableException {
        Instant now = Instant.now();
        long began = System.nanoTime();
        for (int i = 0; i < count; i++) {
            writer.write(Letters.permit(i, now), now);
        }
        return count * 1e9 / (System.nanoTime() - began);
    }
}
