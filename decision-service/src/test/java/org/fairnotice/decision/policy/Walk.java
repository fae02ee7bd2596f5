package org.fairnotice.decision.policy;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every combination of the facts that a notice is decided on. */
final class Walk {

    private Walk() {}

    static Stream<NoticeFacts> all() {
        RecordComponent[] components = NoticeFacts.class.getRecordComponents();
        List<List<Object>> values =
                Arrays.stream(components).map(c -> valuesOf(c.getType())).toList();
        int count = values.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        return Stream.iterate(0, n -> n < count, n -> n + 1).map(n -> facts(pick(values, n)));
    }

    static List<Object> valuesOf(Class<?> type) {
        return type == boolean.class ? List.of(true, false) : List.of(type.getEnumConstants());
    }

    private static List<Object> pick(List<List<Object>> values, int number) {
        List<Object> picked = new ArrayList<>();
        int rest = number;
        for (List<Object> each : values) {
            picked.add(each.get(rest % each.size()));
            rest /= each.size();
        }
        return picked;
    }

    private static NoticeFacts facts(List<Object> values) {
        try {
            return (NoticeFacts) NoticeFacts.class.getDeclaredConstructors()[0].newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
