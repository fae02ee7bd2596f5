package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseStateTest {

    static Stream<Arguments> cases() {
        return Stream.of(
                argumentSet("just in", List.of(), false, false, CaseState.RECEIVED),
                argumentSet("asked before there is a notice", List.of(), true, false, CaseState.REVIEW),
                argumentSet("settled without a notice", List.of(), false, true, CaseState.CLOSED),
                argumentSet("held, and asked", List.of(CaseState.HELD), true, false, CaseState.HELD),
                argumentSet(
                        "one of two sent", List.of(CaseState.SENT, CaseState.COOLING), false, false, CaseState.COOLING),
                argumentSet(
                        "one came back", List.of(CaseState.BOUNCED, CaseState.SENT), false, false, CaseState.BOUNCED),
                argumentSet(
                        "sent and not owed", List.of(CaseState.NOT_OWED, CaseState.SENT), false, true, CaseState.SENT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsWhereItsNoticeFarthestFromTheEndIs(
            List<CaseState> notices, boolean questionOpen, boolean settled, CaseState expected) {
        assertThat(CaseState.ofCase(notices, questionOpen, settled)).isEqualTo(expected);
    }
}
