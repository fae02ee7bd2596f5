package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.DeadLetter;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.OriginalsOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(RunningConsole.Provider.class)
class PagesTest {

    private static final String ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>${7*7}<#assign x=1>";

    private final RunningConsole console;

    PagesTest(RunningConsole console) {
        this.console = console;
    }

    @Test
    void oneCaseShowsItsQuestionWithTheWordsOfThePaper() throws Exception {
        String text = "ORDER. The provider shall not disclose this order for one year. Dated today.";
        var story = console.story("page-of-one-case")
                .received(
                        "District of Northmark",
                        "26-mc-0777",
                        LegalProcess.Kind.GRAND_JURY_SUBPOENA,
                        "a@b.example",
                        text)
                .gag("g", LegalBasis.ORDER_2705B, new GagEnd.Indefinite(), ProvisionStatus.EFFECTIVE)
                .asked(ReviewReason.GAG_READ_FROM_TEXT, "Does the order forbid telling?", text, "shall not disclose")
                .notice(
                        "borealis",
                        new NoticeState.Held(new GagEnd.Indefinite()),
                        "gag-indefinite",
                        "a gag forbids telling")
                .alerted(Alert.CHALLENGE_RECOMMENDED, "It has no end: the policy recommends to challenge it.");
        console.awaitCase(story, found -> found.path("alerts").size() == 1);

        String page = console.page("/cases/" + story.id);

        assertThat(page)
                .contains("26-mc-0777", "District of Northmark", "Grand jury subpoena")
                .contains("Does the order forbid telling?")
                .contains("The provider <mark>shall not disclose</mark> this order for one year.")
                .contains("18 U.S.C. 2705(b)", "effective", "no end of its own")
                .contains("<span class=\"state held\">held</span>", "gag-indefinite", "p-7f31c0")
                .contains("It has no end: the policy recommends to challenge it.")
                .contains("<summary>NoticeDecided, <code>decisions</code>");
        assertThat(console.page("/")).contains("/cases/" + story.id, "Challenge recommended");
        assertThat(console.page("/cases?q=26-mc-0777&state=HELD")).contains(story.id.value(), "gag read from text");
        assertThat(console.page("/cases?q=26-mc-0777&state=OPEN_QUESTION")).contains(story.id.value());
        assertThat(console.page("/cases?q=26-mc-0777&state=SENT")).contains("No case is like that.");
    }

    @Test
    void aProposedAnswerIsShownAsItIsRecorded() throws Exception {
        var story = console.story("page-with-a-proposal")
                .received("Northmark", "26-mc-0780", LegalProcess.Kind.COURT_ORDER, "a@b.example", "An order.")
                .proposed(ReviewReason.GAG_UNCLEAR, "Does it forbid telling?", new Finding.NoProvision());
        console.awaitCase(story, found -> found.path("reviews").size() == 1);

        assertThat(console.page("/cases/" + story.id))
                .contains("Proposed answer: <strong>nothing in the papers forbids telling</strong>")
                .contains("POST /v1/requests/" + story.id + "/findings", "&quot;type&quot; : &quot;no-provision&quot;");
    }

    @Test
    void aFileThatWasReadAndStillNeedsAPersonIsQuotedFromItsText() throws Exception {
        String text = "First page.\fThe provider shall not disclose this.";
        var story = console.story("page-of-a-scan")
                .receivedScan(text)
                .asked(ReviewReason.GAG_READ_FROM_TEXT, "Is it so?", text, "shall not disclose");
        console.awaitCase(story, found -> found.path("reviews").size() == 1);

        assertThat(console.page("/cases/" + story.id))
                .contains("The provider <mark>shall not disclose</mark> this.")
                .contains("/cases/" + story.id + "/documents/1?page=2\">order.txt, page 2</a>");
    }

