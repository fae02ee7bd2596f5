package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.awaitility.Awaitility;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.ProductionDecided;
import org.fairnotice.standalone.Ports;
import org.fairnotice.standalone.Standalone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import tools.jackson.databind.JsonNode;

/** A customer answers in a real browser, with scripts turned off; what follows is decided, and shown in the console. */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIf(value = "mustRun", disabledReason = "needs Debian's chromium and chromium-driver")
class AnswerPageTest {

    private static final Path BROWSER = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Pattern WAY = Pattern.compile(
            "provider\\.example/answer/(?<token>([0-9A-Z]{4}-){7}[0-9A-Z]{4}).*?\\b(?<code>([0-9A-Z]{5}-){3}[0-9A-Z]{5})\\b",
            Pattern.DOTALL);

    private static final Map<Response, String> CONFIRMED = Map.of(
            Response.ACKNOWLEDGED, "You confirmed that you have our notice.",
            Response.OBJECTED, "You object to the handing over of your data.",
            Response.CONSENTED, "You consent to the handing over of your data.",
            Response.ASKS_TO_TALK, "You asked to talk with us.");

    private Standalone standalone;
    private Operator operator;
    private WebDriver browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var settings = SampleCorpus.settings();
        settings.put(
                "fairnotice.notifier.verification.key-file",
                folder.resolve("verification.key").toString());
        settings.put("fairnotice.notifier.provider.verification-page", "provider.example/verify");
        settings.put("fairnotice.notifier.answers.page", "provider.example/answer");
        var config = new StringBuilder();
        settings.forEach(
                (name, value) -> config.append(name).append('=').append(value).append('\n'));
        Path file = Files.writeString(folder.resolve("answers.properties"), config);
        standalone = Standalone.start(folder.resolve("data"), file, Ports.FREE, Map.of());
        operator = new Operator(standalone.addresses());
        browser = browser();
    }

    /** Where it is set, continuous integration has installed them. */
    static boolean mustRun() {
        return System.getenv("CI") != null || (Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER));
    }

    /** Chromium of the system, and the driver that goes with it; nothing is fetched. */
    private static WebDriver browser() {
        var options = new ChromeOptions();
        options.setBinary(BROWSER.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=390,844", "--lang=en");
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        return new ChromeDriver(service, options);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        standalone.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                argumentSet("received", Response.ACKNOWLEDGED, (Consumer<JsonNode>) shown -> {
                    assertThat(shown.path("state").asString()).isEqualTo("ACKNOWLEDGED");
                    assertThat(productionDate(shown)).isAfter(Instant.now().plus(Duration.ofDays(6)));
                }),
                argumentSet("objects", Response.OBJECTED, (Consumer<JsonNode>) shown -> {
                    assertThat(shown.toString()).contains("ProductionStayed");
                    assertThat(productionDate(shown)).isEqualTo(Instant.EPOCH);
                }),
                argumentSet("consents", Response.CONSENTED, (Consumer<JsonNode>)
                        shown -> assertThat(productionDate(shown))
                                .isBetween(Instant.now().minusSeconds(120), Instant.now())),
                argumentSet("wants to talk", Response.ASKS_TO_TALK, (Consumer<JsonNode>) shown -> {
                    assertThat(shown.path("alerts").toString()).contains("CUSTOMER_RESPONDED", "asks to talk");
                    assertThat(productionDate(shown)).isAfter(Instant.now().plus(Duration.ofDays(6)));
                }));
    }

    /** The epoch where there is none. */
    private static Instant productionDate(JsonNode shown) {
        JsonNode date = shown.at("/notices/0/productionDate");
        return date.isString() ? Instant.parse(date.asString()) : Instant.EPOCH;
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerReachesTheCaseAndMovesTheDate(Response response, Consumer<JsonNode> follows) throws Exception {
        String name = response.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String request = notified(name);

        answer(name, response);

        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode shown = operator.caseOf(request);
            assertThat(shown.toString()).contains("CustomerResponded");
            follows.accept(shown);
        });
        Awaitility.await("a letter confirms it")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(mails("legal@" + name + ".example"))
                        .hasSize(2)
                        .last(as(InstanceOfAssertFactories.STRING))
                        .contains(CONFIRMED.get(response)));
    }

    @Test
    void theConsoleTellsHowFarAnswersAreRead() throws Exception {
        notified("read");
        answer("read", Response.ACKNOWLEDGED);

        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(
                                operator.look("/v1/topics").path("groups").valueStream())
                        .filteredOn(line -> line.path("topic").asString().equals("notice-reports"))
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.path("group").asString()).isEqualTo("notifier-service");
                            assertThat(line.path("lag").asLong(-1)).isZero();
                        }));
    }

    @Test
    void anObjectionStandsAfterAConsentUntilCounselDecides() throws Exception {
        String request = notified("torn");
        answer("torn", Response.OBJECTED);
        answer("torn", Response.CONSENTED);
        operator.awaitInCase(request, "consented");
        assertThat(productionDate(operator.caseOf(request))).isEqualTo(Instant.EPOCH);

        record(new ProductionDecided(
                new RequestId(request),
                Instant.now(),
                "A. Counsel",
                null,
                Instant.parse("2031-01-01T00:00:00Z"),
                "agreed with the customer"));

        operator.awaitInCase(request, "2031-01-01T00:00:00Z");
    }

    @Test
    void aGagThatComesAfterTheNoticeChangesNothingOnThePage() throws Exception {
        String request = notified("later");
        operator.gag(request);
        operator.awaitInCase(request, "GAG_AFTER_NOTICE");

        answer("later", Response.OBJECTED);

        operator.awaitInCase(request, "ProductionStayed");
    }

    private void record(LegalRequestEvent event) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", standalone.addresses().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(Topics.LEGAL_REQUESTS.record(
                            new CloudEvent<>(UUID.randomUUID().toString(), "intake-service", Instant.now(), event)))
                    .get();
        }
    }

    private String notified(String customer) throws Exception {
        operator.putCustomer(customer, """
            {"name": "%1$s Ltd", "type": "ENTERPRISE", "accounts": [], "domains": ["%1$s.example"],
             "contacts": [{"name": "Legal desk", "address": "legal@%1$s.example", "role": "LEGAL"}]}\
            """.formatted(customer));
        String request = operator.submit("""
            {"agency": "District Attorney of Example County", "docket": "answer-%1$s", "kind": "SUBPOENA",
             "authority": "18 U.S.C. 2703(c)(2)", "dataSought": "Basic subscriber information",
             "accounts": ["ada@%1$s.example"], "nonDisclosure": "none"}\
            """.formatted(customer));
        operator.awaitState(request, "SENT");
        return request;
    }

    /** As a person does it who has the mail at hand. */
    private void answer(String customer, Response response) throws Exception {
        Matcher way = WAY.matcher(mails("legal@" + customer + ".example").getFirst());
        assertThat(way.find()).isTrue();
        URI page = standalone.addresses().notifier().resolve("/answer/" + way.group("token"));
        browser.get(page.toString());
        assertThat(browser.getPageSource()).doesNotContain(customer + ".example", "answer-" + customer);

        browser.findElement(By.name("code")).sendKeys(way.group("code").toLowerCase(Locale.ROOT));
        press("What do you answer?");
        browser.findElement(By.cssSelector("label[for=" + response + "]")).click();
        press("Is this your answer?");
        press("Your answer is recorded.");

        assertThat(browser.manage().getCookies()).isEmpty();
    }

    /** The first button of the page, which leads to the next. */
    private void press(String next) {
        browser.findElement(By.cssSelector("button")).click();
        Awaitility.await(next)
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(browser.getPageSource()).contains(next));
    }

    /** The text of each, the oldest first. */
    private List<String> mails(String mailbox) throws Exception {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", standalone.addresses().imapPort(), mailbox, mailbox);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                var texts = new ArrayList<String>();
                for (Message mail : inbox.getMessages()) {
                    var alternatives = (MimeMultipart) mail.getContent();
                    texts.add(alternatives.getBodyPart(0).getContent().toString());
                }
                return texts;
            }
        }
    }
}
