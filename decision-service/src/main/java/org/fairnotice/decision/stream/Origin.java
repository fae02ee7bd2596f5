package org.fairnotice.decision.stream;

import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Where a record stands in the log. */
record Origin(String topic, int partition, long offset) {

    /** Of the record that is being processed. */
    static Origin of(ProcessingContext context) {
        return context.recordMetadata()
                .map(at -> new Origin(at.topic(), at.partition(), at.offset()))
                .orElseThrow(() -> new IllegalStateException("no record is being processed"));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
