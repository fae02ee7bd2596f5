package org.fairnotice.intake.original;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A call that takes its time, and that many ask for at once: one makes it for all who had asked before it began. */
final class Together {

    private final Call call;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private Round next = new Round();
    private boolean underWay;

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
        lock.lock();
        try {
            Round mine = next;
            while (underWay && !mine.over) {
                ended.awaitUninterruptibly();
            }
            if (!mine.over) {
                lead(mine);
            }
            if (mine.failure != null) {
                throw new IOException(mine.failure.getMessage(), mine.failure);
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead(Round mine) {
        underWay = true;
        next = new Round();
        lock.unlock();
        try {
            call.make();
        } catch (IOException | RuntimeException | Error e) {
            // Whatever it was: those that wait must not take it for made.
            mine.failure = e;
        } finally {
            lock.lock();
            mine.over = true;
            underWay = false;
            ended.signalAll();
        }
    }

    /** Those that wait for one call. What it holds is the lock's. */
    private static final class Round {
        private boolean over;
        private @Nullable Throwable failure;
    }
}
