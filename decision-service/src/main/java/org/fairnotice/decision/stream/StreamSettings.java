package org.fairnotice.decision.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.decision.DecisionProperties.Work;

/** The settings of Kafka's clients that the promises rest on. */
final class StreamSettings {

    /** As the topics allow it (contract's Topics), and room for what a dead letter adds. */
    private static final int LARGEST_RECORD = 10_485_760;

    private static final int LARGEST_REQUEST = LARGEST_RECORD + 1_048_576;

    private StreamSettings() {}

    /**
     * For Kafka Streams.
     *
     * @param replication of the changelogs
     */
    static Properties of(KafkaConnection connection, Work work, short replication) {
        var settings = new Properties();
        settings.putAll(connection.clientSettings());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, DecisionTopology.SERVICE);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, work.stateFolder().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, work.threads());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 20);
        // Timers are looked at between two polls; one that brings nothing must not hold them up.
        settings.put(StreamsConfig.POLL_MS_CONFIG, 20);
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) replication);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 200);
        internalTopics(replication).forEach((name, value) -> settings.put(StreamsConfig.topicPrefix(name), value));
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 200);
        // A member that dies without a word is missed after the session; one that returns under its name at once.
        settings.put(StreamsConfig.mainConsumerPrefix(CommonClientConfigs.GROUP_INSTANCE_ID_CONFIG), work.instanceId());
        settings.put(StreamsConfig.mainConsumerPrefix(CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        settings.put(StreamsConfig.mainConsumerPrefix(CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        // The state of a case is some kilobytes: at the usual 16 KB a batch would hold a handful.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 262_144);
        return settings;
    }

    /** For the clients that look and do not write: a broker that is not there is noticed within seconds. */
    static Map<String, Object> forAdmin(KafkaConnection connection) {
        var settings = new HashMap<String, Object>();
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, DecisionTopology.SERVICE + "-admin");
        settings.putAll(connection.clientSettings());
        return settings;
    }

    /** Of the topics that decision-service makes for itself. */
    static Map<String, String> internalTopics(short replication) {
        return Map.of(
                TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG,
                replication >= 3 ? "2" : "1",
                TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG,
                "false",
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(LARGEST_REQUEST));
    }
}
