package org.fairnotice.decision.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The business days of a jurisdiction: Monday to Friday, but for its holidays.
 *
 * @param zone in which its days begin and end; the latest that could be meant, where it has several
 * @param observes holidays that follow from a rule
 * @param holidays further days on which no business is done; null for none
 */
public record BusinessCalendar(
        ZoneId zone, Observes observes, @Nullable List<LocalDate> holidays) {

    /** Holidays that need not be listed year by year. */
    public enum Observes {
        WEEKENDS_ONLY,
        /** The legal public holidays of 5 U.S.C. 6103, on which also federal courts are closed (Fed. R. Crim. P. 45(a)(6)). */
        US_FEDERAL
    }

    /** Where nothing is known of a jurisdiction: weekends alone, in the zone whose days end last on earth. */
    public static final BusinessCalendar UNKNOWN =
            new BusinessCalendar(ZoneId.of("Etc/GMT+12"), Observes.WEEKENDS_ONLY, null);

    /** No calendar has so many holidays in a row; it bounds the search in one that has no business days at all. */
    private static final int LONGEST_SEARCH = 3_660;

    public BusinessCalendar {
        if (holidays != null) {
            holidays = List.copyOf(holidays);
        }
    }

    /**
     * The end of the {@code days}-th whole business day that begins at {@code from} or later; {@code from} itself if none is
     * waited for. A day that had begun before does not count.
     */
    public Instant afterBusinessDays(Instant from, int days) {
        if (days <= 0 || from.isBefore(Instant.EPOCH) || from.getEpochSecond() > 1L << 40) {
            return from;
        }
        LocalDate day = from.atZone(zone).toLocalDate();
        if (day.atStartOfDay(zone).toInstant().isBefore(from)) {
            day = day.plusDays(1);
        }
        int left = days;
        for (int i = 0; i < LONGEST_SEARCH && left > 0; i++) {
            left -= isBusinessDay(day) ? 1 : 0;
            day = day.plusDays(1);
        }
        return day.atStartOfDay(zone).toInstant();
    }

    boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !(observes == Observes.US_FEDERAL && FederalHolidays.isObservedOn(day))
                && (holidays == null || !holidays.contains(day));
    }
}
