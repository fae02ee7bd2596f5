package org.fairnotice.decision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SequelTest {

    private static final long NOW = 1_800_000_000_000L;

    @Test
    void hasTheTimeOfWhatItFollowsFrom() {
        assertThat(Sequel.time(NOW - 5_000, NOW)).isEqualTo(NOW - 5_000);
    }

    @Test
    void isNeverSoOldThatItsTopicForgetsItUnread() {
        assertThat(Sequel.time(0, NOW)).isEqualTo(NOW - Duration.ofDays(1).toMillis());
    }

    @Test
    void isNotOfTheFutureEvenIfItsCauseClaimsToBe() {
        assertThat(Sequel.time(NOW + 1, NOW)).isEqualTo(NOW);
    }
}
