package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.decision.DecisionEvent.LetterDecided;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent.CaseClosed;
import org.fairnotice.contract.process.LegalRequestEvent.FactsCorrected;
import org.fairnotice.contract.process.LegalRequestEvent.PermissionAsked;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.contract.process.LegalRequestEvent.RequestWithdrawn;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Letters beside a notice: each goes by permits of its own, and none to a customer under a gag. */
class LettersTest {

    private static final Duration EVERY = Duration.ofDays(3);
    private static final Duration LONG = Duration.ofDays(60);
    private static final Instant GAG_END = OpenCase.NOON.plus(Duration.ofDays(20));
    private static final String AGENCY = "r.quill@usao.example";

    private static OpenCase sent() {
        return sent(OpenCase.POLICY);
    }

    private static OpenCase sent(Policy policy) {
        return new OpenCase(policy)
                .recorded(Served.plain())
                .passes(policy.coolingOff())
                .reported(Served.sent(1));
    }

    private static Policy reminding(int count) {
        Policy usual = Policy.DEFAULT;
        return new Policy(
                usual.consumerNotice(),
                usual.graceBusinessDays(),
                usual.calendars(),
                usual.releaseAfterGag(),
                usual.daysToObject(),
                usual.productionWaitsForDueDate(),
                usual.coolingOff(),
                usual.approvalsNeeded(),
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
                new Policy.Reminders(EVERY, count),
                usual.language());
    }

    private static List<NoticePermitted> letters(OpenCase given) {
        return given.permits().stream()
                .filter(permit -> permit.letter() != null)
                .toList();
    }

    private static LetterKind kind(NoticePermitted permit) {
        return Objects.requireNonNull(permit.letter()).kind();
    }

    private static NoticeState state(OpenCase given, NoticePermitted permit) {
        return given.file().said().letters().stream()
                .filter(said -> said.letterId().equals(permit.noticeId()))
                .map(Said.OnLetter::state)
                .findFirst()
                .orElseThrow();
    }

    private static NoticeOutcome taken(OpenCase given, NoticePermitted permit) {
        return new NoticeOutcome.NoticeSent(
                OpenCase.ID, permit.noticeId(), permit.attempt(), given.now(), "<letter@provider.example>");
    }

    private static OpenCase answered(OpenCase given, Response response) {
        return given.reported(Served.answered(1, response, given.now()));
    }

    @Test
    void anAnswerIsConfirmedAtOnceToTheContactThatHoldsTheNotice() {
        OpenCase answered = answered(sent(), Response.OBJECTED);

        NoticePermitted permit = letters(answered).getFirst();
        assertThat(permit.letter())
                .isEqualTo(new LetterBeside(
                        OpenCase.NOTICE,
                        OpenCase.NOON,
                        "<a@b>",
                        new LetterKind.Confirmation(Response.OBJECTED, answered.now(), null, Stay.OBJECTED)));
        assertThat(permit.noticeId().value()).startsWith("ltr-");
        assertThat(permit.attempt()).isEqualTo(1);
        assertThat(permit.recipient().address()).isEqualTo("legal@alpha.example");
        assertThat(permit.policyVersion()).isEqualTo(OpenCase.POLICY.version());
        assertThat(answered.decisions(LetterDecided.class))
                .extracting(LetterDecided::state)
                .containsExactly(new NoticeState.Permitted(1));
    }

    @Test
    void aLetterThatWasTakenIsNotSentAgain() {
        OpenCase confirmed = answered(sent(), Response.CONSENTED);
        NoticePermitted permit = letters(confirmed).getFirst();

        confirmed.reported(taken(confirmed, permit)).passes(LONG);

        assertThat(letters(confirmed)).containsExactly(permit);
        assertThat(state(confirmed, permit)).isInstanceOf(NoticeState.Sent.class);
    }

