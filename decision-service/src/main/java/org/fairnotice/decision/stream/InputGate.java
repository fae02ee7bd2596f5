package org.fairnotice.decision.stream;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.fairnotice.decision.casefile.Gate;

/**
 * Whether this instance may issue permits. It is closed at first and whenever a partition is taken over, since what lies
 * unread may be a gag or the news that a notice went; it opens for a generation once {@link CatchUp} saw everything read that
 * was there when the generation began.
 */
final class InputGate {

    private final AtomicLong generation = new AtomicLong(1);
    private volatile long readOf;
    private volatile Instant formerPermitsEndAt = Instant.MIN;
    private volatile boolean pastUnknown;

    /** Begins a new generation: a partition was taken over. */
    void close() {
        generation.incrementAndGet();
    }

    long generation() {
        return generation.get();
    }

    /** All that was there when {@code generation} began has been read. Has no effect if another generation has begun. */
    void open(long generation) {
        readOf = generation;
    }

    boolean inputsRead() {
        return readOf == generation.get();
    }

    /** A former life of this service may have left permits that hold until {@code end}; none is issued before. */
    void formerPermitsEndAt(Instant end) {
        formerPermitsEndAt = end;
    }

    /** What was decided of some cases is lost, and is worked out anew from the inputs until they are read. */
    void pastUnknown(boolean unknown) {
        pastUnknown = unknown;
    }

    Gate at(Instant now) {
        boolean open = inputsRead() && !now.isBefore(formerPermitsEndAt);
        return new Gate(open, formerPermitsEndAt, pastUnknown && !open);
    }
}
