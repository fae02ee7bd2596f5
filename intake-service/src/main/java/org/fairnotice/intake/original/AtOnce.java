package org.fairnotice.intake.original;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Calls of a store elsewhere that need not wait for each other. */
final class AtOnce {

    private AtOnce() {}

    /** Makes the calls, each on a thread of its own, and returns their answers in order; fails as the first that failed. */
    static <T> List<T> all(List<Supplier<T>> calls) {
        var begun = calls.stream()
                .map(call -> CompletableFuture.supplyAsync(
                        call, task -> Thread.ofVirtual().start(task)))
                .toList();
        try {
            return begun.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
