package org.fairnotice.decision.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier life of this service left on the broker. Its state is lost where it has decided cases and either our group's
 * place in the inputs is gone (they will be read again) or the state's changelog is (they must be).
 *
 * @param stateLost whether local copies of the state are void
 * @param permitsMayBeOut whether a permit may be out that the state does not know of
 */
record FormerLife(boolean stateLost, boolean permitsMayBeOut) {

    private static final Logger LOG = LoggerFactory.getLogger(FormerLife.class);

    private static final String CASES_CHANGELOG =
            DecisionTopology.SERVICE + "-" + DecisionTopology.CASES_STORE + "-changelog";

    /**
     * Looks, and where the changelog is gone sets the group back to the beginning of its inputs.
     *
     * @throws ExecutionException also while another instance, or the memory of one, is in the group
     */
    static FormerLife examine(Admin admin) throws ExecutionException, InterruptedException {
        var facts = new ClusterFacts(admin);
        List<TopicPartition> inputs = facts.partitions(List.of(Topics.LEGAL_REQUESTS.name()));
        Map<TopicPartition, Long> committed = facts.committed();
        Map<TopicPartition, Long> beginnings = facts.beginnings(inputs);
        Map<TopicPartition, Long> decided = facts.ends(facts.partitions(List.of(Topics.DECISIONS.name())));
        Map<TopicPartition, Long> noticed = facts.ends(facts.partitions(List.of(Topics.NOTICES.name())));
        Map<TopicPartition, Long> changed = facts.ends(facts.partitions(List.of(CASES_CHANGELOG)));
        var lost = new ArrayList<Integer>();
        boolean mustReadAgain = false;
        for (TopicPartition input : inputs) {
            int number = input.partition();
            if (end(decided, Topics.DECISIONS.name(), number) == 0) {
                continue; // nothing was ever decided here
            }
            boolean unread = committed.getOrDefault(input, 0L) <= beginnings.getOrDefault(input, 0L);
            boolean unwritten = end(changed, CASES_CHANGELOG, number) == 0;
            if (unread || unwritten) {
                lost.add(number);
            }
            mustReadAgain |= unwritten && !unread;
        }
        if (mustReadAgain) {
            LOG.atWarn()
                    .addKeyValue("partitions", lost)
                    .log("the state's changelog is gone: every input is read again");
            readAgain(admin, facts);
        }
        boolean permitsMayBeOut = lost.stream().anyMatch(number -> end(noticed, Topics.NOTICES.name(), number) > 0);
        return new FormerLife(!lost.isEmpty() || committed.isEmpty(), permitsMayBeOut);
    }

    private static long end(Map<TopicPartition, Long> ends, String topic, int partition) {
        return ends.getOrDefault(new TopicPartition(topic, partition), 0L);
    }

    private static void readAgain(Admin admin, ClusterFacts facts) throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        facts.beginnings(facts.partitions(DecisionTopology.partitionedAlike()))
                .forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets(DecisionTopology.SERVICE, offsets).all().get();
    }
}
