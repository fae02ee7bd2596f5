package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** The pipeline on a broker that lets nobody in without a password, and gives nobody more than it needs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredBrokerTest {

    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private @Nullable SecuredBroker broker;

    SecuredBrokerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    void startBroker() throws Exception {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            System.out.println("SKIPPED: the tests on a broker in a container need Docker.");
        }
        // Continuous integration must not skip: there, a missing engine fails what follows.
        assumeTrue(docker || System.getenv("CI") != null);
        broker = keep(new SecuredBroker(folder));
        ClusterSetup.main(new String[] {
            "--bootstrap-servers",
            broker.bootstrapServers(),
            "--command-config",
            broker.clientSettings("admin").toString(),
            "--partitions",
            "3",
            "--acls"
        });
    }

    @AfterAll
    void stop() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    @Test
    void carriesRequestsToANoticeAndToAHold() throws Exception {
        Cluster cluster =
                keep(new Cluster(folder, SampleCorpus.settings(), broker)).start();
        var operator = new Operator(cluster.addresses());
        operator.putCustomer("acme", """
                {"name": "Acme Ltd", "type": "ENTERPRISE", "accounts": [], "domains": ["acme.example"],
                 "contacts": [{"name": "Legal desk", "address": "legal@acme.example", "role": "LEGAL"}]}""");

        String told = operator.submit(request("secured-1", "\"none\""));
        String held = operator.submit(request(
                "secured-2", "[{\"basis\": \"ORDER_2705B\", \"force\": \"IN_FORCE\", \"end\": \"indefinite\"}]"));

        operator.awaitState(told, "SENT");
        operator.awaitState(held, "HELD");
    }

    @Test
    void keepsEachServiceToItsTopics() {
        assertThat(mayRead("decision", Topics.LEGAL_REQUESTS.name()))
                .as("one who may")
                .isTrue();
        assertThat(mayRead("notifier", Topics.LEGAL_REQUESTS.name())).isFalse();
        assertThat(mayRead("notifier", Topics.DECISIONS.name())).isFalse();
        assertThat(mayRead("intake", Topics.NOTICES.name())).isFalse();
        for (String principal : new String[] {"intake", "notifier", "console"}) {
            assertThatThrownBy(() -> write(principal, Topics.NOTICES.name()))
                    .as("%s would forge a permit", principal)
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    private static String request(String docket, String nonDisclosure) {
        return """
                {"agency": "District Attorney of Example County", "docket": "%s", "kind": "SUBPOENA",
                 "accounts": ["ada@acme.example"], "nonDisclosure": %s}""".formatted(docket, nonDisclosure);
    }

    private boolean mayRead(String principal, String topic) {
        try (var consumer =
                new KafkaConsumer<>(settings(principal), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            consumer.position(partition, Duration.ofSeconds(30));
            consumer.poll(Duration.ofSeconds(1));
            return true;
        } catch (TopicAuthorizationException e) {
            return false;
        }
    }

    private void write(String principal, String topic) throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(settings(principal), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, new byte[] {1})).get();
        }
    }

    private Map<String, Object> settings(String principal) {
        SecuredBroker secured = Objects.requireNonNull(broker);
        return new HashMap<>(
                new KafkaConnection(secured.bootstrapServers(), secured.clientSettings(principal), Map.of())
                        .clientSettings());
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }
}
