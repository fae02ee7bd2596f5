package org.fairnotice.decision.stream;

import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.fairnotice.contract.DeadLetter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts records aside that cannot be read, in the transaction that moves past them. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final ProcessorContext<byte[], byte[]> context;
    private final StreamMeters meters;

    DeadLetters(ProcessorContext<byte[], byte[]> context, StreamMeters meters) {
        this.context = context;
        this.meters = meters;
    }

    /** @param cause whose message is fit to be read: it has no contents */
    void putAside(Record<byte[], byte[]> record, Origin origin, Exception cause) {
        var now = Instant.ofEpochMilli(context.currentSystemTimeMs());
        String reason = String.valueOf(cause.getMessage());
        var letter = new DeadLetter(
                DecisionTopology.SERVICE, reason, origin.topic(), origin.partition(), origin.offset(), now);
        context.forward(
                record.withHeaders(letter.headers(record.headers())),
                DecisionTopology.deadLetterSinkOf(origin.topic()));
        meters.deadLetter(origin.topic());
        LOG.atError()
                .addKeyValue("topic", origin.topic())
                .addKeyValue("partition", origin.partition())
                .addKeyValue("offset", origin.offset())
                .addKeyValue("reason", reason)
                .log("a record was put aside as a dead letter");
    }
}
