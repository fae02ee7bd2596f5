package org.fairnotice.decision.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.fairnotice.decision.policy.NoticeFacts.Contacts;
import org.fairnotice.decision.policy.NoticeFacts.GagStanding;
import org.fairnotice.decision.policy.NoticeFacts.Related;
import org.fairnotice.decision.policy.NoticeFacts.Telling;
import org.fairnotice.decision.policy.NoticeFacts.Waiting;
import org.junit.jupiter.api.Test;

class DecisionTableTest {

    /** Tests run in the module's folder. */
    private static final Path DOCUMENT = Path.of("..", "docs", "decision-table.md");

    @Test
    void theDocumentSaysWhatTheCodeDoes() throws IOException {
        if (Boolean.getBoolean("decision-table.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, TableDocument.text());
        }

        assertThat(DOCUMENT).hasContent(TableDocument.text());
    }

    @Test
    void everyRuleDecidesSomething() {
        assertThat(Walk.all().map(DecisionTable::decide).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(Rule.class));
    }

    @Test
    void noCombinationLetsMailLeaveWhereSomethingForbidsIt() {
        assertThat(Walk.all().filter(facts -> DecisionTable.decide(facts).letsMailLeave()))
                .isNotEmpty()
                .allSatisfy(facts -> {
                    assertThat(facts.telling()).isEqualTo(Telling.NOT_TOLD);
                    assertThat(facts.gag()).isEqualTo(GagStanding.NONE);
                    assertThat(facts.question()).isFalse();
                    assertThat(facts.closed()).isFalse();
                    assertThat(facts.related()).isEqualTo(Related.NONE);
                    assertThat(facts.contacts()).isEqualTo(Contacts.AVAILABLE);
                });
    }

    @Test
    void aPermitIsIssuedOnlyWhenNothingIsOutOrWaitedForOrUnread() {
        assertThat(Walk.all().filter(facts -> DecisionTable.decide(facts) == Rule.NOTHING_FORBIDS))
                .isNotEmpty()
                .allSatisfy(facts -> {
                    assertThat(facts.inputsRead()).isTrue();
                    assertThat(facts.attemptOut()).isFalse();
                    assertThat(facts.waiting()).isEqualTo(Waiting.NOTHING);
                    assertThat(facts.approved()).isTrue();
                });
    }
}
