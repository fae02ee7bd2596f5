package org.fairnotice.decision.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.RequestId;
import org.fairnotice.decision.casefile.CaseEvent;
import org.fairnotice.decision.casefile.Effect;
import org.fairnotice.decision.casefile.Kin;
import org.fairnotice.decision.casefile.PaperKey;
import org.fairnotice.decision.casefile.PaperShelf;
import org.jspecify.annotations.Nullable;

/** Keeps which cases bear the same paper key, and tells each of the others: in one message, however many keys they share. */
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
            place(announced, record.timestamp());
        } catch (SerializationException e) {
            deadLetters.putAside(record, Origin.of(context), e);
        }
    }

    private void place(Effect.Announce announced, long written) {
        SequencedMap<RequestId, List<Kin>> news = new LinkedHashMap<>();
        for (PaperKey key : announced.keys()) {
            for (PaperShelf.Message message : place(announced, key)) {
                news.computeIfAbsent(message.to(), _ -> new ArrayList<>()).add(message.kin());
            }
        }
        news.forEach((to, kin) -> tell(to, new CaseEvent.Related(kin), written));
    }

    private List<PaperShelf.Message> place(Effect.Announce announced, PaperKey key) {
        @Nullable PaperShelf stored = shelves.get(key.value());
        PaperShelf before = stored == null ? PaperShelf.empty(key) : stored;
        PaperShelf.Placed placed = before.place(announced);
        if (!placed.shelf().equals(stored)) {
            shelves.put(key.value(), placed.shelf());
        }
        return placed.messages();
    }

    private void tell(RequestId to, CaseEvent.Related related, long written) {
        long time = Sequel.time(written, context.currentSystemTimeMs());
        context.forward(
                new Record<>(Keys.bytes(to.value()), JsonSerde.write(related), time), DecisionTopology.RELATIONS_SINK);
    }
}
