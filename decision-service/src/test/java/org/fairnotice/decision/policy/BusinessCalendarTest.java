package org.fairnotice.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.decision.policy.BusinessCalendar.Observes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessCalendarTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final BusinessCalendar FEDERAL = new BusinessCalendar(NEW_YORK, Observes.US_FEDERAL, null);
    private static final BusinessCalendar BERLIN = new BusinessCalendar(
            ZoneId.of("Europe/Berlin"),
            Observes.WEEKENDS_ONLY,
            List.of(LocalDate.of(2026, 10, 3), LocalDate.of(2026, 12, 24)));

    static Stream<Arguments> waits() {
        return Stream.of(
                argumentSet("none", FEDERAL, "2026-03-03T05:00:00Z", 0, "2026-03-03T05:00:00Z"),
                argumentSet("Monday's end: Tuesday", FEDERAL, "2026-03-03T05:00:00Z", 1, "2026-03-04T05:00:00Z"),
                argumentSet("Tuesday noon: Wednesday", FEDERAL, "2026-03-03T17:00:00Z", 1, "2026-03-05T05:00:00Z"),
                argumentSet(
                        "Friday's end: Monday, clocks go forward",
                        FEDERAL,
                        "2026-03-07T05:00:00Z",
                        1,
                        "2026-03-10T04:00:00Z"),
                argumentSet(
                        "Friday's end: Monday, clocks go back",
                        FEDERAL,
                        "2026-10-31T04:00:00Z",
                        1,
                        "2026-11-03T05:00:00Z"),
                argumentSet("over Thanksgiving", FEDERAL, "2026-11-26T05:00:00Z", 1, "2026-11-28T05:00:00Z"),
                argumentSet("over Christmas, a Friday", FEDERAL, "2026-12-25T05:00:00Z", 1, "2026-12-29T05:00:00Z"),
                argumentSet(
                        "over the fourth of July, kept on the third",
                        FEDERAL,
                        "2026-07-03T04:00:00Z",
                        1,
                        "2026-07-07T04:00:00Z"),
                argumentSet(
                        "over New Year 2028, kept on 31 December",
                        FEDERAL,
                        "2027-12-31T05:00:00Z",
                        1,
                        "2028-01-04T05:00:00Z"),
                argumentSet("three days over a weekend", FEDERAL, "2026-03-06T05:00:00Z", 3, "2026-03-11T04:00:00Z"),
                argumentSet("a listed day", BERLIN, "2026-12-23T23:00:00Z", 1, "2026-12-25T23:00:00Z"),
                argumentSet(
                        "a listed Saturday changes nothing", BERLIN, "2026-10-01T22:00:00Z", 1, "2026-10-02T22:00:00Z"),
                argumentSet(
                        "nothing known", BusinessCalendar.UNKNOWN, "2026-03-07T05:00:00Z", 1, "2026-03-10T12:00:00Z"),
                argumentSet(
                        "the end of time",
                        FEDERAL,
                        "+1000000000-12-31T23:59:59.999999999Z",
                        1,
                        "+1000000000-12-31T23:59:59.999999999Z"));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void waitsForWholeBusinessDays(BusinessCalendar calendar, Instant from, int days, Instant until) {
        assertThat(calendar.afterBusinessDays(from, days)).isEqualTo(until);
    }

    /** As the Office of Personnel Management lists them. */
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-10-12 2026-11-11 2026-11-26 2026-12-25",
        "2027, 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-10-11 2027-11-11 2027-11-25 2027-12-24 2027-12-31",
        "2028, 2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-10 2028-11-23 2028-12-25"
    })
    void knowsTheFederalHolidays(int year, String days) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(FederalHolidays::isObservedOn)
                        .map(LocalDate::toString))
                .containsExactly(days.split(" ", -1));
    }

    @Test
    void aCalendarWithoutBusinessDaysEndsSomeday() {
        List<LocalDate> all =
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2040, 1, 1)).toList();
        var closed = new BusinessCalendar(NEW_YORK, Observes.WEEKENDS_ONLY, all);

        assertThat(closed.afterBusinessDays(Instant.parse("2026-03-03T05:00:00Z"), 1))
                .isAfter(Instant.parse("2036-01-01T00:00:00Z"));
    }
}
