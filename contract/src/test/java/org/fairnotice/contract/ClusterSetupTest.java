package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.fairnotice.broker.EmbeddedBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterSetupTest {

    private static final List<String> NAMES =
            Topics.toCreate(1, (short) 1).stream().map(NewTopic::name).toList();

    private EmbeddedBroker broker;
    private Admin admin;

    @BeforeAll
    void start(@TempDir Path folder) {
        broker = EmbeddedBroker.start(folder, 0);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterEach
    void removeTopics() throws ExecutionException, InterruptedException {
        admin.deleteTopics(admin.listTopics().names().get()).all().get();
        await().until(() -> admin.listTopics().names().get().isEmpty());
    }

    @AfterAll
    void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void theCommandMakesEveryTopicAsItIsMeant() throws Exception {
        ClusterSetup.main(new String[] {"--bootstrap-servers", broker.bootstrapServers(), "--partitions", "3"});

        for (NewTopic meant : Topics.toCreate(3, (short) 1)) {
            assertThat(settings(meant.name())).as(meant.name()).containsAllEntriesOf(meant.configs());
        }
        assertThat(partitions().values()).containsOnly(3);
    }

    @Test
    void runningItAgainChangesNothing() throws Exception {
        ClusterSetup.createTopics(admin, 3, (short) 1);
        ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(20), InstantSource.system());
        var before = ids();

        ClusterSetup.createTopics(admin, 5, (short) 1);

        assertThat(ids()).isEqualTo(before);
        assertThat(partitions().values()).containsOnly(3);
    }

    @Test
    void itMakesWhatIsMissingBesideWhatIsThere() throws Exception {
        admin.createTopics(List.of(new NewTopic("decisions", 2, (short) 1)))
                .all()
                .get();

        ClusterSetup.createTopics(admin, 2, (short) 1);

        await().untilAsserted(
                        () -> assertThat(admin.listTopics().names().get()).containsExactlyInAnyOrderElementsOf(NAMES));
    }

    @Test
    void aTopicThatDoesNotComeIsNamed() throws Exception {
        ClusterSetup.createTopics(admin, 1, (short) 1);
        ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(20), InstantSource.system());
        admin.deleteTopics(List.of("notices")).all().get();
        await().until(() -> !admin.listTopics().names().get().contains("notices"));

        assertThatThrownBy(() -> ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(1), InstantSource.system()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Kafka: topic notices is missing after 1 s; run ClusterSetup, or look at the broker");
    }

    private Map<String, String> settings(String topic) throws ExecutionException, InterruptedException {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
        return Objects.requireNonNull(config).entries().stream()
                .collect(Collectors.toMap(ConfigEntry::name, entry -> String.valueOf(entry.value())));
    }

    private Map<String, Integer> partitions() throws ExecutionException, InterruptedException {
        var partitions = new TreeMap<String, Integer>();
        admin.describeTopics(NAMES)
                .allTopicNames()
                .get()
                .forEach(
                        (name, topic) -> partitions.put(name, topic.partitions().size()));
        return partitions;
    }

    private Map<String, String> ids() throws ExecutionException, InterruptedException {
        var ids = new TreeMap<String, String>();
        admin.describeTopics(NAMES)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
        return ids;
    }
}
