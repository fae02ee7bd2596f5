package org.fairnotice.notifier.stream;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.utils.Utils;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.jspecify.annotations.Nullable;

/** Reads a record of topic notices. Its signature is checked on the raw bytes before anything else looks at them. */
final class NoticeReader {

    private final NoticeVerifier verifier;

    NoticeReader(NoticeVerifier verifier) {
        this.verifier = verifier;
    }

    /** What a record turned out to be. */
    sealed interface Reading {

        record Genuine(NoticeEvent event) implements Reading {}

        /** Not signed by decision-service: nothing in it is believed. */
        record Forged(String reason) implements Reading {}

        /** Signed by decision-service, and yet not an event that is known here. */
        record Unreadable(String reason) implements Reading {}
    }

    /** @param partitions how many the topic has */
    Reading read(ConsumerRecord<byte[], byte[]> record, int partitions) {
        byte @Nullable [] keyBytes = record.key();
        String key = keyBytes == null ? null : new String(keyBytes, StandardCharsets.UTF_8);
        Optional<String> refusal = verifier.refusal(key, record.headers(), record.value());
        if (refusal.isPresent()) {
            return new Reading.Forged(refusal.get());
        }
        // A signed record that was copied elsewhere would be beyond the sight of its ledger.
        if (record.partition() != Utils.toPositive(Utils.murmur2(record.key())) % partitions) {
            return new Reading.Forged("the record is not in the partition of its key");
        }
        try {
            return new Reading.Genuine(Topics.NOTICES
                    .codec()
                    .read(key, record.headers(), record.value())
                    .data());
        } catch (UnreadableRecordException e) {
            return new Reading.Unreadable(String.valueOf(e.getMessage()));
        }
    }
}
