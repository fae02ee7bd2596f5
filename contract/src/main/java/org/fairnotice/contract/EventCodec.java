package org.fairnotice.contract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Writes and reads the events of one family as CloudEvents 1.0 in Kafka's binary mode: {@code ce_} headers and a JSON value.
 * The {@code ce_type} is {@code org.fairnotice.} and the event's class name in lower case with hyphens and {@code .v1}.
 */
public final class EventCodec<E extends Event> {

    private static final String PREFIX = "org.fairnotice.";
    private static final String VERSION = ".v1";

    private final Map<String, Class<? extends E>> byType;
    private final Map<Class<?>, String> types;

    /** A codec for a sealed family of records, which may have families within it, or for a record that is alone. */
    public EventCodec(Class<E> family) {
        this.byType = members(family).collect(Collectors.toUnmodifiableMap(EventCodec::typeOf, Function.identity()));
        this.types = byType.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** The classes of the family by their {@code ce_type}. */
    public Map<String, Class<? extends E>> types() {
        return byType;
    }

    /** The JSON value of an event. */
    public byte[] value(E event) {
        return StrictJson.MAPPER.writeValueAsBytes(event);
    }

    /** The headers of an event: the CloudEvents attributes and the content type. */
    public Headers headers(CloudEvent<? extends E> event) {
        String type = types.get(event.data().getClass());
        if (type == null) {
            throw new IllegalArgumentException(event.data().getClass() + " is not of this topic's family");
        }
        var headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", event.id());
        add(headers, "ce_type", type);
        add(headers, "ce_source", event.source());
        add(headers, "ce_time", event.time().toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableRecordException if a header is missing or malformed, the type is unknown, the value is not its JSON, or
     *     the key is not the event's
     */
    public CloudEvent<E> read(@Nullable String key, Headers headers, byte @Nullable [] value)
            throws UnreadableRecordException {
        String type = required(headers, "ce_type");
        Class<? extends E> member = byType.get(type);
        if (member == null) {
            throw new UnreadableRecordException("ce_type: unknown type " + type);
        }
        if (value == null) {
            throw new UnreadableRecordException("value: missing");
        }
        E data = parse(member, value);
        if (!data.key().equals(key)) {
            throw new UnreadableRecordException("key: is not that of the event in the value");
        }
        return new CloudEvent<>(required(headers, "ce_id"), required(headers, "ce_source"), time(headers), data);
    }

    private E parse(Class<? extends E> member, byte[] value) throws UnreadableRecordException {
        try {
            E data = StrictJson.MAPPER.readValue(value, member);
            if (data == null) {
                throw new UnreadableRecordException("value: is the JSON null");
            }
            return data;
        } catch (JacksonException e) {
            // Jackson's own message quotes the value; where it stands is enough.
            throw new UnreadableRecordException("value: is not a " + typeOf(member) + part(e) + where(e), e);
        }
    }

    private static String part(JacksonException e) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : ": " + path.substring(1) + " is missing, or is not what it should be";
    }

    private static String where(JacksonException e) {
        var location = e.getLocation();
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    private static Instant time(Headers headers) throws UnreadableRecordException {
        try {
            return Instant.parse(required(headers, "ce_time"));
        } catch (DateTimeException e) {
            throw new UnreadableRecordException("ce_time: is not an RFC 3339 instant", e);
        }
    }

    private static String required(Headers headers, String name) throws UnreadableRecordException {
        Iterator<Header> named = headers.headers(name).iterator();
        byte[] value = named.hasNext() ? named.next().value() : null;
        if (value == null || value.length == 0) {
            throw new UnreadableRecordException(name + ": header is missing");
        }
        if (named.hasNext()) {
            throw new UnreadableRecordException(name + ": header is there more than once");
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String typeOf(Class<?> member) {
        return PREFIX
                + member.getSimpleName().replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                + VERSION;
    }

    @SuppressWarnings("unchecked")
    private static <E> Stream<Class<? extends E>> members(Class<? extends E> family) {
        Class<?>[] permitted = family.getPermittedSubclasses();
        return permitted == null
                ? Stream.of(family)
                : Arrays.stream(permitted).flatMap(c -> members((Class<? extends E>) c));
    }
}
