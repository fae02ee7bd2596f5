package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryUnknown;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.jspecify.annotations.Nullable;

/**
 * The attempts that reached a mail server, or may have, of every partition of notice-outcomes: by a token of each, and by the
 * mail's Message-ID. NOT thread safe.
 */
public final class SentNotices implements AutoCloseable {

    /** An attempt. */
    public record Sent(RequestId requestId, NoticeId noticeId, int attempt, Instant at) {}

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_READ = Duration.ofMinutes(2);

    /** About 300 bytes each; of more the oldest are forgotten. */
    private static final int MOST = 1_000_000;

    private final KafkaClients clients;
    private final BiFunction<NoticeId, Integer, String> tokens;
    private final Duration window;
    private final InstantSource clock;
    private final Map<String, Sent> byToken = bounded();
    private final Map<String, Sent> byMessageId = bounded();
    private @Nullable Consumer<String, byte[]> consumer;

    /**
     * Nothing is read yet.
     *
     * @param tokens the token of a notice's attempt
     * @param window how far back is looked
     */
    SentNotices(
            KafkaClients clients, BiFunction<NoticeId, Integer, String> tokens, Duration window, InstantSource clock) {
        this.clients = clients;
        this.tokens = tokens;
        this.window = window;
        this.clock = clock;
    }

    /**
     * Reads on to what is the end now.
     *
     * @throws org.apache.kafka.common.KafkaException or IllegalStateException if that fails; it can be tried again
     */
    public void readOn() {
        Consumer<String, byte[]> reading = consumer == null ? begin() : consumer;
        Map<TopicPartition, Long> ends = reading.endOffsets(reading.assignment());
        Instant until = clock.instant().plus(LONGEST_READ);
        while (ends.entrySet().stream().anyMatch(end -> reading.position(end.getKey()) < end.getValue())) {
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException("notice-outcomes could not be read to its end in " + LONGEST_READ);
            }
            reading.poll(POLL).forEach(this::learn);
        }
    }

    /** The attempt with this token, and else the last one with one of these Message-IDs. */
    public Optional<Sent> find(Collection<String> genuineTokens, Collection<String> messageIds) {
        return genuineTokens.stream()
                .map(byToken::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .or(() -> messageIds.stream()
                        .map(byMessageId::get)
                        .filter(java.util.Objects::nonNull)
                        .findFirst());
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
            consumer = null;
        }
    }

    private Consumer<String, byte[]> begin() {
        Consumer<String, byte[]> reading = clients.ledgerConsumer();
        try {
            long from = clock.instant().minus(window).toEpochMilli();
            Map<TopicPartition, Long> times = reading.partitionsFor(Topics.NOTICE_OUTCOMES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toMap(Function.identity(), partition -> from));
            reading.assign(times.keySet());
            Map<TopicPartition, Long> ends = reading.endOffsets(times.keySet());
            for (Map.Entry<TopicPartition, @Nullable OffsetAndTimestamp> first :
                    reading.offsetsForTimes(times).entrySet()) {
                @Nullable OffsetAndTimestamp found = first.getValue();
                reading.seek(first.getKey(), found == null ? ends.getOrDefault(first.getKey(), 0L) : found.offset());
            }
            consumer = reading;
            return reading;
        } catch (RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    private void learn(ConsumerRecord<String, byte[]> record) {
        NoticeOutcome outcome;
        try {
            outcome = Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
        } catch (UnreadableRecordException e) {
            // decision-service puts it aside as a dead letter; here it tells of no notice.
            return;
        }
        var sent = new Sent(outcome.requestId(), outcome.noticeId(), outcome.attempt(), outcome.at());
        if (outcome instanceof NoticeSent known) {
            byMessageId.put(known.messageId(), sent);
        }
        if (outcome instanceof NoticeSent || outcome instanceof DeliveryUnknown) {
            byToken.put(tokens.apply(outcome.noticeId(), outcome.attempt()), sent);
        }
    }

    private static Map<String, Sent> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
                return size() > MOST;
            }
        };
    }
}
