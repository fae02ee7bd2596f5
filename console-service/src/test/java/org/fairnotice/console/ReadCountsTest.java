package org.fairnotice.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class ReadCountsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition("decisions", 0);

    private final ReadCounts counts = new ReadCounts();

    @Test
    void theRateCountsWhatWasWrittenInTheLastMinute() {
        read(0, NOW.minusSeconds(3600));
        read(1, NOW.minusSeconds(59));
        read(2, NOW.minusSeconds(1));

        assertThat(counts.records("decisions")).isEqualTo(3);
        assertThat(counts.lastMinute("decisions", NOW)).isEqualTo(2);
        assertThat(counts.lastMinute("decisions", NOW.plusSeconds(30))).isEqualTo(1);
        assertThat(counts.lastMinute("decisions", NOW.plusSeconds(120))).isZero();
        assertThat(counts.lastMinute("customers", NOW)).isZero();
    }

    @Test
    void aReaderIsNotBehindByTheMarksOfTransactions() {
        read(4, NOW);
        counts.reached(PARTITION, 6);

        assertThat(counts.onlyMarksBetween(PARTITION, 5, 6)).isTrue();
        assertThat(counts.onlyMarksBetween(PARTITION, 4, 6)).isFalse();
        assertThat(counts.onlyMarksBetween(PARTITION, 5, 7)).isFalse();
    }

    private void read(long offset, Instant writtenAt) {
        var record = new ConsumerRecord<String, byte[]>(
                "decisions",
                0,
                offset,
                writtenAt.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "req-1",
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
        counts.add(new Arrival.Unreadable(record, "test"), NOW);
    }
}
