package org.fairnotice.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final DeadLetter LETTER = new DeadLetter(
            "decision-service", "value: missing", "legal-requests", 4, 1701, Instant.parse("2026-11-02T15:00:00Z"));

    @Test
    void itSaysWhoPutTheRecordAsideAndWhyBesideTheRecordsOwnHeaders() {
        var own = new RecordHeaders();
        own.add("ce_id", bytes("req-1/1"));

        assertThat(LETTER.headers(own).toArray())
                .extracting(Header::key, header -> new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly(
                        tuple("ce_id", "req-1/1"),
                        tuple("dlt_reader", "decision-service"),
                        tuple("dlt_reason", "value: missing"),
                        tuple("dlt_topic", "legal-requests"),
                        tuple("dlt_partition", "4"),
                        tuple("dlt_offset", "1701"),
                        tuple("dlt_time", "2026-11-02T15:00:00Z"));
        assertThat(own.toArray()).hasSize(1);
    }

    @Test
    void whatTheRecordClaimsOfItsOwnDeathIsReplaced() {
        var forged = new RecordHeaders();
        forged.add("dlt_reader", bytes("nobody")).add("dlt_reader", bytes("nobody else"));

        assertThat(LETTER.headers(forged).headers("dlt_reader"))
                .singleElement()
                .extracting(header -> new String(header.value(), StandardCharsets.UTF_8))
                .isEqualTo("decision-service");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
