package org.fairnotice.decision.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.contract.decision.ReviewReason.*;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.DecisionEvent.ReviewOpened;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request comes to when it is received, before anybody has answered anything. */
class ReceiptTest {

    private static final StatedGag NONE = new StatedGag.None();
    private static final StatedGag SILENT = new StatedGag.NotStated();
    private static final StatedGag DATED = Served.stated(Served.until(OpenCase.NOON.plus(Duration.ofDays(40))));
    private static final StatedGag FOREVER = Served.stated(Served.gag(new GagEnd.Indefinite()));

    static Stream<Arguments> requests() {
        return Stream.of(
                row("none, verified", Served.with(NONE), NoticeState.Cooling.class),
                row("none, verified, silent paper", Served.with(NONE, "UNCLEAR"), NoticeState.Cooling.class),
                row("none, verified, paper agrees", Served.with(NONE, "STATED_ABSENT"), NoticeState.Cooling.class),
                row(
                        "none, but the paper binds",
                        Served.with(NONE, "IN_FORCE"),
                        NoticeState.Held.class,
                        GAG_UNCLEAR,
                        GAG_READ_FROM_TEXT),
                row(
                        "none, but the paper asks",
                        Served.with(NONE, "REQUESTED_ONLY"),
                        NoticeState.InReview.class,
                        GAG_UNCLEAR,
                        GAG_REQUESTED_ONLY),
                row(
                        "none, but unclear words",
                        Served.with(NONE, "UNCLEAR 2026-09-09"),
                        NoticeState.InReview.class,
                        GAG_UNCLEAR),
                row(
                        "none, not verified",
                        Served.unverified(NONE),
                        NoticeState.InReview.class,
                        SENDER_NOT_VERIFIED,
                        GAG_UNCLEAR),
                row("nothing stated", Served.with(SILENT), NoticeState.InReview.class, GAG_UNCLEAR),
                row(
                        "absent by text alone",
                        Served.with(SILENT, "STATED_ABSENT"),
                        NoticeState.InReview.class,
                        GAG_UNCLEAR),
                row(
                        "binding by text",
                        Served.with(SILENT, "IN_FORCE 2026-09-09"),
                        NoticeState.Held.class,
                        GAG_READ_FROM_TEXT),
                row(
                        "ended by text",
                        Served.with(SILENT, "ENDED"),
                        NoticeState.InReview.class,
                        GAG_END_CLAIMED,
                        GAG_UNCLEAR),
                row("stated gag, dated", Served.with(DATED), NoticeState.Held.class),
                row("stated gag, indefinite", Served.with(FOREVER), NoticeState.Held.class),
                row(
                        "stated gag, not verified",
                        Served.unverified(DATED),
                        NoticeState.Held.class,
                        SENDER_NOT_VERIFIED,
                        GAG_UNCLEAR),
                row("unreadable paper", Served.with(NONE, ""), NoticeState.InReview.class, DOCUMENT_UNREADABLE),
                row("emergency, verified", Served.in(Circumstance.EMERGENCY), NoticeState.InReview.class, EMERGENCY),
                row(
                        "emergency by its kind, verified",
                        Served.of(LegalProcess.Kind.EMERGENCY_REQUEST),
                        NoticeState.InReview.class,
                        EMERGENCY),
                row("child safety", Served.in(Circumstance.CHILD_SAFETY), NoticeState.InReview.class, CHILD_SAFETY),
                row(
                        "contact named as target",
                        Served.in(Circumstance.CONTACT_IS_TARGET),
                        NoticeState.InReview.class,
                        CONTACT_IS_TARGET),
                row(
                        "an account that is nobody's",
                        Served.about(OpenCase.ANNA, TargetAccount.of("x@y.example")),
                        NoticeState.InReview.class,
                        CUSTOMER_UNKNOWN));
    }

