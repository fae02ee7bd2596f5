package org.fairnotice.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Partitions, records, rates and lags. A thread asks the broker at intervals, so no page ever waits for it. */
final class TopicFigures implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TopicFigures.class);
    private static final List<String> GROUPS = List.of("decision-service", "notifier-service");

    private final Map<String, Object> client;
    private final ReadCounts counts;
    private final Duration interval;
    private final InstantSource clock;
    private volatile @Nullable Figures last;
    private volatile boolean running;
    private @Nullable Thread thread;

    TopicFigures(Map<String, Object> client, ReadCounts counts, Duration interval, InstantSource clock) {
        var settings = new HashMap<>(client);
        settings.put("default.api.timeout.ms", 5000);
        settings.put("request.timeout.ms", 4000);
        settings.put("client.id", "console-service-figures");
        this.client = settings;
        this.counts = counts;
        this.interval = interval;
        this.clock = clock;
    }

    /**
     * The figures as the broker last told them.
     *
     * @param at when; null before its first answer
     * @param stale whether it has not answered for several intervals
     */
    record Figures(@Nullable Instant at, boolean stale, List<TopicLine> topics, List<GroupLine> groups) {}

    /**
     * A topic.
     *
     * @param records those that the console has read since it started
     * @param ratePerMinute written in the last minute
     * @param deadLetters those in its dead letter topic
     * @param unreadable those that the console itself could not read
     */
    record TopicLine(
            String name, int partitions, long records, long ratePerMinute, long deadLetters, long unreadable) {}

    /**
     * A reader of a topic.
     *
     * @param lag how many records it is behind, all partitions together; null if it has never said where it is
     */
    record GroupLine(String group, String topic, @Nullable Long lag) {}

    Figures figures() {
        Figures known = last;
        if (known == null || known.at() == null) {
            return new Figures(null, true, List.of(), List.of());
        }
        boolean stale = known.at().plus(interval.multipliedBy(5)).isBefore(clock.instant());
        return new Figures(known.at(), stale, known.topics(), known.groups());
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("console-figures").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        if (thread != null) {
            thread.interrupt();
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var admin = Admin.create(client)) {
                while (running) {
                    last = ask(admin);
                    Thread.sleep(interval);
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                LOG.atWarn()
                        .addKeyValue("cause", e.getClass().getSimpleName())
                        .log("the broker does not tell its figures");
                if (!sleep()) {
                    return;
                }
            }
        }
    }

    private boolean sleep() {
        try {
            Thread.sleep(interval);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private Figures ask(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = ends(admin);
        Instant now = clock.instant();
        var topics = new ArrayList<TopicLine>();
        for (Topic<?> topic : Topics.all()) {
            topics.add(new TopicLine(
                    topic.name(),
                    (int) ends.keySet().stream()
                            .filter(p -> p.topic().equals(topic.name()))
                            .count(),
                    counts.records(topic.name()),
                    counts.lastMinute(topic.name(), now),
                    counts.records(topic.deadLetters()),
                    counts.unreadable(topic.name())));
        }
        return new Figures(now, false, topics, groups(admin, ends));
    }

    private List<GroupLine> groups(Admin admin, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        var groups = new ArrayList<GroupLine>();
        for (String group : GROUPS) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var known = new HashMap<>(ends);
            known.putAll(ends(admin, read.keySet().stream().filter(TopicFigures::ofReports)));
            var lags = new TreeMap<String, Long>();
            for (Map.Entry<TopicPartition, @Nullable OffsetAndMetadata> place : read.entrySet()) {
                Long end = known.get(place.getKey());
                OffsetAndMetadata offset = place.getValue();
                if (end != null && offset != null) {
                    lags.merge(place.getKey().topic(), lag(place.getKey(), offset.offset(), end), Long::sum);
                }
            }
            lags.forEach((topic, lag) -> groups.add(new GroupLine(group, topic, lag)));
            if (lags.isEmpty()) {
                groups.add(new GroupLine(group, "", null));
            }
        }
        long behind = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - counts.position(end.getKey())))
                .sum();
        groups.add(new GroupLine("console-service", "every topic", behind));
        return groups;
    }

    private long lag(TopicPartition partition, long offset, long end) {
        return counts.onlyMarksBetween(partition, offset, end) ? 0 : Math.max(0, end - offset);
    }

    private static Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        List<String> names = Stream.concat(Topics.all().stream().map(Topic::name), Topics.deadLetters().stream())
                .toList();
        return ends(
                admin,
                admin.describeTopics(names).allTopicNames().get().entrySet().stream()
                        .flatMap(topic -> topic.getValue().partitions().stream()
                                .map(p -> new TopicPartition(topic.getKey(), p.partition()))));
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Stream<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    /** The console does not follow it; how far notifier-service has read it tells all the same whether bounces and answers wait. */
    private static boolean ofReports(TopicPartition partition) {
        return partition.topic().equals(Topics.NOTICE_REPORTS.name());
    }
}
