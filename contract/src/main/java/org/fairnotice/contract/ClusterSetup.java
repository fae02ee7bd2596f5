package org.fairnotice.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the topics, and on a broker with an authorizer the access rules. Run once before the services start; running it again
 * changes nothing. A topic that is used before each of its partitions has a leader may lose records, so it waits for that.
 */
public final class ClusterSetup {

    private static final String USAGE = """
            usage: ClusterSetup --bootstrap-servers HOST:PORT [--command-config FILE]
                                [--partitions N] [--replication-factor N] [--acls]""";

    private ClusterSetup() {}

    /** The command; see {@code --help}. Ends with status 2 on wrong usage. */
    public static void main(String[] args) throws Exception {
        var rest = new ArrayDeque<>(Arrays.asList(args));
        String servers = null;
        Path config = null;
        int partitions = 6;
        short replicas = 1;
        boolean acls = false;
        try {
            while (!rest.isEmpty()) {
                String option = rest.pop();
                switch (option) {
                    case "--bootstrap-servers" -> servers = rest.pop();
                    case "--command-config" -> config = Path.of(rest.pop());
                    case "--partitions" -> partitions = Integer.parseInt(rest.pop());
                    case "--replication-factor" -> replicas = Short.parseShort(rest.pop());
                    case "--acls" -> acls = true;
                    default -> throw new IllegalArgumentException(option);
                }
            }
        } catch (RuntimeException e) {
            servers = null;
        }
        if (servers == null) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        run(new KafkaConnection(servers, config, Map.of()), partitions, replicas, acls);
        System.out.println("topics are ready" + (acls ? ", access rules are set" : ""));
    }

    private static void run(KafkaConnection connection, int partitions, short replicas, boolean acls)
            throws InterruptedException, ExecutionException, IOException {
        try (var admin = Admin.create(connection.clientSettings())) {
            createTopics(admin, partitions, replicas);
            if (acls) {
                admin.createAcls(AccessRules.all()).all().get();
            }
            List<String> all = Topics.toCreate(partitions, replicas).stream()
                    .map(NewTopic::name)
                    .toList();
            awaitLeaders(admin, all, Duration.ofSeconds(60), InstantSource.system());
        }
    }

    /** Makes the topics that are not there. Those that are there stay as they are. */
    public static void createTopics(Admin admin, int partitions, short replicationFactor)
            throws InterruptedException, ExecutionException {
        List<NewTopic> topics = Topics.toCreate(partitions, replicationFactor);
        for (var created : admin.createTopics(topics).values().values()) {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /**
     * Waits until each topic of the contract is there and every partition has a leader that answers: a broker names a leader some
     * moments before that one takes records, and the first batch of a producer that comes in between is lost to its second.
     *
     * @throws IllegalStateException naming the topic, if that is not so within {@code patience}
     */
    public static void awaitLeaders(Admin admin, Duration patience, InstantSource clock)
            throws InterruptedException, ExecutionException {
        awaitLeaders(admin, Topics.all().stream().map(Topic::name).toList(), patience, clock);
    }

    /**
     * The same of any topics.
     *
     * @throws IllegalStateException naming the topic, if that is not so within {@code patience}
     */
    public static void awaitLeaders(Admin admin, Collection<String> topics, Duration patience, InstantSource clock)
            throws InterruptedException, ExecutionException {
        var deadline = clock.instant().plus(patience);
        String missing = missing(admin, topics);
        while (missing != null) {
            if (clock.instant().isAfter(deadline)) {
                throw new IllegalStateException("Kafka: " + missing + " after " + patience.toSeconds()
                        + " s; run ClusterSetup, or look at the broker");
            }
            Thread.sleep(100);
            missing = missing(admin, topics);
        }
    }

    private static @Nullable String missing(Admin admin, Collection<String> topics)
            throws InterruptedException, ExecutionException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (var described : new TreeMap<>(admin.describeTopics(topics).topicNameValues()).entrySet()) {
            String topic = described.getKey();
            try {
                for (var partition : described.getValue().get().partitions()) {
                    if (partition.leader() == null) {
                        return "topic " + topic + " has a partition without a leader";
                    }
                    latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    return "topic " + topic + " is missing";
                }
                return unanswered("topic " + topic, e);
            }
        }
        try {
            admin.listOffsets(latest).all().get();
            return null;
        } catch (ExecutionException e) {
            return unanswered("the partitions", e);
        }
    }

    private static String unanswered(String what, ExecutionException e) throws ExecutionException {
        if (!(e.getCause() instanceof RetriableException)) {
            throw e;
        }
        return "the broker does not answer for " + what;
    }
}
