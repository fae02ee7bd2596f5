package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.CaseRestated;
import org.fairnotice.contract.decision.DecisionEvent.CaseSettled;
import org.fairnotice.contract.decision.DecisionEvent.NoticeDecided;
import org.fairnotice.contract.decision.DecisionEvent.ProductionDateSet;
import org.fairnotice.contract.decision.DecisionEvent.ProvisionStanding;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent.CaseClosed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class AttemptsTest {

    private static final Duration LIFE = OpenCase.POLICY.permitLife().plus(OpenCase.POLICY.clockBound());
    private static final Duration FIRST_WAIT = OpenCase.POLICY.retryAfter(1);

    static Stream<Arguments> reports() {
        return Stream.of(
                argumentSet("sent", Served.sent(1), NoticeState.Sent.class, 1, "legal@alpha.example"),
                argumentSet("answered", Served.answered(1), NoticeState.Acknowledged.class, 1, "legal@alpha.example"),
                argumentSet(
                        "stale",
                        Served.refused(1, Refusal.STALE),
                        NoticeState.Permitted.class,
                        2,
                        "legal@alpha.example"),
                argumentSet(
                        "repeated",
                        Served.refused(1, Refusal.REPEATED),
                        NoticeState.Permitted.class,
                        2,
                        "legal@alpha.example"),
                argumentSet("deferred", Served.deferred(1), NoticeState.Permitted.class, 2, "legal@alpha.example"),
                argumentSet("unknown", Served.unknown(1), NoticeState.Permitted.class, 2, "legal@alpha.example"),
                argumentSet("failed", Served.failed(1), NoticeState.Permitted.class, 2, "it@alpha.example"),
                argumentSet(
                        "unrenderable",
                        Served.refused(1, Refusal.UNRENDERABLE),
                        NoticeState.Permitted.class,
                        2,
                        "it@alpha.example"),
                argumentSet("bounced", Served.bounced(1), NoticeState.Permitted.class, 2, "it@alpha.example"),
                argumentSet(
                        "of a number not issued here",
                        Served.sent(7),
                        NoticeState.Sent.class,
                        1,
                        "legal@alpha.example"));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void anAttemptIsReported(
            NoticeOutcome outcome, Class<? extends NoticeState> state, int permits, String lastAddress) {
        OpenCase reported = OpenCase.permitted().reported(outcome).passes(FIRST_WAIT);

        assertThat(reported.state()).isInstanceOf(state);
        List<NoticePermitted> notices = reported.permits().stream()
                .filter(permit -> permit.letter() == null)
                .toList();
        assertThat(notices).hasSize(permits);
        assertThat(notices.getLast().attempt()).isEqualTo(permits);
        assertThat(notices.getLast().recipient().address()).isEqualTo(lastAddress);
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theSameReportTwiceChangesNothing(
            NoticeOutcome outcome, Class<? extends NoticeState> state, int permits, String lastAddress) {
        OpenCase reported = OpenCase.permitted().reported(outcome);

        Step again = reported.rules()
                .apply(reported.file(), new CaseEvent.Reported(outcome), reported, reported.gate(), reported.now());

        assertThat(again).isEqualTo(new Step(reported.file(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void theStateIsTheSameAfterJson(
            NoticeOutcome outcome, Class<? extends NoticeState> state, int permits, String lastAddress) {
        JsonMapper json = JsonMapper.builder().build();
        CaseFile file = OpenCase.permitted()
                .forbidden(Served.until(OpenCase.NOON.plus(Duration.ofDays(3))))
                .reported(outcome)
                .found(new Finding.Dismissed("x"))
                .related(OpenCase.DOCKET, true, RequestId.derivedFrom("other"))
                .file();

        assertThat(json.readValue(json.writeValueAsBytes(file), CaseFile.class)).isEqualTo(file);
    }

    @Test
    void whoCannotBeReachedGoesToAPerson() {
        OpenCase dead = OpenCase.permitted().reported(Served.failed(1)).reported(Served.failed(2));

        assertThat(dead.state()).isInstanceOf(NoticeState.Bounced.class);
        assertThat(dead.reviews()).containsExactly(ReviewReason.UNDELIVERABLE);
        dead.found(dead.reviewId(ReviewReason.UNDELIVERABLE), new Finding.Dismissed("the mailbox is mended"))
                .passes(OpenCase.POLICY.coolingOff());
        assertThat(dead.permits().getLast().attempt()).isEqualTo(3);
        assertThat(dead.permits().getLast().recipient().address()).isEqualTo("legal@alpha.example");
    }

    @Test
    void aPermitWithoutAReportIsFollowedByAnother() {
        OpenCase silent = OpenCase.permitted().passes(LIFE.plus(FIRST_WAIT).minusMillis(1));
        assertThat(silent.permits()).hasSize(1);

        silent.passes(Duration.ofMillis(1));

        assertThat(silent.permits()).hasSize(2);
    }

    @Test
    void noPermitBeforeEveryInputIsRead() {
        OpenCase waiting = new OpenCase()
                .gate(new Gate(false, Instant.MIN))
                .recorded(Served.plain())
                .passes(Duration.ofHours(1));
        assertThat(waiting.permits()).isEmpty();

        waiting.gate(Gate.OPEN).happens(new CaseEvent.Due());

        assertThat(waiting.permits()).hasSize(1);
    }

    @Test
    void whatWasSentInAFormerLifeIsNotSentAgain() {
        OpenCase again = new OpenCase().reported(Served.sent(3)).recorded(Served.plain());

        again.passes(Duration.ofDays(10));

        assertThat(again.permits()).isEmpty();
        assertThat(again.file().settled()).isTrue();
    }

    @Test
    void afterALossOfStateACaseIsSaidAnew() {
        OpenCase again = new OpenCase()
                .gate(new Gate(false, Instant.MIN, true))
                .forbidden(Served.until(OpenCase.NOON.plus(Duration.ofDays(40))))
                .recorded(Served.plain());
        assertThat(again.decisions(CaseRestated.class)).isEmpty();
        int before = again.decisions(DecisionEvent.class).size();

        again.gate(Gate.OPEN).happens(new CaseEvent.Due()).happens(new CaseEvent.Due());

        List<DecisionEvent> after = again.decisions(DecisionEvent.class)
                .subList(before, again.decisions(DecisionEvent.class).size());
        assertThat(after).first().isInstanceOf(CaseRestated.class);
        assertThat(after)
                .as("the gag is said again, though it was said while the gate was closed")
                .filteredOn(ProvisionStanding.class::isInstance)
                .hasSize(1);
    }

    @Test
    void anAccountThatMayHaveMovedWhileTheStateWasLostGoesToAPerson() {
        CustomerRecorded later = new CustomerRecorded(
                OpenCase.ALPHA.customerId(),
                OpenCase.NOON.plusSeconds(60),
                "alpha",
                CustomerType.ENTERPRISE,
                List.of(OpenCase.ANNA),
                List.of(),
                OpenCase.ALPHA.contacts(),
                null);
        OpenCase again = new OpenCase()
                .customers(later)
                .gate(new Gate(false, Instant.MIN, true))
                .recorded(Served.plain());

        again.gate(Gate.OPEN).happens(new CaseEvent.Due()).passes(Duration.ofDays(1));
        assertThat(again.reviews()).containsExactly(ReviewReason.CUSTOMER_AMBIGUOUS);
        assertThat(again.permits()).isEmpty();
        again.found(new Finding.CustomerIdentified(OpenCase.ANNA, OpenCase.ALPHA.customerId()))
                .passes(Duration.ofDays(1));

        assertThat(again.permits()).isNotEmpty();
    }

    @Test
    void sendingSetsTheProductionDateAndSettles() {
        OpenCase sent = OpenCase.permitted().reported(Served.sent(1));

        assertThat(sent.decisions(ProductionDateSet.class))
                .singleElement()
                .satisfies(e -> assertThat(e.productionDate()).isEqualTo(OpenCase.NOON.plus(Duration.ofDays(7))));
        assertThat(sent.decisions(CaseSettled.class)).hasSize(1);
    }

    @Test
    void aPersonClosesWhatIsPermitted() {
        OpenCase closed =
                OpenCase.permitted().recorded(new CaseClosed(OpenCase.ID, OpenCase.NOON, "mia", "told by telephone"));

        assertThat(closed.revocations()).hasSize(1);
        assertThat(closed.state()).isEqualTo(new NoticeState.Closed("mia", "told by telephone"));
    }

    @Test
    void aRecordThatCannotBeReadStopsEverythingUntilAPersonHasLooked() {
        OpenCase stopped = OpenCase.permitted().happens(new CaseEvent.RecordUnreadable("legal-requests/0/7"));
        assertThat(stopped.revocations()).hasSize(1);
        assertThat(stopped.reviews()).containsExactly(ReviewReason.RECORD_UNREADABLE);

        stopped.found(stopped.reviewId(ReviewReason.RECORD_UNREADABLE), new Finding.Dismissed("not a gag"))
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(stopped.permits()).hasSize(2);
    }

    @Test
    void aPaperInReviewHoldsBackWhatItMightConcern() {
        OpenCase held = new OpenCase().recorded(Served.plain()).related(OpenCase.DOCKET, true);
        held.passes(Duration.ofDays(3));
        assertThat(held.permits()).isEmpty();

        held.related(OpenCase.DOCKET, false);

        assertThat(held.permits()).hasSize(1);
        assertThat(held.permits().getFirst().noticeId())
                .isEqualTo(NoticeId.of(OpenCase.ID, OpenCase.ALPHA.customerId()));
    }

    @Test
    void noPermitBeforeThePaperIndexHasAnswered() {
        OpenCase waiting =
                new OpenCase().indexIsSilent().recorded(Served.plain()).passes(Duration.ofDays(1));
        assertThat(waiting.permits()).isEmpty();
        assertThat(waiting.announcements()).as("asked again and again").hasSizeGreaterThan(1000);

        waiting.related(OpenCase.DOCKET, false);
        assertThat(waiting.permits()).as("one of two keys is answered").isEmpty();
        waiting.related(OpenCase.ACCOUNT, false);

        assertThat(waiting.permits()).hasSize(1);
    }

    @Test
    void aNoticeThatWaitsForThePaperIndexAloneIsToldOfOnceTheIndexIsLate() {
        OpenCase waiting = new OpenCase().indexIsSilent().recorded(Served.plain());
        assertThat(waiting.decisions(NoticeDecided.class)).isEmpty();

        waiting.passes(Duration.ofMinutes(10));

        assertThat(waiting.decisions(NoticeDecided.class))
                .extracting(decided -> decided.explanation().rule())
                .containsExactly("papers-not-compared");
    }

    @Test
    void aLaterPaperOfTheSameDocketIsComparedByAPerson() {
        OpenCase later =
                new OpenCase().recorded(Served.plain()).related(OpenCase.DOCKET, false, RequestId.derivedFrom("other"));
        assertThat(later.reviews()).containsExactly(ReviewReason.MAY_BELONG_TO_OTHER_CASE);

        later.found(new Finding.Unrelated());

        assertThat(later.reviews()).isEmpty();
    }
}
