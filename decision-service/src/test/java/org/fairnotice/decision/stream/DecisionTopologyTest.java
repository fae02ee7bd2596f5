package org.fairnotice.decision.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fairnotice.decision.stream.Samples.ACME;
import static org.fairnotice.decision.stream.Samples.acme;
import static org.fairnotice.decision.stream.Samples.gagUntil;
import static org.fairnotice.decision.stream.Samples.noticeOf;
import static org.fairnotice.decision.stream.Samples.received;
import static org.fairnotice.decision.stream.Samples.recorded;
import static org.fairnotice.decision.stream.Samples.request;
import static org.fairnotice.decision.stream.Samples.sent;
import static org.fairnotice.decision.stream.VirtualStream.NOON;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DecisionTopologyTest {

    private static final RequestId R = request("r");
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    private Path folder;

    @Test
    void aNoticeThatNothingForbidsIsPermittedOnceAfterTheCoolingOff() {
        try (var stream = VirtualStream.ready(folder)) {
            stream.publish(Topics.LEGAL_REQUESTS, received(R, new StatedGag.None(), NOON));

            stream.pass(Duration.ofMinutes(9));
            assertThat(stream.notices()).isEmpty();
            stream.pass(Duration.ofMinutes(2));
            List<NoticeEvent> notices = stream.notices();

            assertThat(notices).singleElement().isInstanceOfSatisfying(NoticeEvent.NoticePermitted.class, permit -> {
                assertThat(permit.noticeId()).isEqualTo(noticeOf(R));
                assertThat(permit.customerId()).isEqualTo(ACME);
                assertThat(permit.attempt()).isEqualTo(1);
                assertThat(permit.expiresAt()).isEqualTo(permit.issuedAt().plusSeconds(60));
            });
            assertThat(stream.meters.get("fairnotice.permits").counter().count())
                    .isEqualTo(1);
        }
    }

    @Test
    void aHoldOfAYearEndsByItself() {
        try (var stream = VirtualStream.ready(folder)) {
            stream.publish(Topics.LEGAL_REQUESTS, received(R, gagUntil(NOON.plus(YEAR)), NOON));

            stream.pass(YEAR.minusMillis(1));
            assertThat(stream.notices()).isEmpty();
            assertThat(states(stream)).last().isInstanceOf(NoticeState.Held.class);
            stream.pass(Duration.ofDays(2));
            stream.pass(Duration.ofMinutes(10));

            assertThat(stream.notices()).singleElement().isInstanceOf(NoticeEvent.NoticePermitted.class);
        }
    }

    @Test
    void aGagThatComesLateTakesThePermitBack() {
        try (var stream = VirtualStream.ready(folder)) {
            permitted(stream);

            stream.publish(Topics.LEGAL_REQUESTS, recorded(R, NOON.plus(YEAR), stream.now()));

            assertThat(stream.notices())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            NoticeEvent.NoticeRevoked.class,
                            revoked -> assertThat(revoked.attempt()).isEqualTo(1));
            stream.pass(Duration.ofDays(30));
            assertThat(stream.notices()).isEmpty();
        }
    }

    @Test
    void aNoticeThatWasSentIsNeverPermittedAgain() {
        try (var stream = VirtualStream.ready(folder)) {
            permitted(stream);

            stream.publish(Topics.NOTICE_OUTCOMES, sent(R, 1, stream.now()));
            stream.pass(YEAR);

            assertThat(stream.notices()).isEmpty();
            assertThat(states(stream)).last().isInstanceOf(NoticeState.Sent.class);
        }
    }

    @Test
    void whileTheGateIsClosedNothingIsPermittedAndWhenItOpensItIs() {
        try (var stream = new VirtualStream(folder)) {
            stream.directory.put(acme(NOON));
            stream.publish(Topics.LEGAL_REQUESTS, received(R, new StatedGag.None(), NOON));
            stream.pass(Duration.ofDays(2));
            assertThat(stream.notices()).isEmpty();

            stream.openGate();
            stream.pass(Duration.ofMinutes(11));

            assertThat(stream.notices()).singleElement().isInstanceOf(NoticeEvent.NoticePermitted.class);
        }
    }

    @Test
    void aCaseWaitsForItsCustomerAndGoesOnWhenTheDirectoryHasIt() {
        try (var stream = new VirtualStream(folder)) {
            stream.openGate();
            stream.publish(Topics.LEGAL_REQUESTS, received(R, new StatedGag.None(), NOON));
            stream.pass(Duration.ofDays(2));
            assertThat(reviews(stream)).contains(ReviewReason.CUSTOMER_UNKNOWN);

            stream.directory.put(acme(stream.now()));
            stream.pass(Duration.ofSeconds(1));
            stream.pass(Duration.ofMinutes(10));

            assertThat(stream.notices()).singleElement().isInstanceOf(NoticeEvent.NoticePermitted.class);
        }
    }

    @Test
    void aRecordThatCannotBeReadIsPutAsideAndHoldsItsCaseBack() {
        try (var stream = VirtualStream.ready(folder)) {
            stream.publish(Topics.LEGAL_REQUESTS, received(R, new StatedGag.None(), NOON));
            stream.publishBytes(Topics.LEGAL_REQUESTS.name(), R.value(), "no JSON".getBytes(UTF_8));
            stream.pass(YEAR);

            assertThat(stream.records(Topics.LEGAL_REQUESTS.deadLetters()))
                    .singleElement()
                    .satisfies(letter -> {
                        assertThat(letter.key()).isEqualTo(R.value());
                        assertThat(letter.value()).isEqualTo("no JSON".getBytes(UTF_8));
                        assertThat(header(letter.headers(), DeadLetter.READER)).isEqualTo("decision-service");
                        assertThat(header(letter.headers(), DeadLetter.REASON)).isEqualTo("ce_type: header is missing");
                        assertThat(header(letter.headers(), DeadLetter.OFFSET)).isEqualTo("1");
                    });
            assertThat(reviews(stream)).contains(ReviewReason.RECORD_UNREADABLE);
            assertThat(stream.notices()).isEmpty();
        }
    }

    @Test
    void aRecordWithoutTheKeyOfACaseOpensNone() {
        try (var stream = VirtualStream.ready(folder)) {
            stream.publishBytes(Topics.LEGAL_REQUESTS.name(), "anything", "no JSON".getBytes(UTF_8));

            assertThat(stream.records(Topics.LEGAL_REQUESTS.deadLetters())).hasSize(1);
            assertThat(stream.decisions()).isEmpty();
        }
    }

    @Test
    void customersThatCannotBeReadArePutAside() {
        try (var stream = VirtualStream.ready(folder)) {
            stream.publish(Topics.CUSTOMERS, acme(NOON));
            stream.publishBytes(Topics.CUSTOMERS.name(), "globex", "no JSON".getBytes(UTF_8));

            assertThat(stream.records(Topics.CUSTOMERS.deadLetters()))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.key()).isEqualTo("globex"));
        }
    }

    @Test
    void eachEventOfACaseHasAnIdOfItsOwn() {
        try (var stream = VirtualStream.ready(folder)) {
            permitted(stream);
            stream.publish(Topics.NOTICE_OUTCOMES, sent(R, 1, stream.now()));

            List<String> ids = stream.records(Topics.DECISIONS.name()).stream()
                    .map(record -> header(record.headers(), "ce_id"))
                    .toList();
            assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.startsWith(R.value() + "/"));
        }
    }

    private static void permitted(VirtualStream stream) {
        stream.publish(Topics.LEGAL_REQUESTS, received(R, new StatedGag.None(), NOON));
        stream.pass(Duration.ofMinutes(10));
        assertThat(stream.notices()).singleElement().isInstanceOf(NoticeEvent.NoticePermitted.class);
    }

    private static List<NoticeState> states(VirtualStream stream) {
        return stream.decisions().stream()
                .filter(DecisionEvent.NoticeDecided.class::isInstance)
                .map(event -> ((DecisionEvent.NoticeDecided) event).state())
                .toList();
    }

    private static List<ReviewReason> reviews(VirtualStream stream) {
        return stream.decisions().stream()
                .filter(DecisionEvent.ReviewOpened.class::isInstance)
                .map(event -> ((DecisionEvent.ReviewOpened) event).review().reason())
                .toList();
    }

    private static String header(Headers headers, String name) {
        return new String(Objects.requireNonNull(headers.lastHeader(name), name).value(), UTF_8);
    }
}
