package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent.ProvisionStanding;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.process.Ending;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionEnded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestWithdrawn;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.Test;

class GagLifeTest {

    private static final Instant END = OpenCase.NOON.plus(Duration.ofDays(40));
    private static final Duration CLOCKS = OpenCase.POLICY.clockBound();

    private static ProvisionEnded ended(String by, Instant at) {
        return new ProvisionEnded(OpenCase.ID, OpenCase.PROVISION, OpenCase.NOON, by, Ending.LIFTED, at);
    }

    @Test
    void aDatedGagHoldsUntilItsEndAndItsGrace() {
        OpenCase held = new OpenCase().recorded(Served.with(Served.stated(Served.until(END))));

        assertThat(held.state()).isEqualTo(new NoticeState.Held(new GagEnd.Until(END)));
        held.passes(Duration.between(held.now(), END));
        assertThat(held.state()).as("at its end, by a clock that may be fast").isInstanceOf(NoticeState.Held.class);
        held.passes(CLOCKS);
        assertThat(held.state()).isInstanceOf(NoticeState.Cooling.class);
        // It ends on a Saturday where days end last on earth; Monday is the business day that is waited for.
        held.passes(Duration.ofDays(3).minus(CLOCKS).minusSeconds(1));
        assertThat(held.permits()).isEmpty();
        held.passes(Duration.ofSeconds(1));
        assertThat(held.permits()).hasSize(1);
    }

    @Test
    void counselIsRemindedBeforeTheEnd() {
        OpenCase held = new OpenCase().recorded(Served.with(Served.stated(Served.until(END))));

        held.passes(Duration.ofDays(41));

        assertThat(held.alerts().stream().filter(Alert.GAG_ENDS_SOON::equals)).hasSize(3);
    }

    @Test
    void anIndefiniteGagIsChallengedAndLookedAtAgain() {
        OpenCase held = new OpenCase().recorded(Served.with(Served.stated(Served.gag(new GagEnd.Indefinite()))));

        held.passes(Duration.ofDays(400));

        assertThat(held.state()).isEqualTo(new NoticeState.Held(new GagEnd.Indefinite()));
        assertThat(held.alerts())
                .as("twice a year, and after the year of the Justice Department's policy")
                .containsExactly(
                        Alert.CHALLENGE_RECOMMENDED,
                        Alert.PERIODIC_REVIEW,
                        Alert.PERIODIC_REVIEW,
                        Alert.PERIODIC_REVIEW);
    }

    @Test
    void aLateGagIsPendingUntilTheAttemptIsReported() {
        OpenCase late = OpenCase.permitted().forbidden(Served.until(END));

        assertThat(late.statuses()).containsExactly(ProvisionStatus.PENDING);
        assertThat(late.revocations()).hasSize(1);
        late.reported(Served.refused(1, Refusal.REVOKED));
        assertThat(late.statuses()).containsExactly(ProvisionStatus.EFFECTIVE);
        assertThat(late.passes(Duration.ofDays(30)).permits()).hasSize(1);
    }

    @Test
    void aLateGagIsPendingUntilThePermitIsOver() {
        OpenCase late = OpenCase.permitted().forbidden(Served.until(END));

        late.passes(OpenCase.POLICY.permitLife().plus(CLOCKS).minusMillis(1));
        assertThat(late.statuses()).containsExactly(ProvisionStatus.PENDING);
        late.passes(Duration.ofMillis(1));
        assertThat(late.statuses()).containsExactly(ProvisionStatus.EFFECTIVE);
    }

    @Test
    void aGagIsPendingWhileAFormerLifesPermitsMayBeOut() {
        Instant until = OpenCase.NOON.plusSeconds(65);
        OpenCase again = new OpenCase()
                .gate(new Gate(false, until))
                .recorded(Served.plain())
                .forbidden(Served.until(END));

        assertThat(again.statuses()).containsExactly(ProvisionStatus.PENDING);
        again.gate(new Gate(true, until)).passes(Duration.ofSeconds(65));
        assertThat(again.statuses()).containsExactly(ProvisionStatus.EFFECTIVE);
    }

