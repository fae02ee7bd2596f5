package org.fairnotice.contract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.ledger.MailRecorded;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.LegalRequestEvent;

/** Every topic of Fairnotice. Those keyed by the request have the same number of partitions, so one case is one partition. */
public final class Topics {

    /** In bytes. What a reader adds to a record that it puts aside must find room too, or the record could never be passed. */
    private static final int LARGEST_RECORD = 10_485_760;

    private static final int LARGEST_DEAD_LETTER = LARGEST_RECORD + 65_536;

    private static final Map<String, String> FOR_EVER = Map.of("cleanup.policy", "delete", "retention.ms", "-1");
    private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");
    private static final Map<String, String> SEVEN_DAYS = keptFor(Duration.ofDays(7));

    /** Written by intake-service; read by decision-service and console-service. */
    public static final Topic<LegalRequestEvent> LEGAL_REQUESTS =
            new Topic<>("legal-requests", new EventCodec<>(LegalRequestEvent.class), FOR_EVER);

    /** Written by intake-service or a customer directory; read by decision-service and console-service. */
    public static final Topic<CustomerRecorded> CUSTOMERS =
            new Topic<>("customers", new EventCodec<>(CustomerRecorded.class), COMPACTED);

    /** Written by decision-service; read by console-service, and by intake-service to learn which cases are settled. */
    public static final Topic<DecisionEvent> DECISIONS =
            new Topic<>("decisions", new EventCodec<>(DecisionEvent.class), FOR_EVER);

    /** Written and signed by decision-service; read by notifier-service and console-service. */
    public static final Topic<NoticeEvent> NOTICES =
            new Topic<>("notices", new EventCodec<>(NoticeEvent.class), SEVEN_DAYS);

    /** Written by notifier-service; read by decision-service and console-service. */
    public static final Topic<NoticeOutcome> NOTICE_OUTCOMES =
            new Topic<>("notice-outcomes", new EventCodec<>(NoticeOutcome.class), FOR_EVER);

    /** Notifier-service's own: what any instance hears of a notice, for the owner of its partition to copy into notice-outcomes. */
    public static final Topic<NoticeOutcome.Report> NOTICE_REPORTS =
            new Topic<>("notice-reports", new EventCodec<>(NoticeOutcome.Report.class), keptFor(Duration.ofDays(90)));

    /** Intake-service's own: what became of each mail of its inboxes. It alone follows it, and puts no line of it aside. */
    public static final Topic<MailRecorded> INTAKE_LEDGER =
            new Topic<>("intake-ledger", new EventCodec<>(MailRecorded.class), FOR_EVER);

    private Topics() {}

    /** The five topics that tell of cases. */
    public static List<Topic<?>> all() {
        return List.of(LEGAL_REQUESTS, CUSTOMERS, DECISIONS, NOTICES, NOTICE_OUTCOMES);
    }

    /** Those that their readers put aside: of the five topics, and of notifier-service's own. */
    public static List<String> deadLetters() {
        return followed().map(Topic::deadLetters).toList();
    }

    /** Every topic and its dead letters, as Kafka is asked to make them. */
    public static List<NewTopic> toCreate(int partitions, short replicationFactor) {
        String inSync = replicationFactor >= 3 ? "2" : "1";
        Stream<NewTopic> topics = Stream.concat(followed(), Stream.of(INTAKE_LEDGER))
                .map(topic -> new NewTopic(topic.name(), partitions, replicationFactor)
                        .configs(settings(topic.settings(), inSync, LARGEST_RECORD)));
        Stream<NewTopic> deadLetters = deadLetters().stream()
                .map(name -> new NewTopic(name, partitions, replicationFactor)
                        .configs(settings(FOR_EVER, inSync, LARGEST_DEAD_LETTER)));
        return Stream.concat(topics, deadLetters).toList();
    }

    private static Stream<Topic<?>> followed() {
        return Stream.concat(all().stream(), Stream.of(NOTICE_REPORTS));
    }

    private static Map<String, String> keptFor(Duration duration) {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(duration.toMillis()));
    }

    private static Map<String, String> settings(Map<String, String> own, String inSync, int maxBytes) {
        var all = new TreeMap<>(own);
        all.put("min.insync.replicas", inSync);
        all.put("unclean.leader.election.enable", "false");
        all.put("max.message.bytes", Integer.toString(maxBytes));
        return all;
    }
}
