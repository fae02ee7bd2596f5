package org.fairnotice.intake.original;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A call that takes its time, and that many ask for at once: one makes it for all who had asked before it began. Each waits for one thing:
 * whoever asks first, until the call before is over; the others, until theirs is.
 */
final class Together {

    private final Call call;
    private Round next = new Round(CompletableFuture.completedFuture(Optional.empty()));

    Together(Call call) {
        this.call = call;
    }

    /** What is made. */
    @FunctionalInterface
    interface Call {
        void make() throws IOException;
    }

    /** Returns when the call was made for whoever asks; fails as it failed. */
    void make() throws IOException {
        Round mine;
        boolean first;
        synchronized (this) {
            mine = next;
            first = !mine.asked;
            mine.asked = true;
        }
        if (first) {
            lead(mine);
        }
        Optional<Throwable> failure = mine.over.join();
        if (failure.isPresent()) {
            throw new IOException(failure.get().getMessage(), failure.get());
        }
    }

    private void lead(Round mine) {
        var _ = mine.before.join();
        synchronized (this) {
            next = new Round(mine.over);
        }
        try {
            call.make();
            mine.over.complete(Optional.empty());
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it was: those that wait must not take it for made.
            mine.over.complete(Optional.of(e));
        }
    }

    /** Those that wait for one call; when it is over, they know how it failed, if it did. */
    private static final class Round {
        private final CompletableFuture<Optional<Throwable>> before;
        private final CompletableFuture<Optional<Throwable>> over = new CompletableFuture<>();
        private boolean asked;

        Round(CompletableFuture<Optional<Throwable>> before) {
            this.before = before;
        }
    }
}