    @Test
    void counselIsToldOnceWhenTheNoticeHadLeft() {
        OpenCase late = OpenCase.permitted().reported(Served.sent(1)).forbidden(Served.until(END));

        late.happens(new CaseEvent.Due()).reported(Served.sent(1));

        assertThat(late.alerts()).containsOnlyOnce(Alert.GAG_AFTER_NOTICE);
        assertThat(late.state()).isInstanceOf(NoticeState.Sent.class);
    }

    @Test
    void counselIsToldWhenItTurnsOutThatTheNoticeHadLeft() {
        OpenCase late = OpenCase.permitted().forbidden(Served.until(END)).reported(Served.unknown(1));

        assertThat(late.alerts()).contains(Alert.GAG_AFTER_NOTICE);
    }

    @Test
    void aGagOnOneAccountHoldsOneCustomer() {
        OpenCase two = new OpenCase()
                .recorded(Served.about(OpenCase.ANNA, OpenCase.BERT))
                .forbidden(Served.gag(new GagEnd.Until(END), OpenCase.BERT))
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(two.permits())
                .singleElement()
                .satisfies(permit -> assertThat(permit.customerId()).isEqualTo(OpenCase.ALPHA.customerId()));
    }

    @Test
    void aGagOnAnAccountThatIsNobodysHoldsAll() {
        OpenCase held = new OpenCase()
                .recorded(Served.plain())
                .forbidden(Served.gag(new GagEnd.Until(END), TargetAccount.of("typo@x.example")));

        assertThat(held.state()).isInstanceOf(NoticeState.Held.class);
    }

    @Test
    void twoPersonsEndAnIndefiniteGag() {
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(Served.gag(new GagEnd.Indefinite()));

        held.recorded(ended("mia", OpenCase.NOON)).passes(CLOCKS);
        assertThat(held.state()).isInstanceOf(NoticeState.Held.class);
        assertThat(held.reviews()).containsExactly(ReviewReason.GAG_END_NEEDS_SECOND_PERSON);
        held.recorded(ended("mia", OpenCase.NOON.plusSeconds(1))).passes(CLOCKS);
        assertThat(held.state()).as("one person twice").isInstanceOf(NoticeState.Held.class);
        held.recorded(ended("noor", OpenCase.NOON)).passes(CLOCKS);
        assertThat(held.statuses()).containsExactly(ProvisionStatus.ENDED);
        assertThat(held.reviews()).isEmpty();
    }

    @Test
    void onePersonEndsADatedGag() {
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(Served.until(END));

        held.recorded(ended("mia", OpenCase.NOON)).passes(CLOCKS);

        assertThat(held.statuses()).containsExactly(ProvisionStatus.ENDED);
    }

    @Test
    void anExtensionAfterAnEndingIsInForceAgain() {
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(Served.until(END));
        held.recorded(ended("mia", OpenCase.NOON)).passes(CLOCKS);

        held.forbidden(Served.until(END.plus(Duration.ofDays(90))));

        assertThat(held.statuses()).containsExactly(ProvisionStatus.EFFECTIVE);
    }

    @Test
    void softerWordsAreNotBelievedUntilSomebodyElseSettlesIt() {
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(Served.gag(new GagEnd.Indefinite()));
        held.forbidden(Served.until(END));
        String question = held.reviewId(ReviewReason.GAG_UNCLEAR);
        Finding shorter = new Finding.ProvisionFound(OpenCase.PROVISION, Served.until(END));

        held.found(question, shorter);
        assertThat(held.state()).as("by the same person").isEqualTo(new NoticeState.Held(new GagEnd.Indefinite()));
        held.recorded(new FindingRecorded(OpenCase.ID, held.now(), "noor", question, shorter));
        assertThat(held.state()).isEqualTo(new NoticeState.Held(new GagEnd.Until(END)));
    }

