package org.fairnotice.notifier.stream;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.fairnotice.contract.Topics;
import org.fairnotice.notifier.evidence.Chain;

/** Puts the outcomes of one transaction on the chains of their partitions. NOT thread safe. */
final class Links {

    private final Map<Integer, Ledger> ledgers;
    private final Map<Integer, String> last = new HashMap<>();

    Links(Map<Integer, Ledger> ledgers) {
        this.ledgers = ledgers;
    }

    /** The record, which names the one before if it is an outcome. */
    ProducerRecord<byte[], byte[]> add(ProducerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.NOTICE_OUTCOMES.name())) {
            String previous = last.computeIfAbsent(
                    record.partition(), partition -> ledger(partition).link());
            record.headers().add(Chain.PREVIOUS, previous.getBytes(StandardCharsets.US_ASCII));
            last.put(
                    record.partition(),
                    Chain.link(
                            previous, Chain.digest(Chain.statement(record.key(), record.headers(), record.value()))));
        }
        return record;
    }

    /** What was added is there for good. */
    void committed() {
        last.forEach((partition, link) -> ledger(partition).linked(link));
    }

    private Ledger ledger(int partition) {
        return Objects.requireNonNull(ledgers.get(partition));
    }
}
