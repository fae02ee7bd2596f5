package org.fairnotice.intake;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;

/** Writes events to Kafka and returns when they are safe there. */
public final class Publisher implements AutoCloseable {

    private static final String SERVICE = "intake-service";

    private final KafkaProducer<String, byte[]> producer;
    private final Duration timeout;
    private final InstantSource clock;

    Publisher(Map<String, Object> client, Duration timeout, InstantSource clock) {
        this.producer =
                new KafkaProducer<>(settings(client, timeout), new StringSerializer(), new ByteArraySerializer());
        this.timeout = timeout;
        this.clock = clock;
    }

    /** The settings of a producer that says a record is safe only when every replica has it. */
    public static Map<String, Object> settings(Map<String, Object> client, Duration timeout) {
        var settings = new HashMap<>(client);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("delivery.timeout.ms", Math.toIntExact(timeout.toMillis()));
        settings.put("request.timeout.ms", Math.toIntExact(timeout.toMillis() / 2));
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", timeout.toMillis());
        settings.put("max.request.size", 10 * 1024 * 1024);
        return settings;
    }

    /** As {@link #settings}, of a producer that publishes in transactions. */
    public static Map<String, Object> transactional(
            Map<String, Object> client, Duration timeout, String transactionalId) {
        var settings = new HashMap<>(settings(client, timeout));
        settings.put("transactional.id", transactionalId);
        // Readers wait for the end of a transaction: one whose process died must not hold them up for long.
        settings.put("transaction.timeout.ms", Math.toIntExact(timeout.toMillis() * 2));
        return settings;
    }

    /** An event as it travels, with an id of its own. */
    public static <E extends Event> ProducerRecord<String, byte[]> record(
            Topic<E> topic, E event, InstantSource clock) {
        return topic.record(new CloudEvent<>(UUID.randomUUID().toString(), SERVICE, clock.instant(), event));
    }

    /**
     * Publishes and waits for the acknowledgement of all replicas.
     *
     * @throws NotPublishedException if Kafka did not acknowledge; the event may be published again
     */
    public <E extends Event> void publish(Topic<E> topic, E event) {
        await(send(record(topic, event, clock)));
    }

    /** Publishes a record without a value: it removes what was recorded under its key. */
    public void remove(Topic<?> topic, String key) {
        await(send(new ProducerRecord<>(topic.name(), key, null)));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        try {
            return producer.send(record);
        } catch (KafkaException e) {
            throw new NotPublishedException(e);
        }
    }

    private void await(Future<RecordMetadata> sent) {
        try {
            sent.get(timeout.toMillis() + 1000, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotPublishedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotPublishedException(e);
        }
    }

    /** Kafka did not acknowledge. */
    public static final class NotPublishedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** @param cause what Kafka's client said */
        public NotPublishedException(Throwable cause) {
            super("Kafka did not acknowledge", cause);
        }

        /** Whether another producer with the same transactional id has come since, or this one stood still for too long. */
        public boolean takenOver() {
            return getCause() instanceof ProducerFencedException || getCause() instanceof InvalidProducerEpochException;
        }
    }
}
