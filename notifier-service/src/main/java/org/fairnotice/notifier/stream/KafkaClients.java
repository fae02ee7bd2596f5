package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.KafkaConnection;

/** Makes the Kafka clients, each with the settings that the promises rest on; these win over configured ones. */
final class KafkaClients {

    static final String GROUP = "notifier-service";

    /**
     * After so long without a heartbeat another instance gets this one's partitions. A batch is over well before, see {@link
     * NoticeBatch#START_WINDOW}.
     */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(45);

    private static final Duration LONGEST_POLL = Duration.ofMinutes(3);
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(15);
    private static final int REQUEST_TIMEOUT_MS = 6_000;
    private static final int API_TIMEOUT_MS = 15_000;
    private static final int LARGEST_RECORD = 10_485_760;

    private final KafkaConnection connection;
    private final String instanceId;
    private final boolean staticMembership;
    private final int batchSize;

    KafkaClients(KafkaConnection connection, String instanceId, boolean staticMembership, int batchSize) {
        this.connection = connection;
        this.instanceId = instanceId;
        this.staticMembership = staticMembership;
        this.batchSize = batchSize;
    }

    Consumer<byte[], byte[]> noticeConsumer() {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, millis(LONGEST_POLL));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(SESSION_TIMEOUT));
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        if (staticMembership) {
            settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instanceId);
        }
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** It takes partitions as it is told, and where it left off from the group's offsets; it is no member of the group. */
    Consumer<byte[], byte[]> reportConsumer() {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Consumer<String, byte[]> ledgerConsumer() {
        Map<String, Object> settings = reading();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP + "-" + instanceId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(TRANSACTION_TIMEOUT));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, millis(TRANSACTION_TIMEOUT));
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Producer<String, byte[]> reportProducer() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 12_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    Admin admin() {
        Map<String, Object> settings = connection.clientSettings();
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        return Admin.create(settings);
    }

    private Map<String, Object> reading() {
        var settings = new HashMap<>(connection.clientSettings());
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, API_TIMEOUT_MS);
        return settings;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
