package org.fairnotice.decision.stream;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;

/**
 * Puts customer records that cannot be read aside, each once. The directory itself is read by {@link CustomerReader}, anew
 * at every start; the group's offsets are what keeps the same record from being put aside again.
 */
final class CustomerAudit implements Processor<byte[], byte[], byte[], byte[]> {

    private final StreamMeters meters;
    private ProcessorContext<byte[], byte[]> context;
    private DeadLetters deadLetters;

    CustomerAudit(StreamMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.deadLetters = new DeadLetters(context, meters);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        if (record.value() == null && record.key() != null) {
            return; // a customer that was removed
        }
        try {
            Topics.CUSTOMERS.codec().read(Keys.text(record.key()), record.headers(), record.value());
        } catch (UnreadableRecordException e) {
            deadLetters.putAside(record, Origin.of(context), e);
        }
    }
}
