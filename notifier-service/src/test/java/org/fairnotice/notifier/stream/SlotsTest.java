package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SlotsTest {

    private final Slots slots = new Slots(3, 2, InstantSource.system());

    @Test
    void aDomainTakesNoMoreThanItsShare() throws InterruptedException {
        take("a@one.example");
        take("b@ONE.example");

        assertThat(slots.crowded("c@one.example")).isTrue();
        assertThat(slots.take("c@one.example", soon(), () -> false)).isNull();
        assertThat(slots.crowded("a@two.example")).isFalse();
        take("a@two.example");
    }

    @Test
    void allTogetherTakeNoMoreThanThereAre() throws InterruptedException {
        take("a@one.example");
        take("a@two.example");
        take("a@three.example");

        assertThat(slots.take("a@four.example", soon(), () -> false)).isNull();
        assertThat(slots.crowded("a@four.example")).isFalse();
    }

    @Test
    void whatIsGivenBackIsFree() throws InterruptedException {
        Slots.Slot first = take("a@one.example");
        take("b@one.example");

        first.close();

        take("c@one.example");
    }

    @Test
    void whoWaitsIsSentAwayWhenTheServiceStops() throws InterruptedException {
        assertThat(slots.take("a@one.example", Instant.MAX, () -> true)).isNull();
        take("a@one.example");
    }

    private Slots.Slot take(String address) throws InterruptedException {
        return Objects.requireNonNull(slots.take(address, Instant.now().plusSeconds(5), () -> false));
    }

    private static Instant soon() {
        return Instant.now().plusMillis(50);
    }
}
