package org.fairnotice.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.contract.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** The pipeline on a broker that lets nobody in without a password, and gives nobody more than it needs. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredBrokerTest {

    @TempDir
    private Path folder = Path.of("");

    private final java.util.Deque<AutoCloseable> started = new java.util.ArrayDeque<>();

    @BeforeAll
    void needsDocker() {
        boolean docker = DockerClientFactory.instance().isDockerAvailable();
        if (!docker) {
            System.out.println("SKIPPED: the tests on a broker in a container need Docker.");
        }
        // Continuous integration must not skip: there, a missing engine fails the tests below.
        assumeTrue(docker || System.getenv("CI") != null);
    }

    @AfterAll
    void stop() throws Exception {
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }

    @Test
    void carriesARequestToItsNoticeUnderLeastPrivilege() throws Exception {
        SecuredBroker broker = keep(new SecuredBroker(folder));
        ClusterSetup.main(new String[] {
            "--bootstrap-servers",
            broker.bootstrapServers(),
            "--command-config",
            broker.clientSettings("admin").toString(),
            "--partitions",
            "3",
            "--acls"
        });
        Cluster cluster = keep(new Cluster(folder, SampleCorpus.settings(), broker));
        cluster.start();
        var operator = new Operator(cluster.addresses());
        operator.putCustomer("acme", """
                {"name": "Acme Ltd", "type": "ENTERPRISE", "accounts": [], "domains": ["acme.example"],
                 "contacts": [{"name": "Legal desk", "address": "legal@acme.example", "role": "LEGAL"}]}""");

        String request = operator.submit("""
                {"agency": "District Attorney of Example County", "docket": "secured-1", "kind": "SUBPOENA",
                 "accounts": ["ada@acme.example"], "nonDisclosure": "none"}""");

        operator.awaitState(request, "SENT");
        assertThatThrownBy(() -> read(broker, "notifier", Topics.LEGAL_REQUESTS.name()))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThat(read(broker, "console", Topics.LEGAL_REQUESTS.name()))
                .as("the same read by one who may")
                .isPositive();
    }

    private static int read(SecuredBroker broker, String principal, String topic) {
        var settings =
                new HashMap<>(new KafkaConnection(broker.bootstrapServers(), broker.clientSettings(principal), Map.of())
                        .clientSettings());
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return consumer.poll(Duration.ofSeconds(20)).count();
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }
}
