package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningConsole.Provider.class)
class CaseJsonTest {

    private static final Instant END = Instant.parse("2027-11-03T05:00:00Z");
    private static final String ORDER = "IT IS ORDERED, under 18 U.S.C. 2705(b), that the provider shall not disclose "
            + "the existence of the attached subpoena for a period of one year from the date of this Order.";

    private final RunningConsole console;

    CaseJsonTest(RunningConsole console) {
        this.console = console;
    }

    @Test
    void aHeldCaseTellsItsGagAndItsNotice() throws Exception {
        var story = console.story("<held@court.example>")
                .received("District of Northmark", "26-mc-0310", LegalProcess.Kind.SUBPOENA, "board@borealis.example")
                .gag("order", LegalBasis.ORDER_2705B, new GagEnd.Until(END), ProvisionStatus.EFFECTIVE)
                .notice("borealis", new NoticeState.Held(new GagEnd.Until(END)), "gag-dated", "a gag forbids telling");

        JsonNode found = console.awaitState(story, "HELD");

        assertThat(found.path("requestId").asString()).isEqualTo(story.id.value());
        assertThat(found.path("reference").asString()).isEqualTo("<held@court.example>");
        assertThat(found.path("channel").asString()).isEqualTo("MAIL");
        assertThat(found.path("agency").asString()).isEqualTo("District of Northmark");
        assertThat(found.path("docket").asString()).isEqualTo("26-mc-0310");
        assertThat(found.path("kind").asString()).isEqualTo("SUBPOENA");
        assertThat(found.path("receivedAt").asString()).isEqualTo("2026-11-02T15:09:00Z");
        assertThat(found.at("/notices/0/customerId").asString()).isEqualTo("borealis");
        assertThat(found.at("/notices/0/state").asString()).isEqualTo("HELD");
        assertThat(found.at("/notices/0/attempt").isNull()).isTrue();
        assertThat(found.at("/provisions/0/status").asString()).isEqualTo("EFFECTIVE");
        assertThat(found.at("/provisions/0/basis").asString()).isEqualTo("18 U.S.C. 2705(b)");
        assertThat(found.at("/provisions/0/end").asString()).isEqualTo(END.toString());
        assertThat(found.path("timeline")).hasSize(3);
    }

    @Test
    void aCaseIsWhereTheNoticeFarthestFromItsEndIs() {
        var story = console.story("two-customers")
                .received("Northmark Police", "26-7781", LegalProcess.Kind.SUBPOENA, "a@borealis.example")
                .notice("aurora", new NoticeState.Sent(END), "sent", "the notice was sent")
                .notice(
                        "borealis",
                        new NoticeState.Held(new GagEnd.Indefinite()),
                        "gag-indefinite",
                        "a gag forbids telling");

        JsonNode found = console.awaitCase(story, c -> c.path("notices").size() == 2);

        assertThat(found.path("state").asString()).isEqualTo("HELD");
        assertThat(found.path("settled").asBoolean()).isFalse();
    }

    @Test
    void aCaseWithoutANoticeIsInReviewAsLongAsAQuestionIsOpen() {
        var story = console.story("unknown-account")
                .received("Northmark Police", "26-7782", LegalProcess.Kind.SUBPOENA, "who@nowhere.example", ORDER);
        console.awaitState(story, "RECEIVED");
        story.asked(ReviewReason.CUSTOMER_UNKNOWN, "Whose account is it?", ORDER, "one year");

        JsonNode found = console.awaitState(story, "REVIEW");

        assertThat(found.at("/reviews/0/reason").asString()).isEqualTo("CUSTOMER_UNKNOWN");
        assertThat(found.at("/reviews/0/quotations/0/words").asString()).isEqualTo("one year");
        assertThat(found.at("/reviews/0/quotations/0/before").asString()).endsWith("for a period of ");
        story.settledQuestion(ReviewReason.CUSTOMER_UNKNOWN, "A. Counsel").settled();
        assertThat(console.awaitState(story, "CLOSED").path("reviews")).isEmpty();
    }

