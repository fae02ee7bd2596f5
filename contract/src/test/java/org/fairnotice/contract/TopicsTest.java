package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    private static Map<String, NewTopic> topics(int partitions, int replicas) {
        return Topics.toCreate(partitions, (short) replicas).stream()
                .collect(Collectors.toMap(NewTopic::name, topic -> topic));
    }

    @Test
    void thereAreFiveTopicsAndOneOfTheNotifierEachWithItsDeadLettersAndALedger() {
        assertThat(topics(6, 1).keySet())
                .containsExactlyInAnyOrder(
                        "legal-requests",
                        "legal-requests.dlt",
                        "customers",
                        "customers.dlt",
                        "decisions",
                        "decisions.dlt",
                        "notices",
                        "notices.dlt",
                        "notice-outcomes",
                        "notice-outcomes.dlt",
                        "notice-reports",
                        "notice-reports.dlt",
                        "intake-ledger");
    }

    @Test
    void everyTopicHasTheSamePartitionsSoThatACaseIsOnePartition() {
        assertThat(topics(12, 3).values())
                .allSatisfy(topic -> assertThat(topic.numPartitions()).isEqualTo(12))
                .allSatisfy(topic -> assertThat(topic.replicationFactor()).isEqualTo((short) 3));
    }

    @Test
    void factsAndDeadLettersAreKeptForEver() {
        for (String name : new String[] {
            "legal-requests", "decisions", "notice-outcomes", "intake-ledger", "notices.dlt", "customers.dlt"
        }) {
            assertThat(settings(name)).containsEntry("cleanup.policy", "delete").containsEntry("retention.ms", "-1");
        }
    }

    @Test
    void customersAreCompactedAndPermitsGoAfterAWeek() {
        assertThat(settings("customers")).containsEntry("cleanup.policy", "compact");
        assertThat(settings("notices"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(7).toMillis()));
    }

    @Test
    void whatIsHeardOfANoticeWaitsForTheNotifierForThreeMonths() {
        assertThat(settings("notice-reports"))
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", Long.toString(Duration.ofDays(90).toMillis()));
        assertThat(Topics.NOTICE_REPORTS.codec().types().keySet())
                .containsExactlyInAnyOrder("org.fairnotice.notice-bounced.v1", "org.fairnotice.customer-responded.v1");
    }

    @Test
    void twoOfThreeReplicasMustHaveARecordAndNoneThatLagsMayLead() {
        assertThat(topics(6, 3).values())
                .allSatisfy(topic -> assertThat(topic.configs())
                        .containsEntry("min.insync.replicas", "2")
                        .containsEntry("unclean.leader.election.enable", "false"));
        assertThat(topics(6, 1).values())
                .allSatisfy(topic -> assertThat(topic.configs()).containsEntry("min.insync.replicas", "1"));
    }

    @Test
    void aDeadLetterHasRoomForTheLargestRecordAndItsReason() {
        for (Topic<?> topic : Topics.all()) {
            assertThat(largest(topic.deadLetters())).isGreaterThan(largest(topic.name()));
        }
    }

    private static int largest(String topic) {
        return Integer.parseInt(settings(topic).getOrDefault("max.message.bytes", ""));
    }

    private static Map<String, String> settings(String topic) {
        return Objects.requireNonNull(topics(6, 1).get(topic)).configs();
    }
}
