package org.fairnotice.contract;

import java.time.Instant;

/**
 * An event with its CloudEvents 1.0 context attributes, sent in binary mode: attributes as {@code ce_} headers, the event as
 * the JSON value. Its {@code type} follows from the class of {@code data}.
 *
 * @param id unique within {@code source}; the same id means the same occurrence, published again
 * @param source the service that produced it, such as {@code intake-service}
 * @param time when it was produced, by the producer's clock
 */
public record CloudEvent<E extends Event>(String id, String source, Instant time, E data) {}
