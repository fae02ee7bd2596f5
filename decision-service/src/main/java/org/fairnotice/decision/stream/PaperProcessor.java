package org.fairnotice.decision.stream;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.decision.casefile.Effect;
import org.fairnotice.decision.casefile.PaperKey;
import org.fairnotice.decision.casefile.PaperShelf;
import org.jspecify.annotations.Nullable;

/** Keeps which cases bear the same paper key, and tells each of the others. */
final class PaperProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private final StreamMeters meters;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, PaperShelf> shelves;
    private DeadLetters deadLetters;

    PaperProcessor(StreamMeters meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        this.context = context;
        this.shelves = context.getStateStore(DecisionTopology.SHELVES_STORE);
        this.deadLetters = new DeadLetters(context, meters);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        try {
            Effect.Announce announced = JsonSerde.note(record.value(), Effect.Announce.class);
            place(announced);
        } catch (SerializationException e) {
            deadLetters.putAside(record, Origin.of(context), e);
        }
    }

    private void place(Effect.Announce announced) {
        PaperKey key = announced.key();
        @Nullable PaperShelf stored = shelves.get(key.value());
        PaperShelf before = stored == null ? PaperShelf.empty(key) : stored;
        PaperShelf.Placed placed = before.place(announced);
        if (!placed.shelf().equals(stored)) {
            shelves.put(key.value(), placed.shelf());
        }
        placed.messages().forEach(this::tell);
    }

    private void tell(PaperShelf.Message message) {
        byte[] to = Keys.bytes(message.to().value());
        context.forward(
                new Record<>(to, JsonSerde.write(message.related()), context.currentSystemTimeMs()),
                DecisionTopology.RELATIONS_SINK);
    }
}
