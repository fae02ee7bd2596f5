package org.fairnotice.decision.policy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** docs/decision-table.md, as the code makes it. */
final class TableDocument {

    private static final String HEAD = """
            # The decision table

            Made from the code by walking every combination of what a notice is decided on (COMBINATIONS); the build compares it with
            the code. To make it again: `mvn test -pl decision-service -am -Dtest=DecisionTableTest
            -Ddecision-table.write=true -Dsurefire.failIfNoSpecifiedTests=false`.

            The rules are asked in this order, and the first that fits decides. A fact that is not named may be anything.
            Only under `nothing-forbids` is a permit issued, and only under it and `attempt-out` may mail leave; under every
            other rule a permit that is out is taken back.

            | rule | when | outcome | reason | combinations |
            | --- | --- | --- | --- | ---: |
            """;

    private static final String FACTS = """

            ## The facts

            | fact | values |
            | --- | --- |
            """;

    private static final String LETTERS = """

            ## Letters beside a notice

            A letter beside a notice is put to the same table, with its own deliveries as *telling*, *attempt out* and *waiting*: what
            stands in a notice's way stands in a letter's too, a gag above all. It is approved by who approved its notice. A letter that
            is not wanted any more lapses, and a permit for it that is out is taken back. No policy changes any of this.

            | letter | wanted | otherwise than the notice |
            | --- | --- | --- |
            | confirmation | the customer holds the notice and answered; of its last answer | it does not cool |
            | reminder | the customer holds the notice and has not answered; `reminders.every` after the notice or the reminder before, `reminders.count` times | nothing |
            | permission request | counsel asked for permission, and the customer, who holds the notice, has neither consented nor objected since | nothing |
            | change | the customer holds the notice, and after it was permitted the demand was withdrawn, was found to be no legal process, or a fact was corrected | that it is no legal process is told although that closes the case |
            | redirect | counsel released it, with an address | it goes to the agency, and is no word to the customer: gag: none; question: of the sender alone; related: none; approved: true |
            """;

    private TableDocument() {}

    static String text() {
        Map<Rule, List<NoticeFacts>> byRule =
                Walk.all().collect(Collectors.groupingBy(DecisionTable::decide, TreeMap::new, Collectors.toList()));
        long combinations = byRule.values().stream().mapToLong(List::size).sum();
        StringBuilder text = new StringBuilder(HEAD.replace("COMBINATIONS", String.valueOf(combinations)));
        byRule.forEach((rule, facts) -> text.append(String.format(
                Locale.ROOT,
                "| `%s` | %s | %s | %s | %,d |%n",
                rule.id(),
                conditions(facts),
                rule.outcome(),
                rule.reason(),
                facts.size())));
        text.append(FACTS);
        for (RecordComponent fact : NoticeFacts.class.getRecordComponents()) {
            text.append("| %s | %s |%n".formatted(name(fact), join(Walk.valuesOf(fact.getType()))));
        }
        text.append(LETTERS);
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String conditions(List<NoticeFacts> facts) {
        List<String> conditions = new ArrayList<>();
        for (RecordComponent fact : NoticeFacts.class.getRecordComponents()) {
            Set<String> seen =
                    facts.stream().map(each -> value(fact, each)).collect(Collectors.toCollection(TreeSet::new));
            if (seen.size() < Walk.valuesOf(fact.getType()).size()) {
                conditions.add(name(fact) + ": " + join(List.copyOf(seen)));
            }
        }
        return String.join("; ", conditions);
    }

    private static String value(RecordComponent fact, NoticeFacts facts) {
        try {
            return String.valueOf(fact.getAccessor().invoke(facts));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private static String name(RecordComponent fact) {
        return fact.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static String join(List<?> values) {
        return values.stream()
                .map(String::valueOf)
                .sorted()
                .map(value -> value.toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
    }
}
