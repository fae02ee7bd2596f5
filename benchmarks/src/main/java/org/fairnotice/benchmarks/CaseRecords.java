package org.fairnotice.benchmarks;

import java.util.Objects;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.fairnotice.contract.Topics;
import org.jspecify.annotations.Nullable;

/**
 * A pass-through with each record that a case of {@link Load} reads and writes, and nothing else: three are read, eleven written,
 * of the sizes that they have there, to as many stores and topics. What the decisions are slower than this is their own; what this
 * is slower than one pass is the engine's.
 */
final class CaseRecords {

    private static final String CASES = "cases";
    private static final String AGENDA = "agenda";
    private static final String PAPERS = "papers";

    // In bytes; headers are counted with the value.
    private static final byte[] CASE = new byte[1_467];
    private static final byte[] TIMER = new byte[1];
    private static final byte[] ANNOUNCEMENT = new byte[202];
    private static final byte[] PAPER = new byte[158];
    private static final byte[] ANSWER = new byte[150];
    private static final byte[] DECISION = new byte[833];
    private static final byte[] PERMIT = new byte[1_043];

    private CaseRecords() {}

    static Topology topology() {
        var topology = new Topology();
        PassThrough.from(topology, Topics.LEGAL_REQUESTS.name());
        PassThrough.from(topology, PassThrough.BACK);
        topology.addProcessor(
                CASES, CaseWriter::new, "from-" + Topics.LEGAL_REQUESTS.name(), "from-" + PassThrough.BACK);
        topology.addStateStore(PassThrough.kept(CASES), CASES);
        topology.addStateStore(PassThrough.kept(AGENDA), CASES);
        PassThrough.to(topology, PassThrough.THERE, CASES);
        PassThrough.to(topology, PassThrough.DECISIONS, CASES);
        PassThrough.to(topology, PassThrough.OUTPUT, CASES);
        PassThrough.from(topology, PassThrough.THERE);
        topology.addProcessor(PAPERS, PaperWriter::new, "from-" + PassThrough.THERE);
        topology.addStateStore(PassThrough.kept(PAPERS), PAPERS);
        PassThrough.to(topology, PassThrough.BACK, PAPERS);
        return topology;
    }

    private static final class CaseWriter implements Processor<String, byte[], String, byte[]> {

        private @Nullable ProcessorContext<String, byte[]> context;
        private @Nullable KeyValueStore<String, byte[]> cases;
        private @Nullable KeyValueStore<String, byte[]> agenda;

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
            cases = given.getStateStore(CASES);
            agenda = given.getStateStore(AGENDA);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            var timers = Objects.requireNonNull(agenda);
            boolean isNew = Objects.requireNonNull(cases).get(record.key()) == null;
            cases.put(record.key(), CASE);
            var here = Objects.requireNonNull(context);
            if (isNew) {
                timers.put("waits-for-" + record.key(), TIMER);
                here.forward(record.withValue(ANNOUNCEMENT), "to-" + PassThrough.THERE);
            } else {
                timers.delete("waits-for-" + record.key());
                timers.put("permit-of-" + record.key(), TIMER);
                here.forward(record.withValue(DECISION), "to-" + PassThrough.DECISIONS);
                here.forward(record.withValue(PERMIT), "to-" + PassThrough.OUTPUT);
            }
        }
    }

    private static final class PaperWriter implements Processor<String, byte[], String, byte[]> {

        private @Nullable ProcessorContext<String, byte[]> context;
        private @Nullable KeyValueStore<String, byte[]> papers;

        @Override
        public void init(ProcessorContext<String, byte[]> given) {
            context = given;
            papers = given.getStateStore(PAPERS);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            place("docket-of-" + record.key());
            place("account-of-" + record.key());
            Objects.requireNonNull(context).forward(record.withValue(ANSWER), "to-" + PassThrough.BACK);
        }

        private void place(String key) {
            var shelves = Objects.requireNonNull(papers);
            if (shelves.get(key) == null) {
                shelves.put(key, PAPER);
            }
        }
    }
}