    @Test
    void aLetterThatDoesNotArriveGoesToTheNextContact() {
        OpenCase failed = answered(sent(), Response.ACKNOWLEDGED);
        NoticePermitted first = letters(failed).getFirst();

        failed.reported(new NoticeOutcome.DeliveryFailed(OpenCase.ID, first.noticeId(), 1, failed.now(), "550"));

        assertThat(letters(failed)).last().satisfies(next -> {
            assertThat(next.noticeId()).isEqualTo(first.noticeId());
            assertThat(next.attempt()).isEqualTo(2);
            assertThat(next.recipient().address()).isEqualTo("it@alpha.example");
        });
    }

    @Test
    void theLastAnswerIsConfirmedAndOneBeforeItLapses() {
        OpenCase answered = answered(sent(), Response.ACKNOWLEDGED);
        NoticePermitted first = letters(answered).getFirst();

        answered(answered.passes(Duration.ofSeconds(1)), Response.OBJECTED);

        assertThat(answered.revocations())
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.noticeId()).isEqualTo(first.noticeId()));
        assertThat(state(answered, first)).isInstanceOf(NoticeState.NotOwed.class);
        answered.reported(taken(answered, first));
        assertThat(state(answered, first)).as("it had left all the same").isInstanceOf(NoticeState.Sent.class);
    }

    @Test
    void noLetterGoesUnderAGagAndItGoesAfterTheGraceOfItsEnd() {
        OpenCase held = sent().forbidden(Served.until(GAG_END));
        answered(held, Response.OBJECTED);
        assertThat(letters(held)).isEmpty();
        assertThat(held.decisions(LetterDecided.class))
                .last()
                .satisfies(decided -> assertThat(decided.state()).isInstanceOf(NoticeState.Held.class));

        held.passes(Duration.between(held.now(), GAG_END).plus(Duration.ofHours(12)));
        assertThat(letters(held)).as("the grace is not over").isEmpty();
        held.passes(Duration.ofDays(7));

        assertThat(letters(held)).isNotEmpty();
    }

    @Test
    void aLateGagTakesALetterBackAndIsEffectiveOnlyWhenTheLetterIsSettled() {
        OpenCase late = answered(sent(), Response.OBJECTED);
        NoticePermitted permit = letters(late).getFirst();

        late.forbidden(Served.until(GAG_END));
        assertThat(late.revocations())
                .singleElement()
                .satisfies(revoked -> assertThat(revoked.noticeId()).isEqualTo(permit.noticeId()));
        assertThat(late.statuses()).containsExactly(ProvisionStatus.PENDING);
        late.reported(new NoticeOutcome.NoticeRefused(OpenCase.ID, permit.noticeId(), 1, late.now(), Refusal.REVOKED));

        assertThat(late.statuses()).containsExactly(ProvisionStatus.EFFECTIVE);
    }

    @Test
    void aQuestionOnTheCaseHoldsALetterBack() {
        OpenCase stopped = sent().happens(new CaseEvent.RecordUnreadable("legal-requests/0/7"));

        answered(stopped, Response.OBJECTED);

        assertThat(letters(stopped)).isEmpty();
        stopped.found(stopped.reviewId(ReviewReason.RECORD_UNREADABLE), new Finding.Dismissed("not a gag"));
        assertThat(letters(stopped)).hasSize(1);
    }

    @Test
    void remindersComeOneAfterTheOtherAndEnd() {
        OpenCase reminded = sent(reminding(2)).passes(EVERY.minusSeconds(1));
        assertThat(letters(reminded)).isEmpty();

        reminded.passes(Duration.ofSeconds(1));
        NoticePermitted first = letters(reminded).getFirst();
        reminded.reported(taken(reminded, first)).passes(EVERY.plus(OpenCase.POLICY.coolingOff()));
        NoticePermitted second = letters(reminded).getLast();
        reminded.reported(taken(reminded, second)).passes(LONG);

        assertThat(letters(reminded)).containsExactly(first, second);
        assertThat(letters(reminded).stream().map(LettersTest::kind))
                .extracting(kind -> ((LetterKind.Reminder) kind).number())
                .containsExactly(1, 2);
        assertThat(reminded.file().settled()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Response.class)
    void nobodyWhoAnsweredIsReminded(Response response) {
        OpenCase answered = answered(sent(reminding(3)), response).passes(LONG);

        assertThat(letters(answered)).noneMatch(permit -> kind(permit) instanceof LetterKind.Reminder);
    }

    @Test
    void nobodyIsRemindedAfterAClosingOrUnderAGag() {
        OpenCase closed = sent(reminding(3))
                .recorded(new CaseClosed(OpenCase.ID, OpenCase.NOON, "mia", "told by telephone"))
                .passes(LONG);
        OpenCase forbidden = sent(reminding(3))
                .forbidden(Served.until(OpenCase.NOON.plus(LONG)))
                .passes(LONG);

        assertThat(letters(closed)).isEmpty();
        assertThat(letters(forbidden)).isEmpty();
    }

    @Test
    void nobodyIsRemindedUnlessThePolicySaysSo() {
        assertThat(letters(sent().passes(LONG))).isEmpty();
    }

    @Test
    void whoIsAskedForPermissionIsAskedByALetterUntilItDecides() {
        OpenCase asked = sent();
        asked.recorded(new PermissionAsked(OpenCase.ID, asked.now(), "mia", null))
                .passes(OpenCase.POLICY.coolingOff());
        NoticePermitted permit = letters(asked).getFirst();
        assertThat(kind(permit)).isInstanceOf(LetterKind.PermissionRequest.class);

        answered(asked.passes(Duration.ofSeconds(1)), Response.CONSENTED);

        assertThat(asked.revocations()).hasSize(1);
        assertThat(state(asked, permit)).isInstanceOf(NoticeState.NotOwed.class);
    }

    @Test
    void nobodyIsAskedForPermissionBeforeItWasTold() {
        OpenCase untold = new OpenCase()
                .recorded(Served.with(Served.stated(Served.until(GAG_END))))
                .recorded(new PermissionAsked(OpenCase.ID, OpenCase.NOON, "mia", null));

        assertThat(letters(untold)).isEmpty();
        assertThat(untold.decisions(LetterDecided.class)).isEmpty();
    }

    @Test
    void whoWasToldIsToldOfAWithdrawalOnceAPersonHasLooked() {
        OpenCase withdrawn = sent();
        withdrawn
                .recorded(new RequestWithdrawn(OpenCase.ID, withdrawn.now(), "mia", "moot"))
                .passes(LONG);
        assertThat(letters(withdrawn)).isEmpty();

        withdrawn
                .found(withdrawn.reviewId(ReviewReason.WITHDRAWN), new Finding.Dismissed("tell it"))
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(letters(withdrawn))
                .singleElement()
                .satisfies(permit -> assertThat(kind(permit))
                        .isInstanceOfSatisfying(
                                LetterKind.Change.class,
                                change -> assertThat(change.what()).isEqualTo(LetterKind.Change.What.WITHDRAWN)));
    }

    @Test
    void whoWasToldWrongIsToldWhatIsRightAndLaterNoticesTellIt() {
        OpenCase corrected = sent();
        FactsCorrected right = corrected(corrected.now().plusSeconds(1), "26-mj-2");

        corrected.passes(Duration.ofSeconds(1)).recorded(right).passes(OpenCase.POLICY.coolingOff());

        assertThat(letters(corrected)).singleElement().satisfies(permit -> {
            assertThat(permit.content().docket()).isEqualTo("26-mj-2");
            assertThat(kind(permit)).isInstanceOfSatisfying(LetterKind.Change.class, change -> {
                assertThat(change.what()).isEqualTo(LetterKind.Change.What.CORRECTED);
                assertThat(Objects.requireNonNull(change.before()).docket()).isEqualTo("26-mj-1");
            });
        });
        OpenCase before = new OpenCase()
                .recorded(Served.plain())
                .recorded(corrected(OpenCase.NOON, "26-mj-2"))
                .passes(OpenCase.POLICY.coolingOff());
        assertThat(before.permits().getFirst().content().docket()).isEqualTo("26-mj-2");
        before.reported(new NoticeOutcome.NoticeSent(OpenCase.ID, OpenCase.NOTICE, 1, before.now(), "<a@b>"))
                .passes(LONG);
        assertThat(letters(before)).as("it was told right").isEmpty();
    }

    private static FactsCorrected corrected(Instant at, String docket) {
        return new FactsCorrected(OpenCase.ID, at, "mia", null, docket, null, null, null, null);
    }

    @Test
    void whoWasAlarmedByWhatIsNoLegalProcessIsToldSoAlthoughTheCaseCloses() {
        OpenCase forged = sent().passes(Duration.ofDays(1));

        forged.found(new Finding.NotLegalProcess()).passes(OpenCase.POLICY.coolingOff());

        assertThat(letters(forged))
                .singleElement()
                .satisfies(permit -> assertThat(kind(permit))
                        .isInstanceOfSatisfying(
                                LetterKind.Change.class,
                                change ->
                                        assertThat(change.what()).isEqualTo(LetterKind.Change.What.NO_LEGAL_PROCESS)));
    }

    @Test
    void theAgencyIsAskedToTurnToTheCustomerAlsoUnderAGagThatItKnowsOf() {
        OpenCase released = new OpenCase()
                .recorded(Served.with(Served.stated(Served.until(GAG_END))))
                .recorded(released("de"))
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(letters(released)).singleElement().satisfies(permit -> {
            assertThat(kind(permit)).isEqualTo(new LetterKind.Redirect());
            assertThat(permit.recipient().address()).isEqualTo(AGENCY);
            assertThat(permit.recipient().name()).isEqualTo("United States Attorney");
            assertThat(permit.content().language()).isEqualTo("de");
            assertThat(permit.content().heldBack()).isNull();
        });
        assertThat(released.statuses()).as("it is no word to the customer").containsExactly(ProvisionStatus.EFFECTIVE);
    }

    @Test
    void noAgencyIsWrittenToThatNobodyVerifiedOrAfterAClosing() {
        OpenCase unverified = new OpenCase()
                .recorded(Served.unverified(new StatedGag.None()))
                .recorded(released(null))
                .passes(LONG);
        OpenCase closed = new OpenCase()
                .recorded(Served.plain())
                .recorded(released(null))
                .recorded(new CaseClosed(OpenCase.ID, OpenCase.NOON, "mia", "settled by telephone"))
                .passes(LONG);

        assertThat(letters(unverified)).isEmpty();
        assertThat(letters(closed)).isEmpty();
        unverified.found(new Finding.SenderConfirmed()).passes(OpenCase.POLICY.coolingOff());
        assertThat(letters(unverified)).hasSize(1);
    }

    private static RedirectReleased released(@Nullable String language) {
        return new RedirectReleased(OpenCase.ID, OpenCase.NOON, "mia", OpenCase.ALPHA.customerId(), AGENCY, language);
    }

    @Test
    void aLetterSentInAFormerLifeIsNotSentAgain() {
        OpenCase before = answered(sent(), Response.OBJECTED);
        NoticePermitted permit = letters(before).getFirst();
        OpenCase again = new OpenCase()
                .reported(Served.sent(1))
                .reported(Served.answered(1, Response.OBJECTED, before.now()))
                .reported(taken(before, permit))
                .recorded(Served.plain())
                .passes(LONG);

        assertThat(again.permits()).isEmpty();
    }

    @Test
    void theStateIsTheSameAfterJsonAndMayBeOfBeforeThereWereLetters() {
        JsonMapper json = JsonMapper.builder().build();
        CaseFile file = answered(sent(reminding(1)), Response.OBJECTED)
                .recorded(released(null))
                .file();
        String written = json.writeValueAsString(sent().file());

        assertThat(json.readValue(json.writeValueAsBytes(file), CaseFile.class)).isEqualTo(file);
        assertThat(written).contains("\"letters\":[],");
        assertThat(json.readValue(written.replace("\"letters\":[],", ""), CaseFile.class))
                .isEqualTo(sent().file());
        assertThat(file.said().letters()).isNotEmpty();
    }

    @Test
    void aCaseWithoutLettersKeepsNothingOfThem() {
        CaseFile file = sent().passes(LONG).file();

        assertThat(file.said().letters()).isEmpty();
        assertThat(file.deliveries())
                .extracting(Delivery::noticeId)
                .containsExactly(NoticeId.of(OpenCase.ID, OpenCase.ALPHA.customerId()));
    }
}
