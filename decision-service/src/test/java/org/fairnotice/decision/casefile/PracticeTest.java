package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.AgencyRedirected;
import org.fairnotice.contract.decision.DecisionEvent.CounselAlerted;
import org.fairnotice.contract.decision.DecisionEvent.ProductionDateSet;
import org.fairnotice.contract.decision.DecisionEvent.ProductionStayed;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.Challenge;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeFiled;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeRuled;
import org.fairnotice.contract.process.LegalRequestEvent.PermissionAsked;
import org.fairnotice.contract.process.LegalRequestEvent.ProductionDecided;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.Ruling;
import org.fairnotice.contract.process.StatedGag;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counsel does beside answering questions: when data may be handed over, challenges, and sending the agency away. */
class PracticeTest {

    interface Step {
        OpenCase apply(OpenCase given);
    }

    private static final Instant SENT = OpenCase.NOON;
    private static final Instant HEARD = SENT.plus(Duration.ofDays(7));
    private static final CustomerId ALPHA = OpenCase.ALPHA.customerId();

    private static Step decides(int hours, @Nullable Instant from) {
        return given -> given.recorded(
                new ProductionDecided(OpenCase.ID, at(hours), "mia", null, from, "after talks with the agency"));
    }

    private static Step answers(int hours, Response response) {
        return given -> given.reported(Served.answered(1, response, at(hours)));
    }

    private static Step asks(int hours) {
        return given -> given.recorded(new PermissionAsked(OpenCase.ID, at(hours), "mia", ALPHA));
    }

    private static Instant at(int hours) {
        return SENT.plus(Duration.ofHours(hours));
    }

    static Stream<Arguments> words() {
        Instant later = SENT.plus(Duration.ofDays(30));
        return Stream.of(
                row("nothing is said", HEARD),
                row("acknowledged", HEARD, answers(1, Response.ACKNOWLEDGED)),
                row("wants to talk", HEARD, answers(1, Response.ASKS_TO_TALK)),
                row("consents", at(1), answers(1, Response.CONSENTED)),
                row("objects", Stay.OBJECTED, answers(1, Response.OBJECTED)),
                row(
                        "objects, then consents",
                        Stay.OBJECTED,
                        answers(1, Response.OBJECTED),
                        answers(2, Response.CONSENTED)),
                row(
                        "objects, is asked by counsel, and consents",
                        at(3),
                        answers(1, Response.OBJECTED),
                        asks(2),
                        answers(3, Response.CONSENTED)),
                row(
                        "objects after counsel asked, and consents",
                        Stay.OBJECTED,
                        asks(1),
                        answers(2, Response.OBJECTED),
                        answers(3, Response.CONSENTED)),
                row(
                        "consents, then objects",
                        Stay.OBJECTED,
                        answers(1, Response.CONSENTED),
                        answers(2, Response.OBJECTED)),
                row(
                        "read in the other order",
                        Stay.OBJECTED,
                        answers(2, Response.OBJECTED),
                        answers(1, Response.CONSENTED)),
                row("both at once", Stay.OBJECTED, answers(1, Response.CONSENTED), answers(1, Response.OBJECTED)),
                row("objects, and counsel decides", later, answers(1, Response.OBJECTED), decides(2, later)),
                row("objects after counsel decided", Stay.OBJECTED, decides(1, later), answers(2, Response.OBJECTED)),
                row("counsel says no", Stay.BY_COUNSEL, decides(1, null)),
                row("asked for permission", Stay.PERMISSION_ASKED, asks(1)),
                row("asked, and consents", at(2), asks(1), answers(2, Response.CONSENTED)),
                row("asked, and acknowledged only", Stay.PERMISSION_ASKED, asks(1), answers(2, Response.ACKNOWLEDGED)),
                row("asked again after consenting", Stay.PERMISSION_ASKED, answers(1, Response.CONSENTED), asks(2)));
    }

    private static Arguments row(String name, Object word, Step... happens) {
        return argumentSet(name, List.of(happens), word);
    }

    @ParameterizedTest
    @MethodSource("words")
    void dataIsHandedOver(List<Step> happens, Object word) {
        OpenCase given = OpenCase.permitted().reported(Served.sent(1));

        happens.forEach(each -> each.apply(given));

        DecisionEvent last = given.decisions(DecisionEvent.class).stream()
                .filter(event -> event instanceof ProductionDateSet || event instanceof ProductionStayed)
                .reduce((a, b) -> b)
                .orElseThrow();
        assertThat(last instanceof ProductionDateSet set ? set.productionDate() : ((ProductionStayed) last).stay())
                .isEqualTo(word);
    }

    @Test
    void dataIsHandedOverOnTheDayItIsDueIfThatIsLater() {
        OpenCase sent = new OpenCase()
                .recorded(Served.due(LocalDate.of(2026, 4, 1)))
                .passes(OpenCase.POLICY.coolingOff())
                .reported(Served.sent(1));

        assertThat(sent.decisions(ProductionDateSet.class))
                .extracting(ProductionDateSet::productionDate)
                .containsExactly(Instant.parse("2026-04-01T12:00:00Z"));
    }

