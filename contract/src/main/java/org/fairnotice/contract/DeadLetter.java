package org.fairnotice.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers of a record that its reader put aside. Key, value and the record's own headers stay as they were.
 *
 * @param reader the service that could not read it
 * @param reason what is wrong with it, without contents
 * @param topic where it came from
 */
public record DeadLetter(String reader, String reason, String topic, int partition, long offset, Instant at) {

    public static final String READER = "dlt_reader";
    public static final String REASON = "dlt_reason";
    public static final String TOPIC = "dlt_topic";
    public static final String PARTITION = "dlt_partition";
    public static final String OFFSET = "dlt_offset";
    public static final String TIME = "dlt_time";

    /** The record's own headers, and why it is a dead letter. */
    public Headers headers(Headers original) {
        var headers = new RecordHeaders(original.toArray());
        add(headers, READER, reader);
        add(headers, REASON, reason);
        add(headers, TOPIC, topic);
        add(headers, PARTITION, Integer.toString(partition));
        add(headers, OFFSET, Long.toString(offset));
        add(headers, TIME, at.toString());
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
