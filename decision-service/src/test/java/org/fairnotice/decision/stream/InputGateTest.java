package org.fairnotice.decision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InputGateTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final InputGate gate = new InputGate();

    @Test
    void isClosedAtFirst() {
        assertThat(gate.at(NOON).open()).isFalse();
    }

    @Test
    void opensWhenItsGenerationIsRead() {
        gate.open(gate.generation());

        assertThat(gate.at(NOON).open()).isTrue();
    }

    @Test
    void staysClosedWhenAPartitionWasTakenOverMeanwhile() {
        long generation = gate.generation();
        gate.close();

        gate.open(generation);

        assertThat(gate.at(NOON).open()).isFalse();
    }

    @Test
    void staysClosedWhilePermitsOfAFormerLifeMayBeOut() {
        gate.open(gate.generation());
        gate.formerPermitsEndAt(NOON);

        assertThat(gate.at(NOON.minusMillis(1)).open()).isFalse();
        assertThat(gate.at(NOON).open()).isTrue();
    }
}
