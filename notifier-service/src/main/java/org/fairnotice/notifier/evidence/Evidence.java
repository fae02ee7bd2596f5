package org.fairnotice.notifier.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The evidence of one delivery attempt.
 *
 * @param messageId the mail's, with angle brackets
 * @param templateVersion the templates that it was written from; null in evidence of before this was kept
 * @param mail the digest of the mail's bytes, which are kept under it
 * @param readable the digest of the mail before it was encrypted; null if it was not
 * @param permit the leave that it was sent by, as it was read
 * @param answers what the mail server said, line by line, from the first command of this attempt to the last
 * @param endedAt by notifier-service's clock
 */
public record Evidence(
        NoticeId noticeId,
        int attempt,
        String messageId,
        @Nullable String templateVersion,
        String mail,
        @Nullable String readable,
        SignedRecord permit,
        List<String> answers,
        Instant endedAt) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A record as it travelled; key, value and the headers' values are Base64 in JSON. */
    @SuppressWarnings("ArrayRecordComponent") // two of them are never compared
    public record SignedRecord(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            List<NamedValue> headers,
            byte @Nullable [] value) {

        /** The same record. */
        public static SignedRecord of(ConsumerRecord<byte[], byte[]> record) {
            var headers = new java.util.ArrayList<NamedValue>();
            record.headers().forEach(header -> headers.add(new NamedValue(header.key(), header.value())));
            return new SignedRecord(
                    record.topic(), record.partition(), record.offset(), record.key(), headers, record.value());
        }

        /** Its headers, as Kafka has them. */
        public Headers kafkaHeaders() {
            var all = new RecordHeaders();
            headers.forEach(header -> all.add(header.name(), header.value()));
            return all;
        }
    }

    /** A header. */
    @SuppressWarnings("ArrayRecordComponent") // two of them are never compared
    public record NamedValue(String name, byte @Nullable [] value) {}

    /** The digest of the mail that a person can read. */
    public String legible() {
        return readable == null ? mail : readable;
    }

    /**
     * The leave that it was sent by, whose signature is not looked at.
     *
     * @throws UnreadableRecordException if it is none that is known here
     */
    public NoticePermitted permitted() throws UnreadableRecordException {
        String key = permit.key() == null ? null : new String(permit.key(), StandardCharsets.UTF_8);
        if (Topics.NOTICES
                        .codec()
                        .read(key, permit.kafkaHeaders(), permit.value())
                        .data()
                instanceof NoticePermitted leave) {
            return leave;
        }
        throw new UnreadableRecordException("the evidence holds no leave to send");
    }

    /** As it is kept. */
    public byte[] json() {
        return JSON.writeValueAsBytes(this);
    }

    /**
     * As it was kept.
     *
     * @throws tools.jackson.core.JacksonException if it is no evidence
     */
    public static Evidence of(byte[] json) {
        return JSON.readValue(json, Evidence.class);
    }
}