    @Test
    void nothingIsSaidOfProductionWhileTheCustomerIsStillToBeTold() {
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(Served.gag(new GagEnd.Indefinite()));

        assertThat(held.decisions(ProductionDateSet.class)).isEmpty();
        decides(1, at(3)).apply(held);
        assertThat(held.decisions(ProductionDateSet.class))
                .as("until counsel says")
                .hasSize(1);
        assertThat(held.state()).as("which tells nobody").isInstanceOf(NoticeState.Held.class);
    }

    @Test
    void whoIsOwedNoNoticeIsNotWaitedFor() {
        OpenCase consumer = new OpenCase()
                .customers(OpenCase.customer("alpha", CustomerType.CONSUMER, OpenCase.ANNA))
                .recorded(Served.plain());

        assertThat(consumer.decisions(ProductionDateSet.class))
                .extracting(ProductionDateSet::productionDate)
                .containsExactly(OpenCase.NOON);
    }

    @Test
    void aRulingEndsNoGagByItself() {
        OpenCase held = new OpenCase()
                .recorded(Served.plain())
                .forbidden(Served.gag(new GagEnd.Indefinite()))
                .recorded(filed(Challenge.PETITION))
                .recorded(new ChallengeRuled(
                        OpenCase.ID, OpenCase.PROVISION, at(2), "mia", Ruling.GRANTED, at(2), "26-misc-1"));

        assertThat(held.state()).isEqualTo(new NoticeState.Held(new GagEnd.Indefinite()));
        assertThat(held.alerts()).contains(Alert.CHALLENGE_RULED);
    }

    @Test
    void thirtyDaysAfterReciprocalNoticeCounselLooksAndTheGagStands() {
        var letter =
                new Provision(LegalBasis.NSL_2709, Provision.Force.IN_FORCE, null, new GagEnd.Indefinite(), List.of());
        OpenCase held =
                new OpenCase().recorded(Served.plain()).forbidden(letter).recorded(filed(Challenge.RECIPROCAL_NOTICE));

        held.passes(Duration.ofDays(30).minusSeconds(1));
        assertThat(held.alerts()).doesNotContain(Alert.RECIPROCAL_NOTICE_DUE);
        held.passes(Duration.ofDays(400));

        assertThat(held.alerts()).containsOnlyOnce(Alert.RECIPROCAL_NOTICE_DUE);
        assertThat(held.state()).isInstanceOf(NoticeState.Held.class);
    }

    @Test
    void whatIsChallengedAlreadyIsNotRecommendedToBe() {
        OpenCase held = new OpenCase()
                .recorded(filed(Challenge.PETITION))
                .recorded(Served.plain())
                .forbidden(Served.gag(new GagEnd.Indefinite()));

        assertThat(held.alerts()).doesNotContain(Alert.CHALLENGE_RECOMMENDED);
    }

    @Test
    void aLettersGagIsReviewedAfterThreeYears() {
        var letter =
                new Provision(LegalBasis.NSL_2709, Provision.Force.IN_FORCE, null, new GagEnd.Indefinite(), List.of());
        OpenCase held = new OpenCase().recorded(Served.plain()).forbidden(letter);

        held.passes(Duration.between(OpenCase.NOON, Instant.parse("2029-03-02T11:59:59Z")));
        assertThat(texts(held)).noneMatch(text -> text.contains("termination procedures"));
        held.passes(Duration.ofSeconds(1));

        assertThat(texts(held)).anyMatch(text -> text.contains("termination procedures"));
    }

    private static List<String> texts(OpenCase given) {
        return given.decisions(CounselAlerted.class).stream()
                .map(CounselAlerted::text)
                .toList();
    }

    @Test
    void anAgencyThatNobodyVerifiedLearnsNothing() {
        OpenCase asked = new OpenCase()
                .recorded(Served.unverified(new StatedGag.None()))
                .recorded(new RedirectReleased(OpenCase.ID, at(1), "mia", ALPHA));
        assertThat(asked.decisions(AgencyRedirected.class)).isEmpty();

        asked.found(new Finding.SenderConfirmed());

        assertThat(asked.decisions(AgencyRedirected.class)).singleElement().satisfies(redirected -> {
            assertThat(redirected.customerId()).isEqualTo(ALPHA);
            assertThat(redirected.releasedBy()).isEqualTo("mia");
        });
    }

    @Test
    void anAgencyIsSentOnlyToACustomerOfTheRequest() {
        OpenCase asked = new OpenCase()
                .recorded(Served.plain())
                .recorded(new RedirectReleased(OpenCase.ID, at(1), "mia", OpenCase.BETA.customerId()));

        assertThat(asked.decisions(AgencyRedirected.class)).isEmpty();
    }

    private static ChallengeFiled filed(Challenge challenge) {
        return new ChallengeFiled(
                OpenCase.ID, OpenCase.PROVISION, OpenCase.NOON, "mia", challenge, OpenCase.NOON, "26-misc-1");
    }
}
