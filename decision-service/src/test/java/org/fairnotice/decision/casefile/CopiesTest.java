package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.decision.casefile.OpenCase.ALPHA;
import static org.fairnotice.decision.casefile.OpenCase.BETA;
import static org.fairnotice.decision.casefile.OpenCase.NOON;
import static org.fairnotice.decision.casefile.OpenCase.POLICY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent.CopyReleased;
import org.fairnotice.contract.process.ReleasedCopy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A copy of the papers goes with the notice of the customer that a person released it for, and says nothing of others. */
class CopiesTest {

    private static final ReleasedCopy COPY = text("ORDER: records of anna@alpha.example");

    @Test
    void aReleasedCopyGoesWithTheNoticeOfItsCustomerAlone() {
        OpenCase given = served().recorded(released(1, COPY)).passes(POLICY.coolingOff());

        assertThat(given.permits()).hasSize(2);
        assertThat(copyFor(given, ALPHA.customerId())).isEqualTo(COPY);
        assertThat(copyFor(given, BETA.customerId())).isNull();
    }

    @Test
    void withoutAReleaseNothingGoes() {
        assertThat(OpenCase.permitted().permits().getFirst().content().copy()).isNull();
    }

    @Test
    void theReleaseThatWasRecordedLastCountsInWhateverOrderTheyAreRead() {
        ReleasedCopy better = text("ORDER: records of […]");
        OpenCase given = served().recorded(released(1, COPY))
                .recorded(released(2, better))
                .recorded(released(1, COPY))
                .passes(POLICY.coolingOff());

        assertThat(copyFor(given, ALPHA.customerId())).isEqualTo(better);
        assertThat(given.file().recorded()).hasSize(2);
    }

    @Test
    void onlyTheContentsOfTheLastAreKept() {
        OpenCase given = served().recorded(released(1, COPY)).recorded(released(2, text("other words")));

        assertThat(given.file().recorded())
                .extracting(event -> ((CopyReleased) event).copy())
                .containsExactly(null, text("other words"));
    }

    @Test
    void aCopyThatIsTakenBackDoesNotGo() {
        OpenCase given =
                served().recorded(released(1, COPY)).recorded(released(2, null)).passes(POLICY.coolingOff());

        assertThat(given.permits()).hasSize(2);
        assertThat(copyFor(given, ALPHA.customerId())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "also of bert@beta.example.",
                "also of BERT@BETA.EXAMPLE",
                "also of bert@be\nta.example",
                "also of b\u00ADert@beta.example",
                "also of ｂｅｒｔ@beta.example",
                "everybody at beta.example"
            })
    void aCopyThatMentionsAnothersAccountIsAQuestionAndHoldsTheNoticeBack(String words) {
        OpenCase given = served().recorded(released(1, text(words))).passes(POLICY.coolingOff());

        assertThat(given.reviews()).containsExactly(ReviewReason.COPY_NAMES_OTHERS);
        assertThat(given.permits()).isEmpty();
        assertThat(given.state()).isInstanceOf(NoticeState.InReview.class);
    }

    @Test
    void theTextUnderAPdfsBlackBarsIsReadToo() {
        var pdf = new ReleasedCopy("also of bert@beta.example", "JVBERi0=");
        OpenCase given = served().recorded(released(1, pdf)).passes(POLICY.coolingOff());

        assertThat(given.reviews()).containsExactly(ReviewReason.COPY_NAMES_OTHERS);
    }

    @Test
    void aBetterCopySettlesTheQuestionAndGoes() {
        OpenCase given = served().recorded(released(1, text("bert@beta.example")))
                .recorded(released(2, COPY))
                .passes(POLICY.coolingOff());

        assertThat(given.reviews()).isEmpty();
        assertThat(copyFor(given, ALPHA.customerId())).isEqualTo(COPY);
    }

    @Test
    void dismissingTheQuestionLetsTheNoticeGoWithoutTheCopy() {
        OpenCase given = served().recorded(released(1, text("bert@beta.example")));
        given.found(given.reviewId(ReviewReason.COPY_NAMES_OTHERS), new Finding.Dismissed("not worth the delay"))
                .passes(POLICY.coolingOff());

        assertThat(given.permits()).hasSize(2);
        assertThat(copyFor(given, ALPHA.customerId())).isNull();
    }

    @Test
    void underAGagTheCopyWaitsWithItsNotice() {
        Instant end = NOON.plus(Duration.ofDays(3));
        OpenCase given = served().forbidden(Served.until(end))
                .recorded(released(1, COPY))
                .passes(Duration.ofDays(2));
        assertThat(given.permits()).isEmpty();

        given.passes(Duration.ofDays(5));

        assertThat(copyFor(given, ALPHA.customerId())).isEqualTo(COPY);
    }

    @Test
    void aCopyReleasedAfterTheNoticeWasSentIsNoQuestion() {
        OpenCase given = served().passes(POLICY.coolingOff())
                .reported(Served.sent(1))
                .recorded(released(1, text("bert@beta.example")));

        assertThat(given.reviews()).isEmpty();
        assertThat(given.permits()).hasSize(2);
    }

    @Test
    void whatHasNoRoomInACaseIsAQuestionToo() {
        String large = "x".repeat(2 * 1024 * 1024);
        OpenCase given = served().recorded(released(1, text(large)))
                .recorded(new CopyReleased(OpenCase.ID, at(2), "mia", BETA.customerId(), text(large)))
                .passes(POLICY.coolingOff());

        assertThat(given.reviews()).containsExactly(ReviewReason.RECORD_UNREADABLE);
        assertThat(given.permits()).isEmpty();
    }

    private static OpenCase served() {
        return new OpenCase().recorded(Served.about(OpenCase.ANNA, OpenCase.BERT));
    }

    private static CopyReleased released(int minutes, @Nullable ReleasedCopy copy) {
        return new CopyReleased(OpenCase.ID, at(minutes), "mia", ALPHA.customerId(), copy);
    }

    private static Instant at(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static ReleasedCopy text(String words) {
        return new ReleasedCopy(words, null);
    }

    private static @Nullable ReleasedCopy copyFor(OpenCase given, CustomerId customer) {
        List<NoticePermitted> permits = given.permits().stream()
                .filter(permit -> permit.customerId().equals(customer))
                .toList();
        assertThat(permits).isNotEmpty();
        return permits.getFirst().content().copy();
    }
}
