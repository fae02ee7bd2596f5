package org.fairnotice.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in one call is recorded whole, or not at all. */
class BatchPublisherTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void aBatchThatFailsInItsMiddleLeavesNothingAndMayBeRepeated() throws Exception {
        try (var broker = EmbeddedBroker.start(folder, 0)) {
            Map<String, Object> client = Map.of("bootstrap.servers", broker.bootstrapServers());
            try (var admin = Admin.create(client)) {
                ClusterSetup.createTopics(admin, 1, (short) 1);
            }
            try (var batches = new BatchPublisher(client, TIMEOUT, "test", InstantSource.system())) {
                var tooLarge = customer("b", "B".repeat(11 * 1024 * 1024));

                assertThatThrownBy(() -> batches.publish(
                                Topics.CUSTOMERS, List.of(customer("a", "A"), tooLarge, customer("c", "C"))))
                        .isInstanceOf(Publisher.NotPublishedException.class);
                batches.publish(Topics.CUSTOMERS, List.of(customer("d", "D"), customer("e", "E")));
                batches.publish(Topics.CUSTOMERS, List.of(customer("d", "D"), customer("e", "E")));

                assertThat(recorded(broker)).containsExactly("d", "e", "d", "e");
            }
        }
    }

    private static List<String> recorded(EmbeddedBroker broker) {
        Map<String, Object> client =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(Topics.CUSTOMERS.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end =
                    consumer.endOffsets(List.of(partition)).values().iterator().next();
            var keys = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> keys.add(record.key()));
            }
            return keys;
        }
    }

    private static CustomerRecorded customer(String id, String name) {
        return new CustomerRecorded(
                new CustomerId(id),
                Instant.EPOCH,
                name,
                CustomerType.ENTERPRISE,
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
