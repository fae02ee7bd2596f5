package org.fairnotice.console;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.Topic;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;

/** A record, as it is to be shown. */
sealed interface Arrival {

    ConsumerRecord<String, byte[]> record();

    /** An event. */
    record Told(ConsumerRecord<String, byte[]> record, CloudEvent<? extends Event> event) implements Arrival {}

    /** A customer was taken out of the directory. */
    record CustomerRemoved(ConsumerRecord<String, byte[]> record) implements Arrival {}

    /** A record that a service put aside. */
    record Dead(ConsumerRecord<String, byte[]> record) implements Arrival {}

    /**
     * A record that the console cannot read.
     *
     * @param reason without contents
     */
    record Unreadable(ConsumerRecord<String, byte[]> record, String reason) implements Arrival {}

    /** Never fails: what cannot be read is {@link Unreadable}. */
    static Arrival of(ConsumerRecord<String, byte[]> record) {
        if (Topics.deadLetters().contains(record.topic())) {
            return new Dead(record);
        }
        for (Topic<?> topic : Topics.all()) {
            if (topic.name().equals(record.topic())) {
                return read(topic, record);
            }
        }
        return new Unreadable(record, "topic: is none of ours");
    }

    private static Arrival read(Topic<?> topic, ConsumerRecord<String, byte[]> record) {
        if (topic.equals(Topics.CUSTOMERS) && record.key() != null && record.value() == null) {
            return new CustomerRemoved(record);
        }
        try {
            return new Told(record, topic.codec().read(record.key(), record.headers(), record.value()));
        } catch (UnreadableRecordException e) {
            return new Unreadable(record, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return new Unreadable(record, "value: " + e.getClass().getSimpleName());
        }
    }

    /** A header as text; empty if it is not there. */
    default String header(String name) {
        Header header = record().headers().lastHeader(name);
        return header == null || header.value() == null
                ? ""
                : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** When the record was written, by its writer's clock. */
    default Instant writtenAt() {
        return Instant.ofEpochMilli(Math.max(0, record().timestamp()));
    }
}