    private static Arguments row(
            String name, RequestReceived request, Class<? extends NoticeState> state, ReviewReason... reviews) {
        return argumentSet(name, request, state, List.of(reviews));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void comesTo(RequestReceived request, Class<? extends NoticeState> state, List<ReviewReason> reviews) {
        OpenCase received = new OpenCase().recorded(request);

        assertThat(received.state()).isInstanceOf(state);
        assertThat(received.reviews()).containsExactlyInAnyOrderElementsOf(reviews);
        assertThat(received.permits()).isEmpty();
    }

    static Stream<Arguments> directories() {
        return Stream.of(
                argumentSet(
                        "two hold it",
                        List.of(
                                OpenCase.ALPHA,
                                OpenCase.customer("other", CustomerType.ENTERPRISE, OpenCase.ANNA, "a@b.example")),
                        List.of(CUSTOMER_AMBIGUOUS)),
                argumentSet("nobody holds it", List.of(OpenCase.BETA), List.of(CUSTOMER_UNKNOWN)),
                argumentSet(
                        "without a contact",
                        List.of(OpenCase.customer("alpha", CustomerType.ENTERPRISE, OpenCase.ANNA)),
                        List.of(CUSTOMER_WITHOUT_CONTACT)),
                argumentSet(
                        "the contact is the target",
                        List.of(OpenCase.customer(
                                "alpha", CustomerType.ENTERPRISE, OpenCase.ANNA, "Anna@alpha.example")),
                        List.of(CONTACT_IS_TARGET)),
                argumentSet(
                        "a consumer",
                        List.of(OpenCase.customer("alpha", CustomerType.CONSUMER, OpenCase.ANNA)),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("directories")
    void asksAboutTheCustomer(List<CustomerRecorded> customers, List<ReviewReason> reviews) {
        OpenCase received = new OpenCase()
                .customers(customers.toArray(CustomerRecorded[]::new))
                .recorded(Served.plain());

        assertThat(received.reviews()).isEqualTo(reviews);
        assertThat(received.file().settled()).isEqualTo(reviews.isEmpty());
    }

    @Test
    void anUnknownCustomerIsFoundWhenTheDirectoryChanges() {
        OpenCase received = new OpenCase().customers().recorded(Served.plain());
        assertThat(received.file().waitsForDirectory()).isTrue();

        received.customers(OpenCase.ALPHA).happens(new CaseEvent.Due());

        assertThat(received.reviews()).isEmpty();
        assertThat(received.state()).isInstanceOf(NoticeState.Cooling.class);
    }

    @Test
    void anAccountThatChangesHandsGoesToAPerson() {
        OpenCase held = new OpenCase().recorded(Served.with(DATED));

        held.customers(OpenCase.customer("new", CustomerType.ENTERPRISE, OpenCase.ANNA, "a@new.example"))
                .happens(new CaseEvent.Due());

        assertThat(held.reviews()).containsExactly(CUSTOMER_AMBIGUOUS);
    }

    @Test
    void anAccountInItsResellersTenantIsTheCustomersOwn() {
        CustomerRecorded alpha = OpenCase.ALPHA;
        CustomerRecorded resold = new CustomerRecorded(
                alpha.customerId(),
                alpha.recordedAt(),
                alpha.name(),
                alpha.type(),
                alpha.accounts(),
                alpha.domains(),
                alpha.contacts(),
                null,
                new CustomerId("cloudshop"));
        CustomerRecorded reseller =
                OpenCase.customer("cloudshop", CustomerType.ENTERPRISE, OpenCase.ANNA, "legal@cloudshop.example");

        OpenCase received = new OpenCase()
                .customers(reseller, resold)
                .recorded(Served.plain())
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(received.permits())
                .singleElement()
                .satisfies(permit -> assertThat(permit.customerId()).isEqualTo(alpha.customerId()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"anna@alpha.example", "ANNA@Alpha.example", "anna+legal@alpha.example", "anna@alpha.example."})
    void aContactIsTheTargetHoweverHisAddressIsWritten(String address) {
        OpenCase received = new OpenCase()
                .customers(OpenCase.customer("alpha", CustomerType.ENTERPRISE, OpenCase.ANNA, address))
                .recorded(Served.plain())
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(received.permits()).isEmpty();
        assertThat(received.reviews()).containsExactly(CONTACT_IS_TARGET);
    }

    static Stream<Arguments> proposals() {
        return Stream.of(
                argumentSet(
                        "absent by text", Served.with(SILENT, "STATED_ABSENT"), GAG_UNCLEAR, Finding.NoProvision.class),
                argumentSet(
                        "binding by text",
                        Served.with(SILENT, "IN_FORCE 2026-09-09"),
                        GAG_READ_FROM_TEXT,
                        Finding.ProvisionFound.class));
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void whatThePapersSuggestIsConfirmedInOneStep(
            RequestReceived request, ReviewReason reason, Class<? extends Finding> proposal) {
        OpenCase asked = new OpenCase().recorded(request);
        Review review = asked.decisions(ReviewOpened.class).stream()
                .map(ReviewOpened::review)
                .filter(each -> each.reason() == reason)
                .findFirst()
                .orElseThrow();
        assertThat(review.proposal()).isInstanceOf(proposal);
        assertThat(review.evidence()).isNotEmpty();

        asked.found(review.reviewId(), Objects.requireNonNull(review.proposal()));

        assertThat(asked.reviews()).isEmpty();
    }

    @Test
    void aContactWhoIsATargetIsPassedOver() {
        OpenCase permitted = new OpenCase()
                .customers(OpenCase.customer(
                        "alpha", CustomerType.ENTERPRISE, OpenCase.ANNA, "anna@alpha.example", "legal@alpha.example"))
                .recorded(Served.plain())
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(permitted.permits())
                .singleElement()
                .satisfies(permit -> assertThat(permit.recipient().address()).isEqualTo("legal@alpha.example"));
    }

    @Test
    void noCustomerLearnsOfAnother() {
        OpenCase permitted = new OpenCase()
                .recorded(Served.about(OpenCase.ANNA, OpenCase.BERT))
                .passes(OpenCase.POLICY.coolingOff());

        assertThat(permitted.permits()).hasSize(2).allSatisfy(permit -> {
            assertThat(permit.content().accounts()).hasSize(1);
            assertThat(permit.content().dataSought()).isNull();
        });
    }

    @Test
    void theSameRequestTwiceChangesNothing() {
        OpenCase received = new OpenCase().recorded(Served.plain());
        CaseFile once = received.file();

        received.recorded(Served.with(FOREVER));

        assertThat(received.file()).isEqualTo(once);
    }
}
