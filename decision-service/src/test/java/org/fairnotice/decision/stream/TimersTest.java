package org.fairnotice.decision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.fairnotice.contract.RequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimersTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final RequestId A = new RequestId("a");
    private static final RequestId B = new RequestId("b");
    private static final RequestId C = new RequestId("c");
    private static final RequestId D = new RequestId("d");

    private final KeyValueStore<Bytes, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("timers"), Serdes.Bytes(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final Timers timers = new Timers(store);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @Test
    void aTimerGoesOffAtItsTimeAndOnce() {
        set(A, NOON.plusMillis(1));

        assertThat(timers.takeDue(NOON, 10)).isEmpty();
        assertThat(timers.takeDue(NOON.plusMillis(1), 10)).containsExactly(A);
        assertThat(timers.takeDue(NOON.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    void aPartOfAMillisecondIsWaitedFor() {
        set(A, NOON.plusNanos(1));

        assertThat(timers.takeDue(NOON, 10)).isEmpty();
        assertThat(timers.takeDue(NOON.plusMillis(1), 10)).containsExactly(A);
    }

    @Test
    void theEarliestComesFirstAndTheRestNextTime() {
        set(B, NOON.plusSeconds(1));
        set(A, NOON.plusSeconds(2));
        Instant later = NOON.plusSeconds(3);

        assertThat(timers.takeDue(later, 1)).containsExactly(B);
        assertThat(timers.takeDue(later, 1)).containsExactly(A);
        assertThat(timers.takeDue(later, 1)).isEmpty();
    }

    @Test
    void aTimerSetBelowTheLowWaterMarkIsFound() {
        set(A, NOON.plusSeconds(60));
        assertThat(timers.takeDue(NOON.plusSeconds(60), 10)).containsExactly(A);

        Instant clockWentBack = NOON.minusSeconds(60);
        timers.move(B, Optional.empty(), at(clockWentBack.plusSeconds(1)), clockWentBack);

        assertThat(timers.takeDue(clockWentBack.plusSeconds(1), 10)).containsExactly(B);
    }

    @Test
    void aMovedTimerGoesOffAtItsNewTimeOnly() {
        set(A, NOON.plusSeconds(1));
        timers.move(A, at(NOON.plusSeconds(1)), at(NOON.plus(Duration.ofDays(365))), NOON);

        assertThat(timers.takeDue(NOON.plusSeconds(2), 10)).isEmpty();
        assertThat(timers.takeDue(NOON.plus(Duration.ofDays(365)), 10)).containsExactly(A);
    }

    @Test
    void anOverdueCaseStandsBehindThoseThatWereDueBefore() {
        set(A, NOON.minusSeconds(60));
        set(B, NOON.minusSeconds(1), NOON.minusSeconds(2));

        assertThat(timers.takeDue(NOON, 10)).containsExactly(B, A);
    }

    @Test
    void ofThoseDueAtOnceTheOneWhoseAnswerIsDueFirstComesFirst() {
        var midnight = NOON.plusSeconds(1);
        set(A, midnight);
        dueAtMidnight(B, "2026-12-24");
        dueAtMidnight(C, "2026-12-01");
        dueAtMidnight(D, "1969-12-31");

        assertThat(timers.takeDue(midnight, 2)).containsExactly(D, C);
        dueAtMidnight(C, "2026-12-02");
        assertThat(timers.takeDue(midnight, 10)).containsExactly(C, B, A);
    }

    private void dueAtMidnight(RequestId id, String answerDue) {
        timers.move(
                id,
                Optional.empty(),
                Optional.of(new Timers.Timer(NOON.plusSeconds(1), LocalDate.parse(answerDue))),
                NOON);
    }

    @Test
    void theEndsOfTimeAreTimesToo() {
        set(A, Instant.MIN);
        set(B, Instant.MAX);

        assertThat(timers.takeDue(NOON, 10)).isEqualTo(List.of(A));
        assertThat(timers.takeDue(Instant.parse("9999-01-01T00:00:00Z"), 10)).isEmpty();
    }

    private void set(RequestId id, Instant due) {
        set(id, due, NOON);
    }

    private void set(RequestId id, Instant due, Instant now) {
        timers.move(id, Optional.empty(), at(due), now);
    }

    private static Optional<Timers.Timer> at(Instant due) {
        return Optional.of(new Timers.Timer(due, null));
    }
}
