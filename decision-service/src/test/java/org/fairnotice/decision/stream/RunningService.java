package org.fairnotice.decision.stream;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.broker.EmbeddedBroker;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.decision.DecisionApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** decision-service on a real broker, as it is started in production but for ports, folders and shorter waits. */
final class RunningService implements AutoCloseable {

    private final Path folder;
    private final EmbeddedBroker broker;
    private final Admin admin;
    private final KafkaProducer<String, byte[]> producer;
    private @Nullable ConfigurableApplicationContext service;
    private @Nullable Process process;

    /** Starts the broker and makes the topics; the service is not started yet. */
    RunningService(Path folder) throws ExecutionException, InterruptedException {
        this.folder = folder;
        this.broker = EmbeddedBroker.start(folder.resolve("kafka"), 0);
        this.admin = Admin.create(client());
        this.producer = new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
        ClusterSetup.createTopics(admin, 2, (short) 1);
        SigningKeys.generate(folder.resolve("private.pem"), folder.resolve("public.pem"));
    }

    /** @param settings further settings, as {@code name=value} */
    void start(String... settings) {
        service = DecisionApplication.application().run(arguments(settings).toArray(String[]::new));
    }

    /** Starts the service in a JVM of its own, which can be killed. */
    Process startProcess(String... settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DecisionApplication.class.getName()));
        command.addAll(arguments(settings));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.log").toFile())
                .start();
        return process;
    }

    private List<String> arguments(String... settings) {
        var all = new TreeMap<>(Map.of(
                "server.port", "0",
                "fairnotice.kafka.bootstrap-servers", broker.bootstrapServers(),
                "fairnotice.signing.private-key-file",
                        folder.resolve("private.pem").toString(),
                "fairnotice.decision.state-folder", stateFolder().toString(),
                "fairnotice.decision.instance-id", "decision-test",
                "fairnotice.decision.retry-delay", "200ms",
                "fairnotice.policy.cooling-off", "0s"));
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toList();
    }

    void stop() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    Path stateFolder() {
        return folder.resolve("state");
    }

    Admin admin() {
        return admin;
    }

    InputGate gate() {
        if (service == null) {
            throw new IllegalStateException("not started");
        }
        return service.getBean(InputGate.class);
    }

    boolean open() {
        return gate().at(Instant.now()).open();
    }

    <E extends Event> void publish(Topic<E> topic, E event) {
        send(record(topic, event));
    }

    static <E extends Event> ProducerRecord<String, byte[]> record(Topic<E> topic, E event) {
        return topic.record(new CloudEvent<>("test-" + event.hashCode(), "test", Instant.now(), event));
    }

    KafkaProducer<String, byte[]> transactionalProducer() {
        var settings = client();
        settings.put("transactional.id", "test");
        var transactional = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        transactional.initTransactions();
        return transactional;
    }

    void publishBytes(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key, value));
    }

    /** The notices about a request so far; each is signed. */
    List<NoticeEvent> notices(RequestId request) {
        var key = SigningKeys.publicKey(folder.resolve("public.pem"));
        var verifier = new NoticeVerifier(Map.of(SigningKeys.idOf(key), key));
        return records(Topics.NOTICES.name()).stream()
                .filter(record -> record.key().equals(request.value()))
                .map(record -> {
                    if (verifier.refusal(record.key(), record.headers(), record.value())
                            .isPresent()) {
                        throw new AssertionError("a notice that no notifier would believe");
                    }
                    return event(Topics.NOTICES, record);
                })
                .toList();
    }

    /** What is committed on a topic, from its beginning to its end. */
    List<ConsumerRecord<String, byte[]>> records(String topic) {
        var settings = client();
        settings.put("isolation.level", "read_committed");
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    static <E extends Event> E event(Topic<E> topic, ConsumerRecord<String, byte[]> record) {
        try {
            return topic.codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
        } catch (UnreadableRecordException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stop();
        if (process != null) {
            process.destroyForcibly();
        }
        producer.close(Duration.ofSeconds(1));
        admin.close(Duration.ofSeconds(1));
        broker.close();
    }

    private Map<String, Object> client() {
        return new HashMap<>(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    private Map<String, Object> producerSettings() {
        var settings = client();
        settings.put("max.request.size", 12_000_000);
        return settings;
    }

    private void send(ProducerRecord<String, byte[]> record) {
        send(producer, record);
    }

    /** Returns when the broker has the record, committed or not. */
    static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
