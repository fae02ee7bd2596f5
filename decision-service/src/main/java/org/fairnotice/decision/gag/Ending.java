package org.fairnotice.decision.gag;

import java.time.LocalDate;
import org.fairnotice.decision.gag.GagReading.End;
import org.jspecify.annotations.Nullable;

/** A term and the end that it comes to. */
record Ending(Term term, End end, @Nullable LocalDate anchor, boolean binding) {

    /** The later of two ends ranks higher; one that cannot be worked out ranks above every date. */
    long rank() {
        return switch (end) {
            case End.On on -> on.lastDay().toEpochDay();
            case End.NotComputable n -> Long.MAX_VALUE - 1;
            case End.Indefinite i -> Long.MAX_VALUE;
            case End.None n -> Long.MIN_VALUE;
        };
    }
}
