package org.fairnotice.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.outcome.NoticeOutcome;

/** A broker with the topics, written to and looked at by a test. */
final class Cluster implements AutoCloseable {

    static final int PARTITIONS = 2;

    private final Path folder;
    private final int port;
    private EmbeddedBroker broker;

    private Cluster(Path folder, EmbeddedBroker broker) {
        this.folder = folder;
        this.broker = broker;
        this.port = Integer.parseInt(broker.bootstrapServers().split(":", 2)[1]);
    }

    static Cluster start(Path folder) throws ExecutionException, InterruptedException {
        var cluster = new Cluster(folder, EmbeddedBroker.start(folder, port()));
        try (Admin admin = cluster.admin()) {
            ClusterSetup.createTopics(admin, PARTITIONS, (short) 1);
            ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(30), java.time.InstantSource.system());
        }
        return cluster;
    }

    /** Below the ports that the system gives to outgoing connections: else one of those may hold it when the broker returns. */
    private static int port() {
        return ThreadLocalRandom.current()
                .ints(20_000, 30_000)
                .limit(1_000)
                .filter(Cluster::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        broker = EmbeddedBroker.start(folder, port);
    }

    Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    /** The two become visible together. */
    void write(ProducerRecord<String, byte[]> first, ProducerRecord<String, byte[]> second) {
        write(List.of(first, second));
    }

    void write(ProducerRecord<String, byte[]> record) {
        write(List.of(record));
    }

    private void write(List<ProducerRecord<String, byte[]>> records) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers(),
                "transactional.id",
                UUID.randomUUID().toString());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            producer.commitTransaction();
            assertThat(sent).allMatch(Future::isDone);
        }
    }

    /** What was committed about a notice, in its order. */
    List<NoticeOutcome> outcomes(NoticeId notice) {
        return read(Topics.NOTICE_OUTCOMES.name()).stream()
                .map(Cluster::outcome)
                .filter(outcome -> outcome.noticeId().equals(notice))
                .toList();
    }

    List<ConsumerRecord<String, byte[]>> deadLetters() {
        return read(Topics.NOTICES.deadLetters());
    }

    static String header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    List<ConsumerRecord<String, byte[]>> read(String topic) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var read = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(read::add);
            }
            return read;
        }
    }

    @Override
    public void close() {
        broker.close();
    }

    private static NoticeOutcome outcome(ConsumerRecord<String, byte[]> record) {
        try {
            return Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
        } catch (UnreadableRecordException e) {
            throw new AssertionError("an outcome cannot be read", e);
        }
    }
}