    @Test
    void aNoticeShowsTheFingerprintsOfItsCustomersCertificates() throws Exception {
        var withCertificate = new Contact("Legal desk", "legal@e.example", Contact.Role.LEGAL, "AQID");
        var without = new Contact("Administration", "admin@e.example", Contact.Role.ADMINISTRATOR);
        console.writer.write(
                Topics.CUSTOMERS,
                new CustomerRecorded(
                        new CustomerId("encrypted"),
                        Instant.EPOCH,
                        "Encrypted Ltd",
                        CustomerType.ENTERPRISE,
                        List.of(),
                        List.of(),
                        List.of(withCertificate, without),
                        null),
                "intake-service",
                Instant.EPOCH);
        var story = console.story("page-with-a-certificate")
                .notice("encrypted", new NoticeState.Sent(Instant.EPOCH), "sent", "the notice was sent");
        console.awaitCase(story, found -> found.at("/notices/0/customerName").isString());

        assertThat(console.page("/cases/" + story.id))
                .contains("mail to Legal desk is encrypted to")
                .contains("sha256 039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81")
                .doesNotContain("mail to Administration");
    }

    @Test
    void theHistoryNamesWhoHadTheOriginalsDestroyed() throws Exception {
        var story = console.story("page-without-originals").ordered(OriginalsOrder.DESTROY, "R. Shredder");
        console.awaitCase(story, found -> found.path("timeline").size() == 1);

        assertThat(console.page("/cases/" + story.id))
                .contains("<div class=\"who\">R. Shredder</div>", "The originals are to be destroyed.");
    }

    @Test
    void aCaseShowsTheLettersBesideItsNoticesInTheirLastState() throws Exception {
        var reminder = new LetterKind.Reminder(2, null);
        var story = console.story("page-with-letters")
                .notice("borealis", new NoticeState.Sent(Instant.EPOCH), "sent", "the notice was sent")
                .letter("borealis", reminder, new NoticeState.Permitted(1), "attempt-out", "an attempt is out")
                .letter("borealis", reminder, new NoticeState.Held(new GagEnd.Indefinite()), "gag-indefinite", "a gag")
                .alerted(Alert.NOTICE_SENT, "sent");
        console.awaitCase(story, found -> found.path("alerts").size() == 1);

        String page = console.page("/cases/" + story.id);

        assertThat(page)
                .contains("Letters beside the notices", "Reminder 2", "held without an end of its own, attempt 1")
                .contains("<summary>LetterDecided, <code>decisions</code>")
                .contains("<span class=\"state sent\">sent</span>");
        assertThat(console.page("/cases?q=" + story.id + "&state=SENT"))
                .as("a letter that is held makes no case held")
                .contains(story.id.value());
    }

