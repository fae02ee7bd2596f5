package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.decision.policy.Policy;
import org.junit.jupiter.api.Test;

/** Who must say that a notice goes, as policies may want it. */
class ReleaseTest {

    private static final Instant END = OpenCase.NOON.plus(Duration.ofDays(40));
    private static final Duration LONG_AFTER = Duration.ofDays(60);

    private static Policy policy(int approvals, Policy.Release release) {
        Policy usual = Policy.DEFAULT;
        return new Policy(
                usual.consumerNotice(),
                usual.graceBusinessDays(),
                usual.calendars(),
                release,
                usual.daysToObject(),
                usual.productionWaitsForDueDate(),
                usual.coolingOff(),
                approvals,
                usual.personsToEndIndefinite(),
                usual.personsToEndDated(),
                usual.confirmTextProvisions(),
                usual.permitLife(),
                usual.deliveryBound(),
                usual.clockBound(),
                usual.retryAfter(),
                usual.maxAttempts(),
                usual.reminderDays(),
                usual.periodicReview(),
                usual.longGag(),
                usual.reminders(),
                usual.language());
    }

    private static OpenCase held(int approvals, Policy.Release release) {
        return new OpenCase(policy(approvals, release)).recorded(Served.with(Served.stated(Served.until(END))));
    }

    @Test
    void byItself() {
        OpenCase released = held(0, Policy.Release.AUTOMATIC).passes(LONG_AFTER);

        assertThat(released.permits()).isNotEmpty();
    }

    @Test
    void afterTwoPersonsApproved() {
        OpenCase asked = held(2, Policy.Release.AUTOMATIC).passes(LONG_AFTER);
        assertThat(asked.reviews()).containsExactly(ReviewReason.APPROVAL_NEEDED);

        asked.approvedBy("mia").approvedBy("mia").passes(LONG_AFTER);
        assertThat(asked.permits()).as("one person twice").isEmpty();
        asked.approvedBy("noor").passes(LONG_AFTER);

        assertThat(asked.permits()).isNotEmpty();
    }

    @Test
    void afterCounselConfirmedThatTheGagIsOver() {
        OpenCase asked = held(0, Policy.Release.COUNSEL_CONFIRMS);

        asked.approvedBy("mia").passes(LONG_AFTER);
        assertThat(asked.permits()).as("approved while the gag was in force").isEmpty();
        assertThat(asked.reviews()).containsExactly(ReviewReason.APPROVAL_NEEDED);
        asked.approvedBy("mia").passes(LONG_AFTER);

        assertThat(asked.permits()).isNotEmpty();
    }

    @Test
    void byItselfWhereThereWasNoGag() {
        OpenCase plain = new OpenCase(policy(0, Policy.Release.COUNSEL_CONFIRMS))
                .recorded(Served.plain())
                .passes(LONG_AFTER);

        assertThat(plain.permits()).isNotEmpty();
    }
}
