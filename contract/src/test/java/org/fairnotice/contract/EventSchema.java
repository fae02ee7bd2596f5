package org.fairnotice.contract;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema (2020-12) of an event, from its record: components are properties, and required unless they are nullable. */
final class EventSchema {

    private static final JsonMapper JSON = JsonMapper.shared();

    private EventSchema() {}

    static String of(String type, Class<?> event) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", type);
        schema.setAll(record(event));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
    }

    private static ObjectNode record(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = JSON.createObjectNode();
        var required = JSON.createArrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            ObjectNode value = value(component.getAnnotatedType());
            properties.set(component.getName(), nullable ? orNull(value) : value);
            if (!nullable) {
                required.add(component.getName());
            }
        }
        schema.set("properties", properties);
        schema.set("required", required);
        return schema;
    }

    private static ObjectNode value(AnnotatedType annotated) {
        Type type = annotated.getType();
        if (type instanceof ParameterizedType generic && annotated instanceof AnnotatedParameterizedType arguments) {
            AnnotatedType[] of = arguments.getAnnotatedActualTypeArguments();
            Class<?> raw = (Class<?>) generic.getRawType();
            return Collection.class.isAssignableFrom(raw)
                    ? JSON.createObjectNode().put("type", "array").set("items", value(of[0]))
                    : JSON.createObjectNode().put("type", "object").set("additionalProperties", value(of[1]));
        }
        return plain((Class<?>) type);
    }

    private static ObjectNode plain(Class<?> type) {
        ObjectNode schema = JSON.createObjectNode();
        if (type == int.class || type == long.class) {
            return schema.put("type", "integer");
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        if (type == String.class) {
            return schema.put("type", "string");
        }
        if (type == Instant.class) {
            return schema.put("type", "string").put("format", "date-time");
        }
        if (type == LocalDate.class) {
            return schema.put("type", "string").put("format", "date");
        }
        if (type.isEnum()) {
            var names = JSON.createArrayNode();
            Arrays.stream(type.getEnumConstants())
                    .map(c -> ((Enum<?>) c).name())
                    .forEach(names::add);
            return schema.set("enum", names);
        }
        if (type.isSealed()) {
            return oneOf(type);
        }
        return isText(type) ? schema.put("type", "string").put("minLength", 1) : record(type);
    }

    private static ObjectNode oneOf(Class<?> sealed) {
        var choices = JSON.createArrayNode();
        for (JsonSubTypes.Type choice : sealed.getAnnotation(JsonSubTypes.class).value()) {
            ObjectNode schema = record(choice.value());
            ((ObjectNode) schema.path("properties"))
                    .set("type", JSON.createObjectNode().put("const", choice.name()));
            schema.withArray("required").add("type");
            choices.add(schema);
        }
        return JSON.createObjectNode().set("oneOf", choices);
    }

    private static ObjectNode orNull(ObjectNode schema) {
        var choices = JSON.createArrayNode();
        choices.add(JSON.createObjectNode().put("type", "null"));
        choices.add(schema);
        return JSON.createObjectNode().set("anyOf", choices);
    }

    private static boolean isText(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getAccessor().isAnnotationPresent(JsonValue.class));
    }
}
