package org.fairnotice.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;

/** Records, rates and lags of topics and groups, as the broker tells them. Asked at most once a second. */
final class TopicFigures implements AutoCloseable {

    private static final List<String> GROUPS = List.of("decision-service", "notifier-service");
    private static final Duration RATE_OVER = Duration.ofMinutes(1);

    private final Map<String, Object> client;
    private final TopicFollower follower;
    private final InstantSource clock;
    private final Deque<Figures> past = new ArrayDeque<>();
    private @org.jspecify.annotations.Nullable Admin admin;

    TopicFigures(Map<String, Object> client, TopicFollower follower, InstantSource clock) {
        var settings = new HashMap<>(client);
        settings.put("default.api.timeout.ms", 5000);
        settings.put("request.timeout.ms", 4000);
        this.client = settings;
        this.follower = follower;
        this.clock = clock;
    }

    /** The figures at one moment. */
    record Figures(Instant at, List<TopicLine> topics, List<GroupLine> groups) {}

    /** @param ratePerMinute over the last minute in which the figures were asked for */
    record TopicLine(String name, int partitions, long records, double ratePerMinute, long deadLetters) {}

    /** A reader, and how far it is behind. */
    record GroupLine(String group, String topic, long lag) {}

    /** The figures, at most a second old; the last known ones when the broker does not answer. */
    synchronized Figures figures() {
        Instant now = clock.instant();
        Figures last = past.peekLast();
        if (last != null && last.at().plusSeconds(1).isAfter(now)) {
            return last;
        }
        try {
            Figures fresh = ask(now);
            past.addLast(fresh);
            while (past.getFirst().at().isBefore(now.minus(RATE_OVER.multipliedBy(2)))) {
                past.removeFirst();
            }
            return fresh;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            closeAdmin();
        }
        return last == null ? new Figures(Instant.EPOCH, List.of(), List.of()) : last;
    }

    @Override
    public synchronized void close() {
        closeAdmin();
    }

    private Figures ask(Instant now) throws ExecutionException, InterruptedException {
        if (admin == null) {
            admin = Admin.create(client);
        }
        Map<TopicPartition, Long> ends = ends(admin);
        var topics = new ArrayList<TopicLine>();
        for (Topic<?> topic : Topics.all()) {
            long records = sum(ends, topic.name());
            int partitions = (int) ends.keySet().stream().filter(p -> p.topic().equals(topic.name())).count();
            topics.add(new TopicLine(
                    topic.name(), partitions, records, rate(topic.name(), records, now), sum(ends, topic.deadLetters())));
        }
        return new Figures(now, topics, groups(admin, ends));
    }

    private List<GroupLine> groups(Admin asked, Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        var groups = new ArrayList<GroupLine>();
        for (String group : GROUPS) {
            var lags = new TreeMap<String, Long>();
            asked.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().forEach((partition, offset) -> {
                if (ends.containsKey(partition) && offset != null) {
                    lags.merge(partition.topic(), Math.max(0, ends.getOrDefault(partition, 0L) - offset.offset()), Long::sum);
                }
            });
            lags.forEach((topic, lag) -> groups.add(new GroupLine(group, topic, lag)));
        }
        Map<TopicPartition, Long> own = follower.positions();
        long behind = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - own.getOrDefault(end.getKey(), 0L)))
                .sum();
        groups.add(new GroupLine("console-service", "every topic", behind));
        return groups;
    }

    private double rate(String topic, long records, Instant now) {
        return past.stream()
                .filter(figures -> !figures.at().isBefore(now.minus(RATE_OVER)))
                .findFirst()
                .map(figures -> {
                    long then = figures.topics().stream()
                            .filter(line -> line.name().equals(topic))
                            .mapToLong(TopicLine::records)
                            .sum();
                    double minutes = Duration.between(figures.at(), now).toMillis() / 60_000.0;
                    return (records - then) / minutes;
                })
                .orElse(0.0);
    }

    private static Map<TopicPartition, Long> ends(Admin asked) throws ExecutionException, InterruptedException {
        List<String> names = Topics.all().stream()
                .flatMap(topic -> java.util.stream.Stream.of(topic.name(), topic.deadLetters()))
                .toList();
        Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
        asked.describeTopics(names).allTopicNames().get().forEach((name, topic) -> topic.partitions()
                .forEach(p -> partitions.put(new TopicPartition(name, p.partition()), OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> latest = asked.listOffsets(partitions).all().get();
        return latest.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static long sum(Map<TopicPartition, Long> ends, String topic) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private void closeAdmin() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
