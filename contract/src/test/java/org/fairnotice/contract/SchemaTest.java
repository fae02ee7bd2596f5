package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaTest {

    @ParameterizedTest
    @MethodSource("org.fairnotice.contract.Golden#all")
    void aGoldenRecordSatisfiesTheSchemaOfItsEvent(Golden golden) throws IOException {
        assertThat(Schemas.satisfied(Schemas.validator(golden.type()), Schemas.JSON.readTree(golden.value())))
                .isTrue();
    }

    static Stream<Map.Entry<String, ? extends Class<? extends Event>>> events() {
        return Golden.topics().flatMap(topic -> topic.codec().types().entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void aSchemaNamesExactlyTheComponentsOfItsRecord(Map.Entry<String, Class<? extends Event>> event)
            throws IOException {
        JsonNode schema = Schemas.of(event.getKey());

        assertThat(schema.path("title").asString()).isEqualTo(event.getKey());
        assertThat(schema.path("$id").asString()).endsWith("/" + event.getKey() + ".json");
        new Comparison(schema).record(schema, event.getValue(), null);
    }

    @Test
    void eachSchemaIsOfAnEvent() throws Exception {
        var folder = java.nio.file.Path.of(
                Objects.requireNonNull(Event.class.getResource("schema")).toURI());
        try (var files = java.nio.file.Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            events().map(event -> event.getKey() + ".json").toList());
        }
    }

    /** Walks a schema and the types that it describes side by side. */
    private record Comparison(JsonNode root) {

        void record(JsonNode schema, Class<?> type, @Nullable String name) {
            List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
            Stream<String> tag = name == null ? Stream.empty() : Stream.of("type");
            Stream<String> tagAgain = name == null ? Stream.empty() : Stream.of("type");
            assertThat(schema.path("properties").propertyNames())
                    .as(type.getSimpleName())
                    .containsExactlyElementsOf(
                            Stream.concat(tag, components.stream().map(RecordComponent::getName))
                                    .toList());
            assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                    .as("required of " + type.getSimpleName())
                    .containsExactlyElementsOf(Stream.concat(
                                    tagAgain,
                                    components.stream()
                                            .filter(component -> !nullable(component))
                                            .map(RecordComponent::getName))
                            .toList());
            for (RecordComponent component : components) {
                JsonNode property = schema.path("properties").path(component.getName());
                value(nullable(component) ? present(property) : property, component.getGenericType());
            }
        }

        private void value(JsonNode given, Type type) {
            JsonNode schema =
                    given.has("$ref") ? root.at(given.path("$ref").asString().substring(1)) : given;
            if (type instanceof ParameterizedType container) {
                boolean map = Map.class.isAssignableFrom((Class<?>) container.getRawType());
                value(
                        schema.path(map ? "additionalProperties" : "items"),
                        container.getActualTypeArguments()[map ? 1 : 0]);
            } else if (type instanceof Class<?> simple) {
                simple(schema, simple);
            }
        }

        private void simple(JsonNode schema, Class<?> type) {
            if (type.isEnum()) {
                assertThat(schema.path("enum").valueStream().map(JsonNode::asString))
                        .as(type.getSimpleName())
                        .containsExactlyElementsOf(Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList());
            } else if (type.isSealed()) {
                alternatives(schema.path("oneOf"), type);
            } else if (type.isRecord() && !isText(type)) {
                record(schema, type, null);
            } else {
                assertThat(schema.path("type").asString())
                        .as(type.getSimpleName())
                        .isEqualTo(type == int.class || type == long.class ? "integer" : "string");
            }
        }

        private void alternatives(JsonNode oneOf, Class<?> family) {
            JsonSubTypes.Type[] names = family.getAnnotation(JsonSubTypes.class).value();
            assertThat(Arrays.stream(names).map(JsonSubTypes.Type::value))
                    .as("the named alternatives of " + family.getSimpleName())
                    .containsExactlyInAnyOrder(family.getPermittedSubclasses());
            assertThat(oneOf.size()).isEqualTo(names.length);
            for (int i = 0; i < names.length; i++) {
                assertThat(oneOf.get(i).at("/properties/type/const").asString()).isEqualTo(names[i].name());
                record(oneOf.get(i), names[i].value(), names[i].name());
            }
        }

        private static JsonNode present(JsonNode property) {
            if (property.has("anyOf")) {
                assertThat(property.at("/anyOf/1/type").asString()).isEqualTo("null");
                return property.at("/anyOf/0");
            }
            assertThat(property.at("/type/1").asString()).isEqualTo("null");
            return Schemas.JSON.createObjectNode().set("type", property.at("/type/0"));
        }

        private static boolean nullable(RecordComponent component) {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static boolean isText(Class<?> type) {
            return Arrays.stream(type.getDeclaredFields())
                    .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
        }
    }
}
