package org.fairnotice.intake.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.Explanation;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.GagEnd;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When a case counts as settled. */
class SettledCasesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final RequestId CASE = new RequestId("req-1");
    private static final Explanation WHY = new Explanation("r", "reason", new TreeMap<>(), List.of(), "1");
    private static final DecisionEvent SETTLED = new DecisionEvent.CaseSettled(CASE, NOON);

    static Stream<Arguments> settlesAndComesAliveAgain() {
        return Stream.of(
                argumentSet("nothing said", List.of(), false),
                argumentSet("settled", List.of(SETTLED), true),
                argumentSet(
                        "answered by the customer", List.of(SETTLED, notice(new NoticeState.Acknowledged(NOON))), true),
                argumentSet(
                        "counsel alerted",
                        List.of(SETTLED, new DecisionEvent.CounselAlerted(CASE, NOON, Alert.NOTICE_SENT, "sent")),
                        true),
                argumentSet(
                        "held anew", List.of(SETTLED, notice(new NoticeState.Held(new GagEnd.Indefinite()))), false),
                argumentSet("came back", List.of(SETTLED, notice(new NoticeState.Bounced(NOON))), false),
                argumentSet("a question", List.of(SETTLED, question()), false),
                argumentSet("said anew", List.of(SETTLED, new DecisionEvent.CaseRestated(CASE, NOON)), false),
                argumentSet("settled again", List.of(SETTLED, question(), SETTLED), true),
                argumentSet(
                        "another case's question",
                        List.of(SETTLED, new DecisionEvent.CaseRestated(new RequestId("req-2"), NOON)),
                        true));
    }

    @ParameterizedTest
    @MethodSource
    void settlesAndComesAliveAgain(List<DecisionEvent> events, boolean isSettled) {
        var settled = new HashMap<RequestId, Instant>();

        events.forEach(event -> SettledCases.apply(event, settled));

        assertThat(settled.containsKey(CASE)).isEqualTo(isSettled);
    }

    private static DecisionEvent notice(NoticeState state) {
        var customer = new CustomerId("c");
        return new DecisionEvent.NoticeDecided(CASE, NoticeId.of(CASE, customer), customer, NOON, state, WHY);
    }

    private static DecisionEvent question() {
        return new DecisionEvent.ReviewOpened(
                CASE, NOON, new Review("q", ReviewReason.EMERGENCY, "is it?", List.of()), WHY);
    }
}
