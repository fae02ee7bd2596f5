package org.fairnotice.intake.original;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Calls of the store that need not wait for each other. A disk writes the journal once for all that wait for it together, so that many at
 * once take hardly longer than one.
 */
public final class AtOnce {

    private AtOnce() {}

    /** Makes the calls, each on a thread of its own, and returns their answers in order; fails as the first that failed. */
    public static <T> List<T> all(List<Supplier<T>> calls) {
        return calls.stream().map(AtOnce::begin).toList().stream()
                .map(Supplier::get)
                .toList();
    }

    /** Begins a call on a thread of its own; what is returned waits for its answer, and fails as it did. */
    public static <T> Supplier<T> begin(Supplier<T> call) {
        var begun =
                CompletableFuture.supplyAsync(call, task -> Thread.ofVirtual().start(task));
        return () -> {
            try {
                return begun.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        };
    }
}
