package org.fairnotice.decision.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an earlier life of this service left on the broker. Its state is lost where it has decided cases and either our group's
 * place in the inputs is gone (they will be read again) or the cases' changelog is (they must be). Where only the paper index
 * has lost its changelog, only the announcements are read again, which are kept for ever; what {@link Agenda} has lost it makes
 * again by itself. A loss counts at every start until it is overcome: see {@link LossMark}.
 *
 * @param stateLost whether local copies of the state are void
 * @param pastUnknown whether what was decided of some cases is not known any more
 * @param permitsMayBeOut whether a permit may be out that the state does not know of
 */
record FormerLife(boolean stateLost, boolean pastUnknown, boolean permitsMayBeOut) {

    private static final Logger LOG = LoggerFactory.getLogger(FormerLife.class);

    private static final String CASES_CHANGELOG = changelogOf(DecisionTopology.CASES_STORE);
    private static final String SHELVES_CHANGELOG = changelogOf(DecisionTopology.SHELVES_STORE);

    /**
     * Looks, and where a changelog is gone sets the group back to the beginning of what it was made from.
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
        boolean papersLost = false;
        if (mustReadAgain) {
            LOG.atWarn()
                    .addKeyValue("partitions", lost)
                    .log("the changelog of the cases is gone: every input is read again");
            readAgain(admin, facts, DecisionTopology.partitionedAlike());
        } else if (papersLost(facts, committed)) {
            LOG.atWarn().log("the changelog of the paper index is gone: every announcement is read again");
            papersLost = true;
            readAgain(admin, facts, Set.of(DecisionTopology.PAPERS));
        }
        if (!lost.isEmpty()) {
            LossMark.set(admin);
        }
        boolean notOvercome = LossMark.isSet(admin);
        boolean permitsMayBeOut = notOvercome && noticed.values().stream().anyMatch(end -> end > 0);
        boolean stateLost = !lost.isEmpty() || papersLost || committed.isEmpty();
        return new FormerLife(stateLost, notOvercome, permitsMayBeOut);
    }

    /** Announcements were read, and nothing is left of what they came to. */
    private static boolean papersLost(ClusterFacts facts, Map<TopicPartition, Long> committed)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> papers = facts.partitions(List.of(DecisionTopology.PAPERS));
        Map<TopicPartition, Long> beginnings = facts.beginnings(papers);
        Map<TopicPartition, Long> changed = facts.ends(facts.partitions(List.of(SHELVES_CHANGELOG)));
        return papers.stream()
                .anyMatch(paper -> committed.getOrDefault(paper, 0L) > beginnings.getOrDefault(paper, 0L)
                        && end(changed, SHELVES_CHANGELOG, paper.partition()) == 0);
    }

    private static String changelogOf(String store) {
        return DecisionTopology.SERVICE + "-" + store + "-changelog";
    }

    private static long end(Map<TopicPartition, Long> ends, String topic, int partition) {
        return ends.getOrDefault(new TopicPartition(topic, partition), 0L);
    }

    private static void readAgain(Admin admin, ClusterFacts facts, Set<String> topics)
            throws ExecutionException, InterruptedException {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        facts.beginnings(facts.partitions(topics))
                .forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        admin.alterConsumerGroupOffsets(DecisionTopology.SERVICE, offsets).all().get();
    }
}