    @Test
    void aProposedAnswerStandsReadyToBeRecorded() throws Exception {
        var gag = new Provision(
                LegalBasis.ORDER_2705B,
                Provision.Force.IN_FORCE,
                null,
                new GagEnd.Until(END),
                List.of(TargetAccount.of("a@borealis.example")));
        var story = console.story("proposal")
                .received("Northmark Police", "26-7790", LegalProcess.Kind.SUBPOENA, "a@borealis.example")
                .proposed(
                        ReviewReason.GAG_READ_FROM_TEXT,
                        "A machine read this gag: is it so?",
                        new Finding.ProvisionFound(new ProvisionId("prv-1"), gag));

        JsonNode found = console.awaitCase(story, c -> c.path("reviews").size() == 1);

        assertThat(found.at("/reviews/0/proposal/words").asString()).contains("18 U.S.C. 2705(b)", END.toString());
        JsonNode body = found.at("/reviews/0/proposal/body");
        assertThat(body.propertyNames()).containsExactlyInAnyOrder("by", "reviewId", "finding");
        assertThat(body.at("/finding/type").asString()).isEqualTo("provision-found");
        assertThat(body.at("/finding/provision/end").asString()).isEqualTo(END.toString());
        assertThat(body.at("/finding/provision/covers/0/value").asString()).isEqualTo("a@borealis.example");
    }

    @Test
    void theTimelineTellsInOrderWhoDidWhatAndWhy() {
        var story = console.story("timeline")
                .received("Northmark Police", "26-7783", LegalProcess.Kind.SUBPOENA, "a@borealis.example", ORDER)
                .after(java.time.Duration.ofHours(2))
                .found(new Finding.NoProvision(), "A. Counsel")
                .after(java.time.Duration.ofMinutes(1))
                .notice("borealis", new NoticeState.Permitted(1), "nothing-forbids", "nothing forbids telling")
                .permitted("borealis", 1)
                .after(java.time.Duration.ofSeconds(2))
                .sent("borealis", 1)
                .after(java.time.Duration.ofSeconds(1))
                .notice("borealis", new NoticeState.Sent(END), "sent", "the notice was sent")
                .productionDate("borealis", END)
                .settled();

        JsonNode found = console.awaitCase(
                story, c -> c.path("settled").asBoolean() && c.path("timeline").size() == 8);

        assertThat(found.path("timeline").valueStream().map(e -> e.path("type").asString()))
                .containsExactly(
                        "RequestReceived",
                        "FindingRecorded",
                        "NoticeDecided",
                        "NoticePermitted",
                        "NoticeSent",
                        "NoticeDecided",
                        "ProductionDateSet",
                        "CaseSettled");
        assertThat(found.at("/timeline/1/by").asString()).isEqualTo("A. Counsel");
        assertThat(found.at("/timeline/2/by").asString()).isEqualTo("decision-service");
        assertThat(found.at("/timeline/2/rule").asString()).isEqualTo("nothing-forbids");
        assertThat(found.at("/timeline/2/policyVersion").asString()).isEqualTo("p-7f31c0");
        assertThat(found.at("/timeline/4/event/messageId").asString()).isEqualTo("<n@provider.example>");
        assertThat(found.at("/notices/0/attempt").asInt()).isEqualTo(1);
        assertThat(found.at("/notices/0/productionDate").asString()).isEqualTo(END.toString());
    }

    @Test
    void anAlertIsToldOfItsCaseAndAmongAll() throws Exception {
        var story = console.story("alert")
                .received("Northmark Police", "26-7784", LegalProcess.Kind.SUBPOENA, "a@borealis.example")
                .alerted(Alert.GAG_AFTER_NOTICE, "A gag was recorded after the notice had left.");

        JsonNode found = console.awaitCase(story, c -> c.path("alerts").size() == 1);

        assertThat(found.at("/alerts/0/alert").asString()).isEqualTo("GAG_AFTER_NOTICE");
        assertThat(console.json("/v1/alerts").path("alerts").valueStream()).anySatisfy(alert -> {
            assertThat(alert.path("requestId").asString()).isEqualTo(story.id.value());
            assertThat(alert.path("docket").asString()).isEqualTo("26-7784");
        });
    }

    @Test
    void whatWasPublishedTwiceIsShownOnce() throws Exception {
        var event = new org.fairnotice.contract.CloudEvent<>(
                "same-id",
                "intake-service",
                END,
                new org.fairnotice.contract.process.LegalRequestEvent.CaseClosed(
                        console.story("twice").id, END, "A. Counsel", "served in error"));
        console.writer.send(Topics.LEGAL_REQUESTS.record(event));
        console.writer.send(Topics.LEGAL_REQUESTS.record(event));
        var after = console.story("twice").alerted(Alert.NOTICE_SENT, "later");

        JsonNode found = console.awaitCase(after, c -> c.path("timeline").size() >= 2);

        assertThat(found.path("timeline")).hasSize(2);
    }

