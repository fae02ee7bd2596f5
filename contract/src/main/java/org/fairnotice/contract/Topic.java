package org.fairnotice.contract;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A topic and what travels on it.
 *
 * @param settings Kafka's topic settings that the promises rest on
 */
public record Topic<E extends Event>(String name, EventCodec<E> codec, Map<String, String> settings) {

    /** Where a reader puts a record of this topic that it cannot read. */
    public String deadLetters() {
        return name + ".dlt";
    }

    /** The record that carries an event; its partition follows from its key. */
    public ProducerRecord<String, byte[]> record(CloudEvent<? extends E> event) {
        return new ProducerRecord<>(name, null, event.data().key(), codec.value(event.data()), codec.headers(event));
    }
}
