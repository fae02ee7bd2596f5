package org.fairnotice.console;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.kafka.common.TopicPartition;

/**
 * What has been read. Offsets also count the marks that transactions leave on a topic; only a reader knows how many records
 * there are. One thread writes.
 */
final class ReadCounts {

    private static final long WINDOW_SECONDS = 60;

    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> lastRecords = new ConcurrentHashMap<>();
    private final Map<String, Long> records = new ConcurrentHashMap<>();
    private final Map<String, Long> unreadable = new ConcurrentHashMap<>();
    private final Map<String, NavigableMap<Long, Integer>> written = new ConcurrentHashMap<>();

    void clear() {
        positions.clear();
        lastRecords.clear();
        records.clear();
        unreadable.clear();
        written.clear();
    }

    void add(Arrival arrival, Instant now) {
        var record = arrival.record();
        records.merge(record.topic(), 1L, Long::sum);
        if (arrival instanceof Arrival.Unreadable) {
            unreadable.merge(record.topic(), 1L, Long::sum);
        }
        lastRecords.put(new TopicPartition(record.topic(), record.partition()), record.offset());
        long second = arrival.writtenAt().getEpochSecond();
        if (second > now.getEpochSecond() - WINDOW_SECONDS) {
            NavigableMap<Long, Integer> seconds =
                    written.computeIfAbsent(record.topic(), _ -> new ConcurrentSkipListMap<>());
            seconds.merge(second, 1, Integer::sum);
            seconds.headMap(now.getEpochSecond() - WINDOW_SECONDS).clear();
        }
    }

    void reached(TopicPartition partition, long position) {
        positions.put(partition, position);
    }

    long position(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L);
    }

    long records(String topic) {
        return records.getOrDefault(topic, 0L);
    }

    long unreadable(String topic) {
        return unreadable.getOrDefault(topic, 0L);
    }

    /** How many records were written to a topic in the minute before {@code now}, by their writers' clocks. */
    long lastMinute(String topic, Instant now) {
        NavigableMap<Long, Integer> seconds = written.get(topic);
        return seconds == null
                ? 0
                : seconds.tailMap(now.getEpochSecond() - WINDOW_SECONDS, false).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    /** Whether a reader at {@code offset} has nothing left to read before {@code end} but marks of transactions. */
    boolean onlyMarksBetween(TopicPartition partition, long offset, long end) {
        Long last = lastRecords.get(partition);
        return position(partition) >= end && (last == null || offset > last);
    }
}