    @Test
    void aGagReadFromTextBlocksBeyondItsEndUntilConfirmed() {
        OpenCase held = new OpenCase().recorded(Served.with(new StatedGag.NotStated(), "IN_FORCE 2026-03-09"));
        held.passes(Duration.ofDays(30));
        assertThat(held.statuses()).containsExactly(ProvisionStatus.EXPIRED_UNCONFIRMED);
        assertThat(held.state()).isEqualTo(new NoticeState.InReview(List.of(ReviewReason.GAG_READ_FROM_TEXT)));

        var read = held.decisions(ProvisionStanding.class).getFirst();
        held.found(new Finding.ProvisionFound(read.provisionId(), read.provision()));

        assertThat(held.statuses()).containsExactly(ProvisionStatus.EXPIRED);
        assertThat(held.passes(OpenCase.POLICY.coolingOff()).permits()).hasSize(1);
    }

    @Test
    void confirmingTheWordsTwiceKeepsTheLaterOfTwoEnds() {
        OpenCase held = new OpenCase().recorded(Served.with(new StatedGag.NotStated(), "IN_FORCE 2026-05-09"));
        var read = held.decisions(ProvisionStanding.class).getFirst();
        Instant later = OpenCase.NOON.plus(Duration.ofDays(3));
        held.recorded(new ProvisionEnded(OpenCase.ID, read.provisionId(), OpenCase.NOON, "mia", Ending.LIFTED, later));

        Finding confirmed = new Finding.ProvisionFound(read.provisionId(), read.provision());
        held.found(confirmed)
                .found("gag-unclear", confirmed)
                .recorded(new ProvisionEnded(
                        OpenCase.ID, read.provisionId(), OpenCase.NOON, "noor", Ending.LIFTED, OpenCase.NOON));

        assertThat(held.state()).isEqualTo(new NoticeState.Held(new GagEnd.Until(later)));
    }

    @Test
    void whatAMachineReadCanBeFoundToBeNone() {
        OpenCase held = new OpenCase().recorded(Served.with(new StatedGag.NotStated(), "IN_FORCE"));

        held.found(new Finding.NoProvision());

        assertThat(held.statuses()).containsExactly(ProvisionStatus.NOT_A_GAG);
        assertThat(held.state()).isInstanceOf(NoticeState.Cooling.class);
    }

    @Test
    void whatAFieldStatesCannotBeFoundToBeNone() {
        OpenCase held = new OpenCase().recorded(Served.with(Served.stated(Served.until(END))));

        held.found(new Finding.NoProvision());

        assertThat(held.state()).isInstanceOf(NoticeState.Held.class);
    }

    @Test
    void aDismissalIsNoFindingOnAGag() {
        OpenCase asked = new OpenCase().recorded(Served.with(new StatedGag.NotStated()));

        asked.found(asked.reviewId(ReviewReason.GAG_UNCLEAR), new Finding.Dismissed("surely not"));

        assertThat(asked.reviews()).containsExactly(ReviewReason.GAG_UNCLEAR);
    }

    @Test
    void aFindingMadeBeforeThePaperCameSettlesNothing() {
        OpenCase early = new OpenCase().found(new Finding.NoProvision());

        early.recorded(Served.with(new StatedGag.NotStated()));

        assertThat(early.reviews()).containsExactly(ReviewReason.GAG_UNCLEAR);
    }

    @Test
    void aWithdrawalEndsNoGag() {
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(Served.until(END));

        held.recorded(new RequestWithdrawn(OpenCase.ID, OpenCase.NOON, "mia", "moot"));

        assertThat(held.state()).isInstanceOf(NoticeState.Held.class);
        assertThat(held.reviews()).containsExactly(ReviewReason.WITHDRAWN);
    }

    @Test
    void aGagWhoseEndIsPastIsRecordedAndOver() {
        OpenCase cooling =
                new OpenCase().recorded(Served.plain()).forbidden(Served.until(OpenCase.NOON.minusSeconds(60)));

        assertThat(cooling.statuses()).containsExactly(ProvisionStatus.EXPIRED);
    }
}
