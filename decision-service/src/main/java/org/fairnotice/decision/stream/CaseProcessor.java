package org.fairnotice.decision.stream;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.decision.casefile.CaseEvent;
import org.fairnotice.decision.casefile.CaseFile;
import org.fairnotice.decision.casefile.Gate;
import org.fairnotice.decision.casefile.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Feeds each case what concerns it, in the order of the log, and wakes it when its time has come. */
final class CaseProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(CaseProcessor.class);

    /** The form of the ids that intake-service gives; a key of another form opens no case by itself. */
    private static final Pattern REQUEST_ID = Pattern.compile("req-[0-9a-f]{32}");

    /** Between two looks at the clock. */
    private static final int AT_ONCE = 20;

    private final CaseWork work;
    private ProcessorContext<byte[], byte[]> context;
    private CaseFiles cases;
    private Agenda agenda;
    private Publisher publisher;
    private DeadLetters deadLetters;

    CaseProcessor(CaseWork work) {
        this.work = work;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        // This partition is ours from now on, and what lies unread in it may forbid what its cases would permit.
        work.gate().close();
        this.context = context;
        KeyValueStore<String, CaseFile> stored = context.getStateStore(DecisionTopology.CASES_STORE);
        this.cases = new CaseFiles(stored);
        this.agenda = new Agenda(context.getStateStore(DecisionTopology.AGENDA_STORE), stored);
        this.publisher = new Publisher(context, work.signer(), work.meters());
        this.deadLetters = new DeadLetters(context, work.meters());
        context.schedule(work.sweepInterval(), PunctuationType.WALL_CLOCK_TIME, at -> sweep());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var origin = Origin.of(context);
        @Nullable String key = Keys.text(record.key());
        try {
            CaseEvent event = read(origin.topic(), key, record);
            apply(new RequestId(String.valueOf(key)), event, record.timestamp());
        } catch (UnreadableRecordException | SerializationException e) {
            putAside(record, origin, key, e);
        } catch (RuleFailure e) {
            LOG.atError().setCause(e).addKeyValue("record", origin).log("a record could not be judged");
            putAside(record, origin, key, e);
        }
    }

    private static CaseEvent read(String topic, @Nullable String key, Record<byte[], byte[]> record)
            throws UnreadableRecordException {
        if (topic.equals(Topics.LEGAL_REQUESTS.name())) {
            return new CaseEvent.Recorded(Topics.LEGAL_REQUESTS
                    .codec()
                    .read(key, record.headers(), record.value())
                    .data());
        }
        if (topic.equals(Topics.NOTICE_OUTCOMES.name())) {
            return new CaseEvent.Reported(Topics.NOTICE_OUTCOMES
                    .codec()
                    .read(key, record.headers(), record.value())
                    .data());
        }
        return JsonSerde.note(record.value(), CaseEvent.Related.class);
    }

    private void putAside(Record<byte[], byte[]> record, Origin origin, @Nullable String key, Exception cause) {
        deadLetters.putAside(record, origin, cause);
        if (key != null && (REQUEST_ID.matcher(key).matches() || cases.get(key) != null)) {
            apply(new RequestId(key), new CaseEvent.RecordUnreadable(origin.toString()), record.timestamp());
        }
    }

    private void sweep() {
        // However many gags end at once, a record that forbids telling must not wait behind them. The stream's own
        // clock stands
        // still during a look.
        long began = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - began < work.sweepBudget().toNanos()) {
            boolean mending = agenda.mend(now(), AT_ONCE);
            more = wakeSome() || mending;
        }
    }

    /**
     * While the gate is closed no timer matters: nothing may be permitted, and what was judged meanwhile, without all the news,
     * would only have to be taken back.
     *
     * @return whether there may be more
     */
    private boolean wakeSome() {
        if (!work.gate().at(now()).open()) {
            return false;
        }
        List<RequestId> due = agenda.take(now(), work.directory().version(), AT_ONCE);
        due.forEach(this::wake);
        return !due.isEmpty();
    }

    private void wake(RequestId id) {
        try {
            apply(id, new CaseEvent.Due(), context.currentSystemTimeMs());
        } catch (RuleFailure e) {
            LOG.atError().setCause(e).addKeyValue("requestId", id).log("a case could not be judged when its time came");
            apply(id, new CaseEvent.RecordUnreadable("timer"), context.currentSystemTimeMs());
        }
    }

    /** @param written when the record was written that brought the event, in milliseconds since 1970 */
    private void apply(RequestId id, CaseEvent event, long written) {
        Instant now = now();
        Gate gate = work.gate().at(now);
        @Nullable CaseFile stored = cases.get(id.value());
        CaseFile before = stored == null ? CaseFile.opened(id) : stored;
        Step step = judge(before, event, gate, now);
        CaseFile after = step.state();
        if (stored == null) {
            cases.add(after);
        } else if (!after.equals(stored)) {
            cases.put(after);
        }
        agenda.judged(id, event instanceof CaseEvent.Due, before, after, now);
        publisher.publish(id, before.sequence(), step.effects(), now, written);
    }

    private Step judge(CaseFile before, CaseEvent event, Gate gate, Instant now) {
        try {
            return work.rules().apply(before, event, work.directory(), gate, now);
        } catch (RuntimeException e) {
            throw new RuleFailure(e);
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(context.currentSystemTimeMs());
    }

    /** The rules are total; should they fail all the same, the case goes to a person and the others go on. */
    private static final class RuleFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        RuleFailure(RuntimeException cause) {
            super("could not be judged (" + cause.getClass().getSimpleName() + ")", cause);
        }
    }
}