    @Test
    void aDocumentIsShownWithItsMarkedWordsAndSaysWhyThereIsNoPictureOfIt() throws Exception {
        String text = "First page.\fThe provider <b>shall not disclose</b> this.";
        var story = console.story("page-of-a-document")
                .received("District of Northmark", "26-mc-0778", LegalProcess.Kind.COURT_ORDER, "a@b.example", text)
                .asked(ReviewReason.GAG_UNCLEAR, "Does it forbid telling?", text, "shall not disclose");
        console.awaitCase(story, found -> found.path("reviews").size() == 1);

        assertThat(console.page("/cases/" + story.id)).contains("href=\"/cases/" + story.id + "/documents/1\"");
        String second = console.page("/cases/" + story.id + "/documents/1?page=2");
        assertThat(second)
                .contains("The provider &lt;b&gt;<mark>shall not disclose</mark>", "gag unclear", "Page 2 of 2")
                .contains("There is no picture of it here: fairnotice.console.intake-url is not set.")
                .doesNotContain("First page.");
        assertThat(console.get(
                                "/cases/" + story.id + "/documents/1?page=3",
                                "Authorization",
                                "Bearer " + RunningConsole.TOKEN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(console.get("/cases/" + story.id + "/documents/1/pages/1.png")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void anIntakeServiceThatDoesNotAnswerIsSaid() throws Exception {
        var story = console.story("page-without-intake")
                .received("Northmark", "26-mc-0779", LegalProcess.Kind.COURT_ORDER, "a@b.example", "Words.");
        console.awaitCase(story, found -> found.path("documents").size() == 1);
        URI address = nobody();
        try (var service = console.start("--fairnotice.console.intake-url=" + address)) {
            String page = RunningConsole.address(service) + "/cases/" + story.id + "/documents/1";
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(page(page))
                            .contains(
                                    "intake-service does not answer at fairnotice.console.intake-url, " + address,
                                    "Words."));
        }
    }

    /** Where nothing listens. */
    private static URI nobody() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private static String page(String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + RunningConsole.TOKEN)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void hostileTextIsText() throws Exception {
        var story = console.story("hostile")
                .received(ATTACK, ATTACK, LegalProcess.Kind.SUBPOENA, "a@b.example", ATTACK)
                .gag("g", LegalBasis.COURT_ORDER, new GagEnd.Unknown(), ProvisionStatus.CLAIMED)
                .asked(ReviewReason.GAG_UNCLEAR, ATTACK, ATTACK, "alert(1)")
                .notice("borealis", new NoticeState.Closed(ATTACK, ATTACK), ATTACK, ATTACK)
                .alerted(Alert.GAG_AFTER_NOTICE, ATTACK);
        var letter = new DeadLetter(ATTACK, ATTACK, ATTACK, 0, 0, Instant.EPOCH);
        var headers = new RecordHeaders();
        headers.add(ATTACK, ATTACK.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        console.writer.send(new ProducerRecord<>(
                Topics.DECISIONS.deadLetters(),
                null,
                ATTACK,
                ATTACK.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                letter.headers(headers)));
        console.awaitCase(story, found -> found.path("alerts").size() == 1);
        Awaitility.await().until(() -> console.page("/dead-letters").contains("alert(2)"));

        for (String path : new String[] {
            "/", "/cases", "/cases/" + story.id, "/dead-letters", "/cases?q=" + encoded(ATTACK), "/cases?q=hostile"
        }) {
            assertThat(console.page(path))
                    .as(path)
                    .doesNotContain("<script", "<img", "\"'>")
                    .contains("&lt;script&gt;alert(1)");
        }
    }

    @Test
    void aCaseWhoseRequestHasNotBeenReadIsShownAllTheSame() throws Exception {
        var story = console.story("without-request").alerted(Alert.NOTICE_SENT, "early");
        console.awaitCase(story, found -> found.path("alerts").size() == 1);

        String page = console.page("/cases/" + story.id);

        assertThat(page).contains("no docket", "has not been read yet", "came in");
        assertThat(console.page("/cases?q=" + story.id)).contains("agency not known");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                argumentSet("case of no such id", "/v1/cases/req-none", 404),
                argumentSet("nothing there", "/v1/none", 404),
                argumentSet("page that is no number", "/v1/cases?page=x", 400),
                argumentSet("page before the first", "/v1/cases?page=0", 400),
                argumentSet("state that is none", "/v1/cases?state=LOST", 400));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failuresAreProblemDetailsForProgramsAndAPageForPeople(String path, int status) throws Exception {
        HttpResponse<String> problem = console.get(path, "Authorization", "Bearer " + RunningConsole.TOKEN);

        assertThat(problem.statusCode()).isEqualTo(status);
        assertThat(problem.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(problem.body()).contains("\"status\":" + status, "\"title\":", "\"detail\":");
        HttpResponse<String> page = console.get("/cases/req-none", "Authorization", "Bearer " + RunningConsole.TOKEN);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<h1>Not Found</h1>");
    }

    @Test
    void theConsoleOnlyShows() throws Exception {
        HttpResponse<String> response =
                console.send("POST", "/v1/cases", "", "Authorization", "Bearer " + RunningConsole.TOKEN);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.body()).contains("The console only shows");
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
