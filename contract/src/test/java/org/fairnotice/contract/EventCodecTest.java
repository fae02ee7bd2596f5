package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fairnotice.contract.decision.DecisionEvent.CaseSettled;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private static final EventCodec<LegalRequestEvent> CODEC = Topics.LEGAL_REQUESTS.codec();
    private static final Golden RECEIVED = Golden.of("org.fairnotice.request-received.v1");
    private static final Golden RECORDED = Golden.of("org.fairnotice.provision-recorded.v1");

    @ParameterizedTest
    @ValueSource(strings = {"ce_type", "ce_id", "ce_source", "ce_time"})
    void aHeaderThatIsMissingEmptyOrDoubledIsNamed(String header) {
        var missing = new RecordHeaders(RECORDED.headers().toArray());
        missing.remove(header);
        var empty = new RecordHeaders(missing.toArray());
        empty.add(header, new byte[0]);
        var doubled = new RecordHeaders(RECORDED.headers().toArray());
        doubled.add(header, RECORDED.headers().lastHeader(header).value());

        assertThat(refusal(RECORDED, missing)).isEqualTo(header + ": header is missing");
        assertThat(refusal(RECORDED, empty)).isEqualTo(header + ": header is missing");
        assertThat(refusal(RECORDED, doubled)).isEqualTo(header + ": header is there more than once");
    }

    @Test
    void aTypeThatTheTopicDoesNotCarryIsUnreadable() {
        var strange = new RecordHeaders(RECORDED.headers().toArray());
        strange.remove("ce_type").add("ce_type", "org.fairnotice.case-settled.v1".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(RECORDED, strange)).isEqualTo("ce_type: unknown type org.fairnotice.case-settled.v1");
    }

    @Test
    void aTimeThatIsNoTimeIsUnreadable() {
        var strange = new RecordHeaders(RECORDED.headers().toArray());
        strange.remove("ce_time").add("ce_time", "yesterday".getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(RECORDED, strange)).isEqualTo("ce_time: is not an RFC 3339 instant");
    }

    @Test
    void aRecordWithoutAValueIsUnreadable() {
        assertThat(refusal(RECORDED.key(), RECORDED, null)).isEqualTo("value: missing");
        assertThat(refusal(RECORDED.key(), RECORDED, "null")).isEqualTo("value: is the JSON null");
    }

    @Test
    void aKeyThatIsNotTheEventsIsUnreadable() {
        assertThat(refusal("req-other", RECORDED, RECORDED.value()))
                .isEqualTo("key: is not that of the event in the value");
        assertThat(refusal(null, RECORDED, RECORDED.value())).isEqualTo("key: is not that of the event in the value");
    }

    static Stream<Arguments> damages() {
        return Stream.of(
                argumentSet("a missing list", "\"targetAccounts\":[{", "\"later\":[{", "process.targetAccounts"),
                argumentSet(
                        "a list that is null",
                        "\"circumstances\":[",
                        "\"circumstances\":null,\"x\":[",
                        "process.circumstances"),
                argumentSet("a null in a list", "[\"EMERGENCY\",", "[null,", "process.circumstances"),
                argumentSet("a missing text", "\"recordedAt\"", "\"later\"", "recordedAt"),
                argumentSet("an unknown word", "\"COURT_ORDER\"", "\"ROYAL_ORDER\"", "process.kind"),
                argumentSet("a number for a word", "\"COURT_ORDER\"", "3", "process.kind"),
                argumentSet("a time as a number", "\"2026-11-02T14:59:58Z\"", "1793631598", "source.arrivedAt"),
                argumentSet("a time as digits", "\"2026-11-02T14:59:58Z\"", "\"1793631598\"", "source.arrivedAt"),
                argumentSet(
                        "a time without zone",
                        "\"2026-11-02T14:59:58Z\"",
                        "\"2026-11-02T14:59:58\"",
                        "source.arrivedAt"),
                argumentSet("an instant for a day", "\"2026-11-23\"", "\"2026-11-23T08:00:00Z\"", "process.dueOn"),
                argumentSet("a day that never was", "\"2026-11-23\"", "\"2026-11-31\"", "process.dueOn"),
                argumentSet(
                        "an unknown alternative",
                        "\"type\":\"until\"",
                        "\"type\":\"someday\"",
                        "statedGag.provisions.[0].end"),
                argumentSet("no alternative named", "\"type\":\"until\",", "", "statedGag.provisions.[0].end"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void whatIsWrongInAValueIsNamedByItsPlace(String there, String instead, String place) {
        assertThat(RECEIVED.value()).contains(there);

        String refusal = refusal(RECEIVED.key(), RECEIVED, RECEIVED.value().replace(there, instead));

        assertThat(refusal)
                .startsWith("value: is not a org.fairnotice.request-received.v1: " + place.replace(".[", "["))
                .contains("is missing, or is not what it should be");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not JSON",
                "{",
                "[]",
                "\"text\"",
                "7",
                "{}{}",
                "{\"requestId\":\"a\",\"requestId\":\"b\"}",
            })
    void aValueThatIsNotOneObjectIsUnreadable(String value) {
        assertThat(refusal(RECORDED.key(), RECORDED, value))
                .startsWith("value: is not a org.fairnotice.provision-recorded.v1");
    }

    @Test
    void aPropertyThatIsThereTwiceIsUnreadableForWhoKnowsWhichWasMeant() {
        String twice = RECORDED.value().replace("\"recordedBy\":", "\"recordedBy\":\"nobody\",\"recordedBy\":");

        assertThat(refusal(RECORDED.key(), RECORDED, twice)).startsWith("value: is not a");
    }

    @Test
    void anythingAfterTheValueMakesItUnreadable() {
        assertThat(refusal(RECORDED.key(), RECORDED, RECORDED.value() + " x")).startsWith("value: is not a");
    }

    @Test
    void depthWithoutMeasureIsUnreadableEvenWhereNobodyLooks() {
        String deep =
                RECORDED.value().replaceFirst("\\{", "{\"later\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",");

        assertThat(refusal(RECORDED.key(), RECORDED, deep)).startsWith("value: is not a");
    }

    @Test
    void bytesThatAreNotUtf8AreUnreadable() {
        byte[] value = RECORDED.value().getBytes(StandardCharsets.UTF_8);
        value[RECORDED.value().indexOf("r.counsel")] = (byte) 0xC3;

        assertThatThrownBy(() -> CODEC.read(RECORDED.key(), RECORDED.headers(), value))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @Test
    void aGagThatEndsBeforeItStartsIsUnreadable() {
        String backwards = RECORDED.value().replace("2027-11-03T08:00:00Z", "2026-11-02T04:59:59Z");

        assertThat(refusal(RECORDED.key(), RECORDED, backwards))
                .startsWith("value: is not a org.fairnotice.provision-recorded.v1: provision");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"3\"", "3.5", "3.0", "true", "99999999999", "[3]"})
    void anAttemptIsAWholeNumberAndNothingElse(String attempt) {
        Golden sent = Golden.of("org.fairnotice.notice-sent.v1");

        assertThatThrownBy(() -> sent.withValue(sent.value().replace("\"attempt\":3", "\"attempt\":" + attempt))
                        .event())
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining(": attempt is missing, or is not what it should be");
    }

    @Test
    void aRefusalNeverQuotesContents() {
        for (String part : new String[] {"ada.park", "acct-77120", "Ada Park", "da.alder.example"}) {
            damages()
                    .map(Arguments::get)
                    .forEach(damage -> assertThat(refusal(
                                    RECEIVED.key(), RECEIVED, RECEIVED.value().replace((String) damage[0], (String)
                                            damage[1])))
                            .doesNotContain(part));
        }
    }

    @Test
    void anEventOfAnotherFamilyHasNoPlaceOnTheTopic() {
        var settled = new CaseSettled(new RequestId("req-1"), Instant.EPOCH);

        assertThatThrownBy(() -> headersOfAnyFamily(Topics.LEGAL_REQUESTS.codec(), settled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not of this topic's family");
    }

    @SuppressWarnings("unchecked")
    private static void headersOfAnyFamily(EventCodec<?> codec, Event event) {
        ((EventCodec<Event>) codec).headers(new CloudEvent<>("1", "test", Instant.EPOCH, event));
    }

    private static String refusal(Golden golden, RecordHeaders headers) {
        return refusal(() -> CODEC.read(golden.key(), headers, golden.value().getBytes(StandardCharsets.UTF_8)));
    }

    private static String refusal(@Nullable String key, Golden golden, @Nullable String value) {
        byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
        return refusal(() -> CODEC.read(key, golden.headers(), bytes));
    }

    private static String refusal(Reading reading) {
        try {
            reading.read();
        } catch (UnreadableRecordException e) {
            return Objects.requireNonNull(e.getMessage());
        }
        throw new AssertionError("the record was read");
    }

    private interface Reading {
        void read() throws UnreadableRecordException;
    }
}
