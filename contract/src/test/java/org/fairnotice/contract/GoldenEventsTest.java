package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * No event changes by accident: each has a golden file and a JSON Schema. Where a change is meant, both are written anew by
 * {@code -Dgolden.write=true}.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final Path SCHEMAS = Path.of("src", "main", "resources", "org", "fairnotice", "contract", "schema");
    private static final Instant TIME = Instant.parse("2026-11-02T10:00:01Z");

    static Stream<Event> examples() {
        return EventExamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsAndWritesItsGoldenFile(Event event) throws Exception {
        String type = type(event);
        String written = pretty(value(event));
        writeIfAsked(GOLDEN.resolve(type + ".json"), written);

        String golden = Files.readString(GOLDEN.resolve(type + ".json"));

        assertThat(written).isEqualTo(golden);
        byte[] compact =
                JsonMapper.shared().writeValueAsBytes(JsonMapper.shared().readTree(golden));
        var read = topic(event).codec().read(event.key(), headers(event), compact);
        assertThat(read.data()).isEqualTo(event);
        assertThat(read.time()).isEqualTo(TIME);
        assertThat(read.id()).isEqualTo("1");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void satisfiesItsSchema(Event event) throws Exception {
        String type = type(event);
        String schema = EventSchema.of(type, event.getClass());
        writeIfAsked(SCHEMAS.resolve(type + ".json"), schema);

        assertThat(schema).isEqualTo(Files.readString(SCHEMAS.resolve(type + ".json")));
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON);
        assertThat(validator.validate(new String(value(event), StandardCharsets.UTF_8), InputFormat.JSON))
                .isEmpty();
        assertThat(validator.validate("{}", InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void hasAnExampleOfEachType() {
        Stream<String> types = Topics.all().stream().flatMap(topic -> topic.codec().types().keySet().stream());

        assertThat(examples().map(GoldenEventsTest::type)).containsExactlyInAnyOrderElementsOf(types.toList());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesAnEventWithoutItsFirstField(Event event) {
        String first = event.getClass().getRecordComponents()[0].getName();
        String without =
                new String(value(event), StandardCharsets.UTF_8).replaceFirst("\"" + first + "\":\"[^\"]*\",?", "");

        assertThatThrownBy(() -> topic(event)
                        .codec()
                        .read(event.key(), headers(event), without.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableRecordException.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void showsNoContentsInItsText(Event event) {
        assertThat(event.toString()).doesNotContain("ada@", "legal@", "Acme Ltd", "clerk@", "Legal desk");
    }

    private static void writeIfAsked(Path file, String content) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        }
    }

    private static String type(Event event) {
        return topic(event).codec().types().entrySet().stream()
                .filter(entry -> entry.getValue() == event.getClass())
                .map(java.util.Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Topic<Event> topic(Event event) {
        return (Topic<Event>) Topics.all().stream()
                .filter(topic -> topic.codec().types().containsValue(event.getClass()))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] value(Event event) {
        return topic(event).codec().value(event);
    }

    private static Headers headers(Event event) {
        return topic(event).codec().headers(new CloudEvent<>("1", "test", TIME, event));
    }

    private static String pretty(byte[] json) {
        JsonMapper mapper = JsonMapper.shared();
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(mapper.readTree(json)) + "\n";
    }
}
