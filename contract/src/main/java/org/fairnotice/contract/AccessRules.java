package org.fairnotice.contract;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.apache.kafka.common.resource.PatternType.LITERAL;
import static org.apache.kafka.common.resource.PatternType.PREFIXED;
import static org.apache.kafka.common.resource.ResourceType.CLUSTER;
import static org.apache.kafka.common.resource.ResourceType.GROUP;
import static org.apache.kafka.common.resource.ResourceType.TOPIC;
import static org.apache.kafka.common.resource.ResourceType.TRANSACTIONAL_ID;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who may do what on the broker: least privilege. Above all, User:notifier cannot read legal-requests. */
public final class AccessRules {

    private AccessRules() {}

    /** The bindings for the principals User:intake, User:decision, User:notifier and User:console. */
    public static List<AclBinding> all() {
        var rules = new ArrayList<AclBinding>();
        intake(rules);
        decision(rules);
        notifier(rules);
        console(rules);
        return List.copyOf(rules);
    }

    private static void intake(List<AclBinding> rules) {
        topic(
                rules,
                "intake",
                WRITE,
                Topics.LEGAL_REQUESTS.name(),
                Topics.CUSTOMERS.name(),
                Topics.INTAKE_LEDGER.name());
        // Which cases are settled, and nothing else: their originals are kept no longer than they must be.
        topic(rules, "intake", READ, Topics.DECISIONS.name(), Topics.INTAKE_LEDGER.name());
        // A request and its line in the ledger are one transaction.
        allow(rules, "intake", ALL, TRANSACTIONAL_ID, "intake-service", PREFIXED);
    }

    private static void decision(List<AclBinding> rules) {
        topic(
                rules,
                "decision",
                READ,
                Topics.LEGAL_REQUESTS.name(),
                Topics.CUSTOMERS.name(),
                Topics.NOTICE_OUTCOMES.name());
        topic(
                rules,
                "decision",
                WRITE,
                Topics.DECISIONS.name(),
                Topics.NOTICES.name(),
                Topics.LEGAL_REQUESTS.deadLetters(),
                Topics.CUSTOMERS.deadLetters(),
                Topics.NOTICE_OUTCOMES.deadLetters());
        // The state's changelogs and repartition topics are Kafka Streams' to make.
        allow(rules, "decision", ALL, TOPIC, "decision-service-", PREFIXED);
        allow(rules, "decision", READ, GROUP, "decision-service", PREFIXED);
        allow(rules, "decision", ALL, TRANSACTIONAL_ID, "decision-service", PREFIXED);
    }

    private static void notifier(List<AclBinding> rules) {
        topic(
                rules,
                "notifier",
                READ,
                Topics.NOTICES.name(),
                Topics.NOTICE_OUTCOMES.name(),
                Topics.NOTICE_REPORTS.name());
        topic(
                rules,
                "notifier",
                WRITE,
                Topics.NOTICE_OUTCOMES.name(),
                Topics.NOTICE_REPORTS.name(),
                Topics.NOTICES.deadLetters(),
                Topics.NOTICE_REPORTS.deadLetters());
        allow(rules, "notifier", READ, GROUP, "notifier-service", PREFIXED);
        allow(rules, "notifier", ALL, TRANSACTIONAL_ID, "notifier-service", PREFIXED);
    }

    private static void console(List<AclBinding> rules) {
        for (Topic<?> topic : Topics.all()) {
            topic(rules, "console", READ, topic.name());
        }
        Topics.deadLetters().forEach(name -> topic(rules, "console", READ, name));
        // For ./fairnotice reconcile, which needs the ledger beside the requests.
        topic(rules, "console", READ, Topics.INTAKE_LEDGER.name());
        allow(rules, "console", READ, GROUP, "console-service", PREFIXED);
        allow(rules, "console", DESCRIBE, GROUP, "*", LITERAL);
        allow(rules, "console", DESCRIBE, CLUSTER, "kafka-cluster", LITERAL);
    }

    private static void topic(List<AclBinding> rules, String user, AclOperation operation, String... names) {
        for (String name : names) {
            allow(rules, user, operation, TOPIC, name, LITERAL);
        }
    }

    private static void allow(
            List<AclBinding> rules,
            String user,
            AclOperation operation,
            ResourceType type,
            String name,
            PatternType pattern) {
        rules.add(new AclBinding(
                new ResourcePattern(type, name, pattern),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW)));
    }
}
