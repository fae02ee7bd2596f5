package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.decision.gag.CourtZone;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.gag.GagReading.End;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.fairnotice.decision.gag.GagReading.Span;
import org.fairnotice.decision.policy.Policy;

/** Texts that stand for papers, so that ten thousand worlds need no reading; and policies as providers might set them. */
final class Scripts {

    static final String SILENT = "silent";
    static final String ASKS = "asks";
    private static final String BINDS = "binds ";
    private static final String ZONE = " zone ";

    private Scripts() {}

    /** A paper that forbids telling through a day, whose court's zone stands in it, or does not. */
    static String binds(LocalDate lastDay, ZoneOffset zone, boolean named) {
        return BINDS + lastDay + (named ? ZONE + zone.getId() : "");
    }

    static GagReading read(String text) {
        if (text.startsWith(BINDS)) {
            LocalDate lastDay = LocalDate.parse(text.substring(BINDS.length(), BINDS.length() + 10));
            return reading(Finding.IN_FORCE, new End.On(lastDay));
        }
        return text.equals(ASKS)
                ? reading(Finding.REQUESTED_ONLY, new End.None())
                : new GagReading(Finding.UNCLEAR, null, null, new End.None(), List.of(), List.of());
    }

    private static GagReading reading(Finding finding, End end) {
        return new GagReading(finding, LegalBasis.ORDER_2705B, null, end, List.of(new Span(0, 4, "text")), List.of());
    }

    static ZoneId zone(String words) {
        int at = words.indexOf(ZONE);
        return at < 0 ? CourtZone.LAST_ON_EARTH : ZoneOffset.of(words.substring(at + ZONE.length()));
    }

    static ZoneId utc(String words) {
        return ZoneOffset.UTC;
    }

    static Instant end(LocalDate lastDay, ZoneOffset zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    static Policy policy(Scheduler scheduler) {
        Policy usual = Policy.DEFAULT;
        return new Policy(
                scheduler.chance(20),
                scheduler.oneOf(List.of(0, 1, 3)),
                usual.calendars(),
                scheduler.chance(20) ? Policy.Release.COUNSEL_CONFIRMS : Policy.Release.AUTOMATIC,
                usual.daysToObject(),
                usual.productionWaitsForDueDate(),
                scheduler.oneOf(List.of(Duration.ZERO, Duration.ofSeconds(30), Duration.ofMinutes(10))),
                scheduler.chance(10) ? 1 : 0,
                2,
                1,
                scheduler.chance(50),
                usual.permitLife(),
                usual.deliveryBound(),
                usual.clockBound(),
                usual.retryAfter(),
                scheduler.between(2, 5),
                usual.reminderDays(),
                usual.periodicReview(),
                usual.longGag(),
                new Policy.Reminders(
                        scheduler.oneOf(List.of(Duration.ofHours(1), Duration.ofDays(3))),
                        scheduler.oneOf(List.of(0, 1, 3))),
                usual.language());
    }
}
