package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryDeferred;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryUnknown;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PermitRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final RequestId REQUEST = new RequestId("req-1");
    private static final String MAIL = "<1@provider.example>";
    private static final String OTHER_MAIL = "<2@provider.example>";
    private static final NoticePermitted SECOND = Permits.permit(REQUEST, 2, NOON.plusSeconds(60));

    private final PermitRules rules = new PermitRules(Duration.ofSeconds(20), Duration.ofSeconds(5));

    static Stream<Arguments> histories() {
        return Stream.of(
                argumentSet("nothing happened", history(ledger -> {}), null),
                argumentSet("an earlier attempt failed", history(ledger -> ledger.record(deferred(1))), null),
                argumentSet("an earlier attempt is unknown", history(ledger -> ledger.record(unknown(1))), null),
                argumentSet("this attempt was made", history(ledger -> ledger.record(deferred(2))), Refusal.REPEATED),
                argumentSet(
                        "a later attempt was made", history(ledger -> ledger.record(deferred(3))), Refusal.REPEATED),
                argumentSet("the contact was told", history(ledger -> ledger.record(sent(1, MAIL))), Refusal.REPEATED),
                argumentSet("another contact was told", history(ledger -> ledger.record(sent(1, OTHER_MAIL))), null),
                argumentSet("it was taken back", history(ledger -> ledger.record(revoked(2), NOON)), Refusal.REVOKED),
                argumentSet("an earlier one was taken back", history(ledger -> ledger.record(revoked(1), NOON)), null));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatHappenedBeforeDecides(Consumer<Ledger> history, @Nullable Refusal refusal) {
        var ledger = new Ledger();
        history.accept(ledger);

        assertThat(rules.refusal(SECOND, MAIL, ledger, NOON)).isEqualTo(Optional.ofNullable(refusal));
    }

    static Stream<Arguments> lives() {
        return Stream.of(
                argumentSet("1 ms more than needed", NOON.plusSeconds(25).plusMillis(1), null),
                argumentSet("just as much as needed", NOON.plusSeconds(25), Refusal.STALE),
                argumentSet("over", NOON.minusSeconds(1), Refusal.STALE));
    }

    @ParameterizedTest
    @MethodSource("lives")
    void lifeLeftMustExceedTheExchangeAndTheClocksDifference(Instant expiresAt, @Nullable Refusal refusal) {
        NoticePermitted permit = Permits.permit(REQUEST, 2, expiresAt);

        assertThat(rules.refusal(permit, MAIL, new Ledger(), NOON)).isEqualTo(Optional.ofNullable(refusal));
    }

    @Test
    void aPermitThatIsOlderThanTheMemoryIsStale() {
        var old = new NoticePermitted(
                REQUEST,
                SECOND.noticeId(),
                SECOND.customerId(),
                2,
                NOON.minus(Duration.ofHours(13)),
                NOON.plus(Duration.ofHours(1)),
                SECOND.recipient(),
                SECOND.content());

        assertThat(rules.refusal(old, MAIL, new Ledger(), NOON)).contains(Refusal.STALE);
    }

    @Test
    void theLedgerForgetsWhatNoPermitCanMeet() {
        var ledger = new Ledger();
        ledger.record(deferred(2));

        ledger.forget(NOON.plus(Ledger.MEMORY));
        assertThat(ledger.attempted(SECOND.noticeId(), 2)).isTrue();
        ledger.forget(NOON.plus(Ledger.MEMORY).plusMillis(1));
        assertThat(ledger.attempted(SECOND.noticeId(), 2)).isFalse();
    }

    private static Consumer<Ledger> history(Consumer<Ledger> history) {
        return history;
    }

    private static DeliveryDeferred deferred(int attempt) {
        return new DeliveryDeferred(REQUEST, SECOND.noticeId(), attempt, NOON, "451");
    }

    private static DeliveryUnknown unknown(int attempt) {
        return new DeliveryUnknown(REQUEST, SECOND.noticeId(), attempt, NOON, "4.4.2");
    }

    private static NoticeSent sent(int attempt, String messageId) {
        return new NoticeSent(REQUEST, SECOND.noticeId(), attempt, NOON, messageId);
    }

    private static NoticeRevoked revoked(int attempt) {
        return new NoticeRevoked(REQUEST, SECOND.noticeId(), attempt, NOON);
    }
}
