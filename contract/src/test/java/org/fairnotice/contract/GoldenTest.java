package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.StatedGag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenTest {

    private static final String GOLDEN = "org.fairnotice.contract.Golden#all";

    @ParameterizedTest
    @MethodSource(GOLDEN)
    void aRecordIsReadAndWrittenBackByteForByte(Golden golden) throws Exception {
        assertThat(readAndWritten(golden.topic(), golden).text()).isEqualTo(Golden.text(golden.name() + ".record"));
    }

    @ParameterizedTest
    @MethodSource(GOLDEN)
    void aPropertyThatIsNullMayAsWellBeAbsent(Golden golden) throws Exception {
        String without = golden.value().replaceAll("\"\\w+\":null,?", "").replace(",}", "}");

        assertThat(golden.withValue(without).event()).isEqualTo(golden.event());
    }

    @ParameterizedTest
    @MethodSource(GOLDEN)
    void aPropertyOfALaterVersionIsPassedOver(Golden golden) throws Exception {
        JsonNode later = Schemas.JSON.readTree(golden.value());
        addLater(later);

        assertThat(golden.withValue(later.toString()).event()).isEqualTo(golden.event());
    }

    @Test
    void everyEventOfEveryTopicHasAGoldenRecord() throws IOException {
        Set<String> types = new HashSet<>();
        Golden.topics().forEach(topic -> types.addAll(topic.codec().types().keySet()));

        assertThat(Golden.all().map(Golden::type)).containsAll(types);
        assertThat(types).hasSize(37);
    }

    @Test
    void everyAlternativeWithinAnEventIsInAGoldenRecord() throws Exception {
        var seen = new HashSet<Class<?>>();
        for (Golden golden : Golden.all().toList()) {
            Parts.of(golden.event()).forEach(part -> seen.add(part.getClass()));
        }

        assertThat(seen)
                .containsAll(
                        Stream.of(StatedGag.class, GagEnd.class, Finding.class, NoticeState.class, LetterKind.class)
                                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                                .toList());
    }

    @Test
    void aTimeTravelsInIsoWithItsNanoseconds() {
        assertThat(Golden.of("org.fairnotice.case-settled.v1").value())
                .contains("\"decidedAt\":\"2026-11-02T15:00:00.123456789Z\"");
        assertThat(Golden.of("org.fairnotice.notice-permitted.v1").value()).contains("\"dueOn\":\"2026-11-23\"");
    }

    private static <E extends Event> Golden readAndWritten(Topic<E> topic, Golden golden)
            throws UnreadableRecordException {
        CloudEvent<E> event = topic.codec()
                .read(golden.key(), golden.headers(), golden.value().getBytes(StandardCharsets.UTF_8));
        return Golden.of(golden.name(), topic, event);
    }

    /** Adds a property to every object but the explanation's inputs: their names are contents, so a map knows no later version. */
    private static void addLater(JsonNode node) {
        node.properties().stream()
                .filter(property -> !property.getKey().equals("inputs"))
                .forEach(property -> addLater(property.getValue()));
        node.forEach(element -> {
            if (node.isArray()) {
                addLater(element);
            }
        });
        if (node instanceof ObjectNode object) {
            object.putObject("laterThanThis").putArray("than").add("this").addNull();
        }
    }
}
