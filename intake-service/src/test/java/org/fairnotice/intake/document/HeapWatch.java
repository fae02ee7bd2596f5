package org.fairnotice.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

/** Looks from time to time at how much the service holds in memory. */
public final class HeapWatch {

    private static final int EVERY = 500;
    private static final long MOST = 200L << 20;

    private int turns;
    private long highest;

    /** Another piece of work was done. */
    public void turn() {
        if (turns++ % EVERY == 0) {
            System.gc();
            highest = Math.max(
                    highest,
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
    }

    /** Fails if it ever held more than a fifth of what it may. */
    public void assertBounded(String what) {
        System.out.printf("%s: %,d, at most %d MB held%n", what, turns, highest >> 20);
        assertThat(highest).as("bytes held").isLessThan(MOST);
    }
}
