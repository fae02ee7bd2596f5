package org.fairnotice.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what came in one call in one transaction: whatever happens meanwhile, readers see all of it or nothing. One batch
 * goes after the other.
 */
public final class BatchPublisher implements AutoCloseable {

    private final Map<String, Object> settings;
    private final InstantSource clock;
    private @Nullable Producer<String, byte[]> producer;

    /** @param transactionalId of this process alone: of two with the same, Kafka lets only the later one publish */
    BatchPublisher(Map<String, Object> client, Duration timeout, String transactionalId, InstantSource clock) {
        this.settings = Publisher.transactional(client, timeout, transactionalId);
        this.clock = clock;
    }

    /**
     * Publishes all of it, and returns when every replica has it.
     *
     * @throws Publisher.NotPublishedException if Kafka did not acknowledge: nothing of it is recorded, or all of it; it may be
     *     published again
     */
    public synchronized <E extends Event> void publish(Topic<E> topic, List<E> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            Producer<String, byte[]> open = open();
            open.beginTransaction();
            for (E event : events) {
                // One that fails makes the commit fail.
                var _ = open.send(Publisher.record(topic, event, clock));
            }
            open.commitTransaction();
        } catch (RuntimeException e) {
            giveUp();
            throw new Publisher.NotPublishedException(e);
        }
    }

    /** Ends, too, what an earlier producer left open. */
    private Producer<String, byte[]> open() {
        @Nullable Producer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
            producer = open;
            open.initTransactions();
        }
        return open;
    }

    private void giveUp() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
