package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.process.LegalProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith({RunningConsole.Provider.class, OutputCaptureExtension.class})
class FollowingTest {

    private final RunningConsole console;

    @TempDir
    private Path folder;

    FollowingTest(RunningConsole console) {
        this.console = console;
    }

    @Test
    void everyStartReadsEveryTopicFromItsFirstRecord() throws Exception {
        var story = console.story("read-again")
                .received("Northmark Police", "26-5501", LegalProcess.Kind.SUBPOENA, "a@borealis.example")
                .notice("borealis", new NoticeState.Permitted(1), "nothing-forbids", "nothing forbids telling")
                .permitted("borealis", 1)
                .sent("borealis", 1)
                .notice("borealis", new NoticeState.Sent(Instant.EPOCH), "sent", "the notice was sent")
                .settled();
        JsonNode first = console.awaitCase(
                story,
                found -> found.path("settled").asBoolean()
                        && found.path("timeline").size() == 6);
        String database = "--fairnotice.console.database-url=jdbc:h2:file:" + folder.resolve("console");

        for (int start = 1; start <= 2; start++) {
            try (ConfigurableApplicationContext again = console.start(database)) {
                awaitReady(again);
                assertThat(JsonMapper.shared()
                                .readTree(get(again, "/v1/cases/" + story.id).body()))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void recordsThatAgedOutDoNotHideThoseThatAreLeft() throws Exception {
        var gone = console.story("aged-out").permitted("borealis", 1);
        JsonNode before =
                console.awaitCase(gone, found -> found.path("timeline").size() == 1);
        var partition =
                new TopicPartition("notices", before.at("/timeline/0/partition").asInt());
        long offset = before.at("/timeline/0/offset").asLong();
        try (var admin = Admin.create(Map.of("bootstrap.servers", console.bootstrapServers()))) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset + 1)))
                    .all()
                    .get();
        }
        var left = console.story("aged-out").after(Duration.ofHours(1)).permitted("borealis", 2);
        console.awaitCase(left, found -> found.path("timeline").size() == 2);

        try (ConfigurableApplicationContext again = console.start()) {
            awaitReady(again);
            JsonNode found = JsonMapper.shared()
                    .readTree(get(again, "/v1/cases/" + left.id).body());
            assertThat(found.path("timeline")
                            .valueStream()
                            .map(e -> e.at("/event/attempt").asInt()))
                    .containsExactly(2);
        }
    }

    @Test
    void aRecordThatNoTableCanHoldIsShownAsUnreadableAndTheRestFlowsOn() throws Exception {
        var story = console.story("no-such-time");
        console.writer.send(Topics.DECISIONS.record(new CloudEvent<>(
                "far", "decision-service", Instant.MAX, new DecisionEvent.CaseSettled(story.id, Instant.MAX))));
        story.alerted(Alert.NOTICE_SENT, "after it");

        JsonNode found = console.awaitCase(story, c -> c.path("alerts").size() == 1);

        assertThat(found.path("timeline")
                        .valueStream()
                        .map(e -> e.path("summary").asString()))
                .anySatisfy(summary -> assertThat(summary).contains("cannot be kept: DateTimeException"));
        assertThat(console.page("/cases/" + story.id)).contains("cannot be kept");
    }

    @Test
    void whatIsSealedStaysOutOfTheLog(CapturedOutput output) throws Exception {
        var story = console.story("<sealed-reference@court.example>")
                .received(
                        "Sealed-Agency",
                        "Sealed-Docket",
                        LegalProcess.Kind.SUBPOENA,
                        "sealed@account.example",
                        "Sealed-Words");
        console.writer.garbage(Topics.LEGAL_REQUESTS.name(), story.id.value(), "Sealed-Garbage");
        console.send("POST", "/sign-in", "token=Sealed-Guess");
        console.awaitCase(story, found -> found.path("timeline").size() == 2);
        console.page("/cases?q=Sealed-Docket");

        await().untilAsserted(() -> assertThat(output).contains("a record cannot be read; it is shown as such"));
        assertThat(output).doesNotContainIgnoringCase("sealed");
    }

    @Test
    void withoutKafkaItAnswersAndIsNotReady() throws Exception {
        int unused;
        try (var socket = new ServerSocket(0)) {
            unused = socket.getLocalPort();
        }
        Instant stopping;
        try (ConfigurableApplicationContext alone = console.startOn("127.0.0.1:" + unused)) {
            assertThat(get(alone, "/actuator/health/liveness").statusCode()).isEqualTo(200);
            assertThat(get(alone, "/actuator/health/readiness").statusCode()).isEqualTo(503);
            assertThat(get(alone, "/").body()).contains("still being read", "The broker has not answered yet.");
            assertThat(get(alone, "/v1/topics").body()).contains("\"stale\":true");
            stopping = Instant.now();
        }
        assertThat(Duration.between(stopping, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    private static void awaitReady(ConfigurableApplicationContext service) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get(service, "/actuator/health/readiness").statusCode() == 200);
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(RunningConsole.address(service) + path))
                            .header("Authorization", "Bearer " + RunningConsole.TOKEN)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