    @Test
    void casesAreFoundByDocketAndByState() throws Exception {
        var story = console.story("search-me")
                .received("Northmark Police", "99-XYZ_1%", LegalProcess.Kind.SUBPOENA, "a@borealis.example")
                .notice(
                        "borealis",
                        new NoticeState.NotOwed("consumer"),
                        "consumer",
                        "the policy owes consumers no notice");
        console.awaitState(story, "NOT_OWED");

        assertThat(ids("/v1/cases?q=xyz_1%25")).containsExactly(story.id.value());
        assertThat(ids("/v1/cases?q=xyz-1")).isEmpty();
        assertThat(ids("/v1/cases?q=99-xyz&state=NOT_OWED")).containsExactly(story.id.value());
        assertThat(ids("/v1/cases?q=99-xyz&state=HELD")).isEmpty();
        assertThat(ids("/v1/cases?q=99-xyz&page=2")).isEmpty();
    }

    @Test
    void unreadableRecordsStopNothingAndAreShown() throws Exception {
        var story = console.story("unreadable")
                .received("Northmark Police", "26-7785", LegalProcess.Kind.SUBPOENA, "a@borealis.example");
        console.writer.garbage(Topics.LEGAL_REQUESTS.name(), story.id.value(), "this is not JSON");
        var letter = new DeadLetter("decision-service", "value: is not JSON", "legal-requests", 1, 42, END);
        var headers = letter.headers(new org.apache.kafka.common.header.internals.RecordHeaders());
        console.writer.send(new ProducerRecord<>(
                Topics.LEGAL_REQUESTS.deadLetters(),
                null,
                story.id.value(),
                new byte[] {'{', 0, (byte) 0xff},
                headers));
        console.writer.send(new ProducerRecord<>(Topics.NOTICES.deadLetters(), null, null));
        story.alerted(Alert.NOTICE_SENT, "after the unreadable one");

        JsonNode found = console.awaitCase(
                story, c -> c.path("alerts").size() == 1 && c.path("timeline").size() == 3);

        assertThat(found.path("timeline").valueStream().map(e -> e.path("type").asString()))
                .contains("Unreadable");
        JsonNode letters = org.awaitility.Awaitility.await()
                .until(() -> console.json("/v1/dead-letters").path("deadLetters"), l -> l.size() >= 3);
        assertThat(letters.valueStream()).anySatisfy(l -> {
            assertThat(l.path("reason").asString()).isEqualTo("value: is not JSON");
            assertThat(l.path("originTopic").asString()).isEqualTo("legal-requests");
            assertThat(l.path("originOffset").asString()).isEqualTo("42");
            assertThat(l.path("bytes").asInt()).isEqualTo(3);
            assertThat(l.at("/headers/dlt_reader").asString()).isEqualTo("decision-service");
        });
        assertThat(letters.valueStream()).anySatisfy(l -> {
            assertThat(l.path("deadLetter").asBoolean()).isFalse();
            assertThat(l.path("content").asString()).isEqualTo("this is not JSON");
        });
    }

    @Test
    void topicsTellTheirRecordsRatesAndReaders() {
        var story = console.story("figures")
                .received("Northmark Police", "26-7786", LegalProcess.Kind.SUBPOENA, "a@borealis.example");
        console.awaitState(story, "RECEIVED");

        JsonNode figures = org.awaitility.Awaitility.await()
                .until(
                        () -> console.json("/v1/topics"),
                        f -> f.at("/topics/0/records").asLong() > 0);

        assertThat(figures.path("stale").asBoolean()).isFalse();
        assertThat(figures.at("/topics/0/name").asString()).isEqualTo("legal-requests");
        assertThat(figures.at("/topics/0/partitions").asInt()).isEqualTo(2);
        assertThat(figures.at("/topics/0/ratePerMinute").asLong()).isPositive();
        assertThat(figures.path("groups").valueStream().map(g -> g.path("group").asString()))
                .contains("decision-service", "notifier-service", "console-service");
    }

    private List<String> ids(String path) throws Exception {
        return console.json(path)
                .path("cases")
                .valueStream()
                .map(c -> c.path("requestId").asString())
                .toList();
    }
}
