package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.contract.decision.ReviewReason.FIELDS_UNSURE;
import static org.fairnotice.contract.decision.ReviewReason.NO_TARGET_ACCOUNT;

import java.util.List;
import java.util.Objects;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.DecisionEvent.ReviewOpened;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.ExtractedField.Name;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalProcess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a machine read of a paper's fields and was not sure of is a question, which a person answers in one step. */
class FieldsTest {

    private static final Evidence WORDS = new Evidence("0".repeat(64), 3, 7, "word");
    private static final List<TargetAccount> ANNA = List.of(OpenCase.ANNA);

    @Test
    void fieldsThatAreSureAskNothing() {
        OpenCase served = new OpenCase().recorded(Served.read("United States Attorney", "26-mj-1", ANNA));

        assertThat(served.reviews()).isEmpty();
    }

    @Test
    void fieldsThatCameAsFieldsAskNothingThoughSomeAreMissing() {
        OpenCase served = new OpenCase().recorded(Served.plain());

        assertThat(served.reviews()).isEmpty();
    }

    @Test
    void aDocketThatIsNotSureIsAQuestionWithItsWordsAndAProposal() {
        OpenCase served = new OpenCase()
                .recorded(Served.read("United States Attorney", null, ANNA, field(Name.DOCKET, "26-mj-1", 70)));

        Review review = review(served);
        assertThat(review.detail()).contains("is not sure of: the docket").doesNotContain("26-mj-1");
        assertThat(review.evidence()).containsExactly(WORDS);
        assertThat(review.proposal()).isEqualTo(found(null, "26-mj-1"));
        assertThat(served.permits()).isEmpty();
    }

    @Test
    void whatTheMachineDidNotFindIsAQuestionWithoutAProposal() {
        OpenCase served = new OpenCase().recorded(Served.read(null, "26-mj-1", ANNA));

        assertThat(review(served).detail()).contains("did not find: the agency");
        assertThat(review(served).proposal()).isNull();
    }

    @Test
    void thePersonsAnswerFillsTheFieldAndComparesThePaperWithOthersOfItsDocket() {
        OpenCase served = new OpenCase()
                .recorded(Served.read("United States Attorney", null, ANNA, field(Name.DOCKET, "26-mj-1", 70)));
        assertThat(served.announcements().getLast().keys()).doesNotContain(OpenCase.DOCKET);

        served.found(review(served).reviewId(), found(null, "26-mj-1"));

        assertThat(served.reviews()).isEmpty();
        assertThat(served.announcements().getLast().keys()).contains(OpenCase.DOCKET, OpenCase.ACCOUNT);
    }

    @Test
    void noNoticeGoesUntilTheIndexHasAnsweredForTheDocketThatWasFound() {
        OpenCase served = new OpenCase()
                .recorded(Served.read("United States Attorney", null, ANNA, field(Name.DOCKET, "26-mj-1", 70)))
                .indexIsSilent();

        served.found(review(served).reviewId(), found(null, "26-mj-1"))
                .passes(OpenCase.POLICY.coolingOff().plusDays(2));

        assertThat(served.permits()).isEmpty();
        assertThat(served.related(OpenCase.DOCKET, false).permits()).isNotEmpty();
    }

    @Test
    void anAccountThatIsNotSureIsNobodysUntilAPersonSaysSo() {
        OpenCase served = new OpenCase()
                .recorded(Served.read(
                        "United States Attorney",
                        "26-mj-1",
                        List.of(),
                        account(OpenCase.ANNA, 70),
                        account(OpenCase.BERT, 45)));
        assertThat(served.reviews()).contains(FIELDS_UNSURE, NO_TARGET_ACCOUNT);
        Finding proposal = review(served).proposal();
        assertThat(proposal)
                .isEqualTo(new Finding.FieldsFound(
                        null, null, LegalProcess.Kind.UNKNOWN, null, null, List.of(OpenCase.ANNA)));

        served.found(review(served).reviewId(), Objects.requireNonNull(proposal));

        assertThat(served.reviews()).isEmpty();
        served.passes(OpenCase.POLICY.coolingOff().plusDays(2));
        assertThat(served.permits())
                .isNotEmpty()
                .allSatisfy(permit -> assertThat(permit.customerId()).isEqualTo(OpenCase.ALPHA.customerId()));
    }

    @Test
    void theAgencyStandsOnceItIsKnown() {
        OpenCase served = new OpenCase()
                .recorded(Served.read("United States Attorney", "26-mj-1", ANNA))
                .found(found("Somebody else", null));

        assertThat(served.announcements())
                .allSatisfy(announced ->
                        assertThat(announced.issuer()).isEqualTo(PaperKey.issuer("United States Attorney")));
    }

    private static Review review(OpenCase served) {
        return served.decisions(ReviewOpened.class).stream()
                .map(ReviewOpened::review)
                .filter(review -> review.reason() == FIELDS_UNSURE)
                .findFirst()
                .orElseThrow();
    }

    private static Finding found(@Nullable String agency, @Nullable String docket) {
        return new Finding.FieldsFound(agency, docket, LegalProcess.Kind.UNKNOWN, null, null, List.of());
    }

    private static ExtractedField field(Name name, String value, int confidence) {
        return new ExtractedField(name, value, null, confidence, WORDS);
    }

    private static ExtractedField account(TargetAccount account, int confidence) {
        return new ExtractedField(Name.ACCOUNT, null, account, confidence, WORDS);
    }
}
