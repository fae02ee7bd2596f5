package org.fairnotice.decision.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What the broker says of topics and of our group. */
final class ClusterFacts {

    private final Admin admin;

    ClusterFacts(Admin admin) {
        this.admin = admin;
    }

    /** The topics that are there; one that is missing is left out. */
    Map<String, TopicDescription> topics(Collection<String> names) throws ExecutionException, InterruptedException {
        var found = new HashMap<String, TopicDescription>();
        for (var topic : admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                found.put(topic.getKey(), topic.getValue().get());
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
            }
        }
        return found;
    }

    List<TopicPartition> partitions(Collection<String> names) throws ExecutionException, InterruptedException {
        var partitions = new ArrayList<TopicPartition>();
        for (TopicDescription topic : topics(names).values()) {
            topic.partitions().forEach(p -> partitions.add(new TopicPartition(topic.name(), p.partition())));
        }
        return partitions;
    }

    /** Where the next record will stand, that of transactions not yet committed included. */
    Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return offsets(partitions, OffsetSpec.latest());
    }

    Map<TopicPartition, Long> beginnings(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        return offsets(partitions, OffsetSpec.earliest());
    }

    /** How far our group has committed; a partition without a commitment is left out. */
    Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        var committed = new HashMap<TopicPartition, Long>();
        admin.listConsumerGroupOffsets(DecisionTopology.SERVICE)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                Set.copyOf(partitions).stream().collect(Collectors.toMap(Function.identity(), partition -> spec));
        Map<TopicPartition, ListOffsetsResultInfo> answer =
                admin.listOffsets(asked).all().get();
        return answer.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }
}
