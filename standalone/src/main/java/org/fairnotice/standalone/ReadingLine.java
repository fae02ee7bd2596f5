package org.fairnotice.standalone;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.gag.GagReading.End;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One document's reading as one line of JSON. Offsets count characters of Unicode in the document's text. */
record ReadingLine(String file, DocumentText document, GagReading reading) {

    private static final JsonFactory JSON = new JsonFactory();

    String json() {
        var line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeStringProperty("finding", finding().jsonName());
            writeText(
                    json,
                    "basis",
                    reading.basis() == null ? null : reading.basis().citation());
            writeText(
                    json,
                    "start",
                    reading.start() == null ? null : reading.start().toString());
            writeText(json, "end", end());
            json.writeName("evidence").writeStartArray();
            for (GagReading.Span span : reading.evidence()) {
                json.writeStartObject();
                json.writeNumberProperty("start", characters(span.start()));
                json.writeNumberProperty("end", characters(span.end()));
                json.writeStringProperty("text", span.text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeName("reasons").writeStartArray();
            reasons().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        }
        return line.toString();
    }

    /** Only a gag can be found in a part of a document; that there is none, never. */
    private Finding finding() {
        return document.unread().isEmpty() || reading.finding() == Finding.IN_FORCE
                ? reading.finding()
                : Finding.UNCLEAR;
    }

    private List<String> reasons() {
        var reasons = new ArrayList<>(reading.reasons());
        document.unread().forEach(part -> reasons.add("not read: " + part));
        return reasons;
    }

    private @Nullable String end() {
        return switch (reading.end()) {
            case End.On on -> on.lastDay().toString();
            case End.Indefinite indefinite -> "indefinite";
            case End.NotComputable unknown -> null;
            case End.None none -> null;
        };
    }

    private int characters(int offset) {
        return document.text().codePointCount(0, offset);
    }

    private static void writeText(JsonGenerator json, String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }
}
