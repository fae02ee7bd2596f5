package org.fairnotice.contract;

import static org.apache.kafka.common.acl.AclOperation.ALL;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;

class AccessRulesTest {

    @Test
    void theNotifierCannotTouchLegalRequestsByAnyRule() {
        for (String topic : List.of("legal-requests", "legal-requests.dlt", "customers", "decisions")) {
            assertThat(may("notifier", READ, topic)).as("read " + topic).isFalse();
            assertThat(may("notifier", WRITE, topic)).as("write " + topic).isFalse();
            assertThat(may("notifier", DESCRIBE, topic)).as("describe " + topic).isFalse();
        }
    }

    @Test
    void onlyDecisionServiceWritesPermitsAndDecisions() {
        assertThat(whoMay(WRITE, "notices")).containsExactly("User:decision");
        assertThat(whoMay(WRITE, "decisions")).containsExactly("User:decision");
    }

    @Test
    void onlyIntakeWritesWhatWasServedAndOnlyTheNotifierWhatWasSent() {
        assertThat(whoMay(WRITE, "legal-requests")).containsExactly("User:intake");
        assertThat(whoMay(WRITE, "customers")).containsExactly("User:intake");
        assertThat(whoMay(WRITE, "intake-ledger")).containsExactly("User:intake");
        assertThat(whoMay(WRITE, "notice-outcomes")).containsExactly("User:notifier");
    }

    @Test
    void contentsAreReadWhereTheyAreNeededAndNowhereElse() {
        assertThat(whoMay(READ, "legal-requests")).containsExactly("User:console", "User:decision");
        assertThat(whoMay(READ, "customers")).containsExactly("User:console", "User:decision");
        assertThat(whoMay(READ, "decisions")).containsExactly("User:console", "User:intake");
        assertThat(whoMay(READ, "notices")).containsExactly("User:console", "User:notifier");
        assertThat(whoMay(READ, "intake-ledger")).containsExactly("User:console", "User:intake");
        assertThat(whoMay(READ, "notice-outcomes")).containsExactly("User:console", "User:decision", "User:notifier");
    }

    @Test
    void whatTheNotifierHearsOfANoticeIsItsOwnUntilItStandsInTheChain() {
        assertThat(whoMay(READ, "notice-reports")).containsExactly("User:notifier");
        assertThat(whoMay(WRITE, "notice-reports")).containsExactly("User:notifier");
        assertThat(whoMay(READ, "notice-reports.dlt")).containsExactly("User:console");
    }

    @Test
    void theConsoleChangesNothing() {
        assertThat(rulesOf("console"))
                .allSatisfy(rule -> assertThat(rule.entry().operation()).isIn(READ, DESCRIBE));
    }

    @Test
    void everyReaderCanPutADeadLetterAside() {
        assertThat(whoMay(WRITE, "legal-requests.dlt")).containsExactly("User:decision");
        assertThat(whoMay(WRITE, "notice-outcomes.dlt")).containsExactly("User:decision");
        assertThat(whoMay(WRITE, "notices.dlt")).containsExactly("User:notifier");
        assertThat(whoMay(WRITE, "notice-reports.dlt")).containsExactly("User:notifier");
    }

    @Test
    void nobodyIsAllowedEverythingOnTheCluster() {
        assertThat(AccessRules.all())
                .noneMatch(rule -> rule.entry().principal().equals("User:*"))
                .allSatisfy(rule -> assertThat(rule.entry().permissionType()).isEqualTo(AclPermissionType.ALLOW))
                .filteredOn(rule -> rule.pattern().resourceType() == ResourceType.CLUSTER)
                .allSatisfy(rule -> assertThat(rule.entry().operation()).isEqualTo(DESCRIBE));
    }

    private static Set<String> whoMay(AclOperation operation, String topic) {
        return AccessRules.all().stream()
                .filter(rule -> covers(rule, operation, topic))
                .map(rule -> rule.entry().principal())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean may(String user, AclOperation operation, String topic) {
        return rulesOf(user).stream().anyMatch(rule -> covers(rule, operation, topic));
    }

    private static List<AclBinding> rulesOf(String user) {
        return AccessRules.all().stream()
                .filter(rule -> rule.entry().principal().equals("User:" + user))
                .toList();
    }

    /** As a broker decides: a prefix covers what begins with it, a star everything, and to read or write implies to describe. */
    private static boolean covers(AclBinding rule, AclOperation operation, String topic) {
        var pattern = rule.pattern();
        AclOperation allowed = rule.entry().operation();
        boolean named = pattern.name().equals("*")
                || (pattern.patternType() == PatternType.PREFIXED
                        ? topic.startsWith(pattern.name())
                        : topic.equals(pattern.name()));
        boolean implied = operation == DESCRIBE && Set.of(READ, WRITE).contains(allowed);
        return pattern.resourceType() == ResourceType.TOPIC
                && named
                && (allowed == operation || allowed == ALL || implied);
    }
}
