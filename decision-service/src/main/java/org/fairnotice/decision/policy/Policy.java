package org.fairnotice.decision.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairnotice.contract.process.LegalBasis;

/**
 * What the provider has decided for all cases. Nothing here can let a notice go under a gag, or before an open question is
 * answered: those rules are in the code.
 *
 * @param consumerNotice whether consumers are told too
 * @param graceBusinessDays how many business days after a gag's end a notice waits, since extensions come late
 * @param calendars the business days of each jurisdiction; one that is missing has weekends only
 * @param releaseAfterGag whether a notice that a gag held goes by itself when the gag is over
 * @param daysToObject how many days after its notice a customer has before data is handed over
 * @param productionWaitsForDueDate whether data is handed over on the day on which it is due, if that is later
 * @param coolingOff how long a notice waits once nothing stands in its way, for papers that cross
 * @param approvalsNeeded how many persons must approve each notice
 * @param personsToEndIndefinite how many persons must record the end of an indefinite gag, or of a national security letter's
 * @param personsToEndDated how many persons must record the early end of any other gag
 * @param confirmTextProvisions whether the end of a gag that was read by machine waits for a person
 * @param permitLife how long a permit is good for
 * @param deliveryBound the longest that one SMTP exchange of notifier-service may take
 * @param clockBound how far the clocks of two services, or a service and the law, may differ
 * @param retryAfter the waits between delivery attempts; the last one repeats
 * @param maxAttempts how often one contact is tried
 * @param reminderDays how many days before a gag's end counsel is reminded
 * @param periodicReview how often counsel is reminded of an indefinite gag
 * @param longGag from what length on a challenge is recommended (Department of Justice policy: a year)
 * @param reminders to customers who have not answered their notice
 * @param language of notices to customers who named none, as an IETF tag
 */
public record Policy(
        boolean consumerNotice,
        int graceBusinessDays,
        Map<Jurisdiction, BusinessCalendar> calendars,
        Release releaseAfterGag,
        int daysToObject,
        boolean productionWaitsForDueDate,
        Duration coolingOff,
        int approvalsNeeded,
        int personsToEndIndefinite,
        int personsToEndDated,
        boolean confirmTextProvisions,
        Duration permitLife,
        Duration deliveryBound,
        Duration clockBound,
        List<Duration> retryAfter,
        int maxAttempts,
        List<Integer> reminderDays,
        Duration periodicReview,
        Duration longGag,
        Reminders reminders,
        String language) {

    /** What careful providers promise; see docs/decision-table.md. */
    public static final Policy DEFAULT = new Policy(
            false,
            1,
            Map.of(
                    Jurisdiction.US,
                    new BusinessCalendar(ZoneId.of("Etc/GMT+12"), BusinessCalendar.Observes.US_FEDERAL, null)),
            Release.AUTOMATIC,
            7,
            true,
            Duration.ofMinutes(10),
            0,
            2,
            1,
            true,
            Duration.ofSeconds(60),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15),
                    Duration.ofHours(1),
                    Duration.ofHours(4)),
            30,
            List.of(30, 7, 1),
            Duration.ofDays(180),
            Duration.ofDays(366),
            new Reminders(Duration.ofDays(3), 0),
            "en");

    public Policy {
        // In the order of its keys: the version is made from it.
        calendars = Collections.unmodifiableMap(new TreeMap<>(calendars));
        retryAfter = List.copyOf(retryAfter);
        reminderDays = List.copyOf(reminderDays);
        require(graceBusinessDays >= 0 && graceBusinessDays <= 100, "graceBusinessDays: 0 to 100");
        require(!coolingOff.isNegative(), "coolingOff: must not be negative");
        require(!clockBound.isNegative(), "clockBound: must not be negative");
        require(daysToObject >= 0, "daysToObject: must not be negative");
        require(approvalsNeeded >= 0 && approvalsNeeded <= 2, "approvalsNeeded: 0 to 2");
        require(personsToEndDated >= 1, "personsToEndDated: at least 1");
        require(personsToEndIndefinite >= personsToEndDated, "personsToEndIndefinite: at least personsToEndDated");
        require(!retryAfter.isEmpty() && maxAttempts >= 1, "retryAfter, maxAttempts: at least one");
        require(
                retryAfter.stream().allMatch(Duration::isPositive),
                "retryAfter: each must be longer than nothing, or a refused permit would be followed at once by the next");
        require(periodicReview.isPositive() && longGag.isPositive(), "periodicReview, longGag: must be positive");
        require(
                permitLife.compareTo(deliveryBound.plus(clockBound)) > 0,
                "permitLife: must exceed deliveryBound and clockBound together, or no permit could be used");
    }

    /**
     * Reminders to a customer who has not answered: never after an answer or a closing, and never under a gag.
     *
     * @param every how long after the notice, or the reminder before
     * @param count how many at most; 0 for none
     */
    public record Reminders(Duration every, int count) {
        public Reminders {
            require(every.compareTo(Duration.ofMinutes(1)) >= 0, "reminders.every: at least a minute");
            require(count >= 0 && count <= 10, "reminders.count: 0 to 10");
        }
    }

    /** What happens to a notice when the gag that held it is over. */
    public enum Release {
        /** It goes after its grace, unless something else stands in its way. */
        AUTOMATIC,
        /** It waits until a person, after the gag's end, approves that it goes. */
        COUNSEL_CONFIRMS
    }

    /** Until when a notice waits for an extension that comes late, after a gag on this basis was over. */
    public Instant graceEnds(LegalBasis basis, Instant over) {
        return calendarOf(basis).afterBusinessDays(over, graceBusinessDays);
    }

    /** When a day begins where process on this basis comes from. */
    public Instant startOf(LocalDate day, LegalBasis basis) {
        return day.atStartOfDay(calendarOf(basis).zone()).toInstant();
    }

    private BusinessCalendar calendarOf(LegalBasis basis) {
        return calendars.getOrDefault(Jurisdiction.of(basis), BusinessCalendar.UNKNOWN);
    }

    /** How long to wait after so many attempts without success, the first being 1. */
    public Duration retryAfter(int attempts) {
        return retryAfter.get(Math.clamp(attempts - 1, 0, retryAfter.size() - 1));
    }

    /** Names this policy: the same values have the same version. */
    public String version() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return "policy-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
