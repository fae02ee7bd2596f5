package org.fairnotice.decision.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fairnotice.contract.Topics;

/**
 * Says on the broker that a loss of state is not yet overcome. The first records that are read again hide that anything was
 * lost; a service that is killed then must know at its next start, or it would call a gag effective while a permit of the lost
 * life may be out. It is kept as offsets of a group that nobody is in, which outlive the service's own state.
 */
final class LossMark {

    private static final String GROUP = DecisionTopology.SERVICE + "-loss";
    private static final long OPEN = 1;
    private static final long OVERCOME = 0;

    private LossMark() {}

    static boolean isSet(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get().values().stream()
                .anyMatch(offset -> offset != null && offset.offset() == OPEN);
    }

    static void set(Admin admin) throws ExecutionException, InterruptedException {
        write(admin, OPEN);
    }

    static void clear(Admin admin) throws ExecutionException, InterruptedException {
        write(admin, OVERCOME);
    }

    private static void write(Admin admin, long value) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        new ClusterFacts(admin)
                .partitions(List.of(Topics.LEGAL_REQUESTS.name()))
                .forEach(partition -> offsets.put(partition, new OffsetAndMetadata(value)));
        admin.alterConsumerGroupOffsets(GROUP, offsets).all().get();
    }
}
