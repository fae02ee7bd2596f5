package org.fairnotice.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reads every topic from its first record, and goes on reading. A record that cannot be read is left to its dead letter. */
final class TopicFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private final Map<String, Object> client;
    private final ReadModel model;
    private final InstantSource clock;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private @Nullable Thread thread;

    TopicFollower(Map<String, Object> client, ReadModel model, InstantSource clock) {
        this.client = client;
        this.model = model;
        this.clock = clock;
    }

    /** Whether what stood in the topics at the start has been read. */
    boolean caughtUp() {
        return caughtUp;
    }

    /** How far each partition has been read. */
    Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("topics").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                follow();
            } catch (WakeupException e) {
                LOG.atDebug().log("stopping");
            } catch (Exception e) {
                if (running) {
                    LOG.atWarn().addKeyValue("cause", e.getClass().getSimpleName()).log("the topics cannot be read; trying again");
                    pause();
                }
            }
        }
    }

    private void follow() throws Exception {
        try (var admin = Admin.create(client)) {
            ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(10), clock);
        }
        var settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("max.partition.fetch.bytes", 10 * 1024 * 1024);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            current = consumer;
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            partitions.forEach(p -> consumer.seek(p, positions.getOrDefault(p, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (running) {
                consumer.poll(Duration.ofMillis(100)).forEach(this::take);
                partitions.forEach(p -> positions.put(p, consumer.position(p)));
                if (!caughtUp) {
                    caughtUp = ends.entrySet().stream().allMatch(e -> consumer.position(e.getKey()) >= e.getValue());
                }
            }
        } finally {
            current = null;
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        for (Topic<?> topic : Topics.all()) {
            for (String name : List.of(topic.name(), topic.deadLetters())) {
                consumer.partitionsFor(name).forEach(p -> partitions.add(new TopicPartition(name, p.partition())));
            }
        }
        return partitions;
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        for (Topic<?> topic : Topics.all()) {
            if (topic.deadLetters().equals(record.topic())) {
                model.addDeadLetter(record);
            } else if (topic.name().equals(record.topic()) && record.value() != null) {
                event(topic, record);
            }
        }
        positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private void event(Topic<?> topic, ConsumerRecord<String, byte[]> record) {
        try {
            CloudEvent<? extends Event> event = topic.codec().read(record.key(), record.headers(), record.value());
            model.add(topic, event.data(), event.time());
        } catch (UnreadableRecordException e) {
            LOG.atWarn()
                    .addKeyValue("topic", record.topic())
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("a record cannot be read");
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
