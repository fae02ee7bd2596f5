package org.fairnotice.decision.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeSigner;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.notice.SigningKeys;
import org.fairnotice.decision.casefile.CaseRules;
import org.fairnotice.decision.gag.GagReader;
import org.fairnotice.decision.policy.Policy;

/** The whole topology with the real rules, in virtual time and without a broker. */
final class VirtualStream implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    final CustomerIndex directory = new CustomerIndex();
    final InputGate gate = new InputGate();
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private final TopologyTestDriver driver;
    private final NoticeVerifier verifier;
    private Instant now = NOON;

    VirtualStream(Path folder) {
        SigningKeys.generate(folder.resolve("private.pem"), folder.resolve("public.pem"));
        var privateKey = SigningKeys.privateKey(folder.resolve("private.pem"));
        var publicKey = SigningKeys.publicKey(folder.resolve("public.pem"));
        var work = new CaseWork(
                new CaseRules(Policy.DEFAULT, new GagReader()),
                directory,
                gate,
                new NoticeSigner(privateKey, publicKey),
                new StreamMeters(meters, gate),
                Duration.ofMillis(100),
                Duration.ofMillis(50));
        var settings = new Properties();
        settings.putAll(Map.of(
                "application.id",
                DecisionTopology.SERVICE,
                "bootstrap.servers",
                "none:9092",
                "state.dir",
                folder.resolve("state").toString()));
        this.driver = new TopologyTestDriver(DecisionTopology.build(work), settings, NOON);
        this.verifier = new NoticeVerifier(Map.of(SigningKeys.idOf(publicKey), publicKey));
    }

    /** With Acme in the directory and everything read. */
    static VirtualStream ready(Path folder) {
        var stream = new VirtualStream(folder);
        stream.directory.put(Samples.acme(NOON));
        stream.openGate();
        return stream;
    }

    void openGate() {
        gate.open(gate.generation());
    }

    Instant now() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    <E extends Event> void publish(Topic<E> topic, E event) {
        ProducerRecord<String, byte[]> record =
                topic.record(new CloudEvent<>("test-" + event.hashCode(), "test", now, event));
        publish(topic.name(), record.key(), record.headers(), record.value());
    }

    void publishBytes(String topic, String key, byte[] value) {
        publish(topic, key, new RecordHeaders(), value);
    }

    private void publish(String topic, String key, Headers headers, byte[] value) {
        TestInputTopic<String, byte[]> input =
                driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
        input.pipeInput(new TestRecord<>(key, value, headers, now));
    }

    /** What was published on topic notices since the last look; each is signed. */
    List<NoticeEvent> notices() {
        return records(Topics.NOTICES.name()).stream()
                .map(record -> {
                    if (verifier.refusal(record.key(), record.headers(), record.value())
                            .isPresent()) {
                        throw new AssertionError("a notice that no notifier would believe");
                    }
                    return event(Topics.NOTICES, record);
                })
                .toList();
    }

    List<DecisionEvent> decisions() {
        return records(Topics.DECISIONS.name()).stream()
                .map(record -> event(Topics.DECISIONS, record))
                .toList();
    }

    /** What was published on a topic since the last look. */
    List<TestRecord<String, byte[]>> records(String topic) {
        TestOutputTopic<String, byte[]> output =
                driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
        return output.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }

    private static <E extends Event> E event(Topic<E> topic, TestRecord<String, byte[]> record) {
        try {
            return topic.codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
        } catch (UnreadableRecordException e) {
            throw new AssertionError(e);
        }
    }
}
