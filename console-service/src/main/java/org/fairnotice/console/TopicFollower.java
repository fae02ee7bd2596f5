package org.fairnotice.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads every topic from its first record, and goes on reading. It belongs to no consumer group and keeps no offsets: the
 * tables are empty at the start, and after a failure they are emptied and filled anew.
 */
final class TopicFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration NEW_PARTITIONS = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(2);

    private final Map<String, Object> client;
    private final ReadModel model;
    private final ReadCounts counts;
    private final InstantSource clock;
    private volatile boolean running;
    private volatile boolean caughtUp;
    private volatile @Nullable Consumer<String, byte[]> current;
    private @Nullable Thread thread;

    TopicFollower(Map<String, Object> client, ReadModel model, ReadCounts counts, InstantSource clock) {
        this.client = client;
        this.model = model;
        this.counts = counts;
        this.clock = clock;
    }

    /** Whether what stood in the topics at the start has been read. */
    boolean caughtUp() {
        return caughtUp;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("console-topics").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Consumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            // Interrupted, a consumer cannot leave in order; only one that is not to be woken otherwise is interrupted.
            if (thread != null && !thread.join(STOP)) {
                thread.interrupt();
                thread.join(STOP);
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
        boolean anew = false;
        while (running) {
            try {
                if (anew) {
                    model.clear();
                    counts.clear();
                }
                anew = true;
                follow();
            } catch (WakeupException | InterruptException | InterruptedException e) {
                LOG.atDebug().log("stopping");
            } catch (Exception e) {
                caughtUp = false;
                if (running) {
                    LOG.atWarn()
                            .addKeyValue("cause", e.getClass().getSimpleName())
                            .log("the topics cannot be read; beginning anew");
                    pause();
                }
            }
        }
    }

    private void follow() throws Exception {
        try (var admin = Admin.create(client)) {
            ClusterSetup.awaitLeaders(admin, Duration.ofSeconds(10), clock);
        }
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            current = consumer;
            Set<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            Instant looked = clock.instant();
            while (running) {
                take(consumer.poll(POLL));
                consumer.assignment().forEach(p -> counts.reached(p, consumer.position(p)));
                caughtUp =
                        caughtUp || ends.entrySet().stream().allMatch(e -> counts.position(e.getKey()) >= e.getValue());
                if (clock.instant().isAfter(looked.plus(NEW_PARTITIONS))) {
                    takeOnNewPartitions(consumer);
                    looked = clock.instant();
                }
            }
        } finally {
            current = null;
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", false);
        // Where records have been deleted by age, the first one left is not the one at offset 0.
        settings.put("auto.offset.reset", "earliest");
        settings.put("client.id", "console-service");
        return settings;
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        var arrivals = new ArrayList<Arrival>();
        for (ConsumerRecord<String, byte[]> record : records) {
            arrivals.add(Arrival.of(record));
        }
        model.add(arrivals);
        Instant now = clock.instant();
        for (Arrival arrival : arrivals) {
            counts.add(arrival, now);
            if (arrival instanceof Arrival.Unreadable(var record, String reason)) {
                LOG.atWarn()
                        .addKeyValue("topic", record.topic())
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .addKeyValue("reason", reason)
                        .log("a record cannot be read; it is shown as such");
            }
        }
    }

    private static void takeOnNewPartitions(Consumer<String, byte[]> consumer) {
        Set<TopicPartition> added = partitions(consumer);
        added.removeAll(consumer.assignment());
        if (!added.isEmpty()) {
            var all = new HashSet<>(consumer.assignment());
            all.addAll(added);
            consumer.assign(all);
            consumer.seekToBeginning(added);
        }
    }

    private static Set<TopicPartition> partitions(Consumer<String, byte[]> consumer) {
        var partitions = new HashSet<TopicPartition>();
        Stream<String> names = Stream.concat(Topics.all().stream().map(Topic::name), Topics.deadLetters().stream());
        names.forEach(name -> consumer.partitionsFor(name)
                .forEach(partition -> partitions.add(new TopicPartition(name, partition.partition()))));
        return partitions;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
