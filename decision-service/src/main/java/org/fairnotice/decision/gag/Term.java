package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** How long a provision says that it lasts. */
sealed interface Term {

    /** Index of the first word. */
    int at();

    /** "until November 18, 2023". */
    record Until(LocalDate day, int at) implements Term {}

    /**
     * "for one year from ...".
     *
     * @param date the day itself, where the words give it
     */
    record For(Period length, Anchor anchor, @Nullable LocalDate date, int at) implements Term {}

    /** "until further order of the Court". */
    record Open(int at) implements Term {}

    /** A length that no calendar gives: business days, "at least". */
    record Vague(int at) implements Term {}

    /** What a length runs from. */
    enum Anchor {
        ORDER,
        SERVICE,
        EXPIRY,
        COMPLIANCE,
        DATE,
        /** The day named before: "for 90 days from that date". */
        THAT_DAY,
        UNSTATED
    }
}
