package org.fairnotice.decision.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.fairnotice.contract.ClusterSetup;
import org.fairnotice.contract.Topics;

/** What must lie ready before the stream may start: a stream that starts before its topics have leaders may lose records. */
final class Groundwork {

    /** The paper index can be made again from its announcements alone. */
    private static final String FOR_EVER = "-1";

    private static final String SEVEN_DAYS = Long.toString(Duration.ofDays(7).toMillis());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final ClusterFacts facts;

    Groundwork(Admin admin) {
        this.admin = admin;
        this.facts = new ClusterFacts(admin);
    }

    /**
     * Waits for the topics and makes those that this service keeps for itself.
     *
     * @return how often the topics are replicated
     * @throws IllegalStateException if a topic is missing, or their partitions do not fit together
     */
    short lay(InstantSource clock) throws ExecutionException, InterruptedException {
        ClusterSetup.awaitLeaders(admin, PATIENCE, clock);
        TopicDescription requests =
                facts.topics(List.of(Topics.LEGAL_REQUESTS.name())).get(Topics.LEGAL_REQUESTS.name());
        if (requests == null) {
            throw new IllegalStateException("topic legal-requests is missing");
        }
        int partitions = requests.partitions().size();
        short replication = (short) requests.partitions().getFirst().replicas().size();
        create(DecisionTopology.PAPERS, FOR_EVER, partitions, replication);
        create(DecisionTopology.RELATIONS, SEVEN_DAYS, partitions, replication);
        awaitFit(partitions, clock);
        return replication;
    }

    private void create(String name, String retention, int partitions, short replication)
            throws ExecutionException, InterruptedException {
        Map<String, String> configs = new HashMap<>(StreamSettings.internalTopics(replication));
        configs.put("retention.ms", retention);
        configs.put("cleanup.policy", "delete");
        try {
            admin.createTopics(List.of(new NewTopic(name, partitions, replication).configs(configs)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void awaitFit(int partitions, InstantSource clock) throws ExecutionException, InterruptedException {
        ClusterSetup.awaitLeaders(admin, DecisionTopology.partitionedAlike(), PATIENCE, clock);
        var topics = facts.topics(DecisionTopology.partitionedAlike());
        for (TopicDescription topic : topics.values()) {
            if (topic.partitions().size() != partitions) {
                throw new IllegalStateException("topic " + topic.name() + " has "
                        + topic.partitions().size() + " partitions and legal-requests has " + partitions
                        + "; a case must be one partition in both");
            }
        }
    }
}
