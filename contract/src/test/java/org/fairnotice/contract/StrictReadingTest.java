package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes each part of each golden record away, or puts something of another kind there: schema and codec must agree. */
class StrictReadingTest {

    private static final List<String> OTHERS = List.of("null", "7", "7.5", "true", "\"\"", "[]", "[null]", "{}");

    @ParameterizedTest
    @MethodSource("org.fairnotice.contract.Golden#all")
    void theCodecReadsExactlyWhatTheSchemaAllows(Golden golden) throws Exception {
        Schema schema = Schemas.validator(golden.type());
        var disagreements = new ArrayList<String>();
        int tried = 0;
        for (Map.Entry<String, JsonNode> damaged : damaged(golden.value()).entrySet()) {
            boolean allowed = Schemas.satisfied(schema, damaged.getValue());
            if (allowed != isReadable(golden.withValue(damaged.getValue().toString()))) {
                disagreements.add((allowed ? "allowed but not read: " : "read but not allowed: ") + damaged.getKey());
            }
            tried++;
        }
        assertThat(disagreements).isEmpty();
        assertThat(tried).isGreaterThan(10);
    }

    private static boolean isReadable(Golden golden) {
        try {
            golden.event();
            return true;
        } catch (UnreadableRecordException e) {
            // The value was read, and is another event's than the key says: no schema can tell.
            return String.valueOf(e.getMessage()).startsWith("key:");
        }
    }

    private static Map<String, JsonNode> damaged(String json) {
        var damaged = new java.util.LinkedHashMap<String, JsonNode>();
        for (String place : places(Schemas.JSON.readTree(json), "")) {
            String parent = place.substring(0, place.lastIndexOf('/'));
            String name = place.substring(place.lastIndexOf('/') + 1);
            JsonNode without = Schemas.JSON.readTree(json);
            if (without.at(parent) instanceof ObjectNode object) {
                object.remove(name);
                damaged.put(place + " removed", without);
            }
            for (String other : OTHERS) {
                JsonNode replaced = Schemas.JSON.readTree(json);
                put(replaced.at(parent), name, Schemas.JSON.readTree(other));
                damaged.put(place + " = " + other, replaced);
            }
        }
        return damaged;
    }

    private static void put(JsonNode parent, String name, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(name), value);
        }
    }

    private static List<String> places(JsonNode node, String path) {
        var places = new ArrayList<String>();
        node.properties().forEach(property -> {
            places.add(path + "/" + property.getKey());
            places.addAll(places(property.getValue(), path + "/" + property.getKey()));
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(path + "/" + i);
            places.addAll(places(node.get(i), path + "/" + i));
        }
        return places;
    }
}
