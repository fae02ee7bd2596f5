package org.fairnotice.decision.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The public holidays of 5 U.S.C. 6103(a), on the days on which they are observed: one that falls on a Saturday on the Friday
 * before (6103(b)), on a Sunday the Monday after (Executive Order 11582).
 */
final class FederalHolidays {

    private static final int JUNETEENTH_SINCE = 2021;

    private FederalHolidays() {}

    static boolean isObservedOn(LocalDate day) {
        // The first of January may be observed on the last of December.
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> of(year).stream())
                .map(FederalHolidays::observed)
                .anyMatch(day::equals);
    }

    static List<LocalDate> of(int year) {
        Stream<LocalDate> always = Stream.of(
                LocalDate.of(year, Month.JANUARY, 1),
                nth(3, DayOfWeek.MONDAY, year, Month.JANUARY),
                nth(3, DayOfWeek.MONDAY, year, Month.FEBRUARY),
                LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, Month.JULY, 4),
                nth(1, DayOfWeek.MONDAY, year, Month.SEPTEMBER),
                nth(2, DayOfWeek.MONDAY, year, Month.OCTOBER),
                LocalDate.of(year, Month.NOVEMBER, 11),
                nth(4, DayOfWeek.THURSDAY, year, Month.NOVEMBER),
                LocalDate.of(year, Month.DECEMBER, 25));
        Stream<LocalDate> juneteenth =
                year >= JUNETEENTH_SINCE ? Stream.of(LocalDate.of(year, Month.JUNE, 19)) : Stream.empty();
        return Stream.concat(always, juneteenth).sorted().toList();
    }

    private static LocalDate nth(int number, DayOfWeek weekday, int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
    }

    private static LocalDate observed(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.minusDays(1);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }
}
