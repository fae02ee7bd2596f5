package org.fairnotice.decision.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fairnotice.contract.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the gate once our group has consumed all that was on the inputs when the gate's generation began, records of
 * transactions not yet committed included.
 *
 * <p>What the inputs say goes on to the papers and from there to the relations, each in the transaction that commits the
 * input; so each of those is looked at when the one before is done. Twice, as what a case learns from the relations may put it
 * in review, which concerns the others.
 */
final class CatchUp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration PROBE = Duration.ofMillis(500);

    private static final List<Set<String>> STAGES = List.of(
            Set.of(Topics.LEGAL_REQUESTS.name(), Topics.NOTICE_OUTCOMES.name()),
            Set.of(DecisionTopology.PAPERS),
            Set.of(DecisionTopology.RELATIONS),
            Set.of(DecisionTopology.PAPERS),
            Set.of(DecisionTopology.RELATIONS));

    private final ClusterFacts facts;
    private final Consumer<byte[], byte[]> probe;
    private final InputGate gate;

    CatchUp(Admin admin, Map<String, Object> clientSettings, InputGate gate) {
        this.facts = new ClusterFacts(admin);
        this.gate = gate;
        var settings = new HashMap<>(clientSettings);
        settings.put("isolation.level", "read_committed");
        settings.put("enable.auto.commit", "false");
        settings.put("auto.offset.reset", "earliest");
        settings.put("max.poll.records", "1");
        settings.put("max.partition.fetch.bytes", "65536");
        settings.put("client.id", DecisionTopology.SERVICE + "-gate");
        this.probe = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        probe.close();
    }

    /**
     * Returns when the gate is open, or another generation has begun.
     *
     * @param alive whether the stream still reads
     */
    void run(BooleanSupplier alive) throws ExecutionException, InterruptedException {
        long generation = gate.generation();
        LOG.atInfo().addKeyValue("generation", generation).log("the gate is closed until every input is read");
        for (Set<String> stage : STAGES) {
            Map<TopicPartition, Long> lagging = facts.ends(facts.partitions(stage));
            while (!lagging.isEmpty()) {
                lagging = lagging(lagging);
                if (gate.generation() != generation || !alive.getAsBoolean()) {
                    return;
                }
                if (!lagging.isEmpty()) {
                    Thread.sleep(INTERVAL);
                }
            }
        }
        gate.open(generation);
        LOG.atInfo().addKeyValue("generation", generation).log("every input is read: the gate is open");
    }

    private Map<TopicPartition, Long> lagging(Map<TopicPartition, Long> ends)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> committed = facts.committed();
        Map<TopicPartition, Long> behind = ends.entrySet().stream()
                .filter(end -> committed.getOrDefault(end.getKey(), 0L) < end.getValue())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return behind.isEmpty() ? behind : withRecords(behind, committed);
    }

    /**
     * Those in which a record lies between our group's place and the end. The end of a transaction takes up an offset too, and
     * a group that meets nothing else never commits past it.
     */
    private Map<TopicPartition, Long> withRecords(
            Map<TopicPartition, Long> behind, Map<TopicPartition, Long> committed) {
        return behind.entrySet().stream()
                .filter(end -> !reaches(end.getKey(), committed.getOrDefault(end.getKey(), 0L), end.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean reaches(TopicPartition partition, long from, long end) {
        probe.assign(Set.of(partition));
        probe.seek(partition, from);
        boolean record = !probe.poll(PROBE).isEmpty();
        return !record && probe.position(partition) >= end;
    }
}
