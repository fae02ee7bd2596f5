package org.fairnotice.intake.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.ledger.MailRecorded;

/** Every line of the ledger, as it stands in the topic. */
final class LedgerLines {

    private final List<MailRecorded> lines = new ArrayList<>();
    private final Map<String, MailOutcome> outcomes = new HashMap<>();

    /** @throws IllegalStateException if a line cannot be read: nothing can be said of its mail */
    LedgerLines(Map<String, Object> kafka) {
        new WholeTopic(kafka, Topics.INTAKE_LEDGER.name()).read(this::add);
    }

    List<MailRecorded> of(String inbox) {
        return lines.stream().filter(line -> line.inbox().equals(inbox)).toList();
    }

    /** What became of the first copy of a mail, whichever inbox it came to. */
    Optional<MailOutcome> outcome(String content) {
        return Optional.ofNullable(outcomes.get(content));
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        try {
            MailRecorded line = Topics.INTAKE_LEDGER
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data();
            lines.add(line);
            if (line.content() != null) {
                // Partitions are read side by side: a copy may be seen before the first.
                outcomes.merge(line.content(), line.outcome(), (a, b) -> a == MailOutcome.DUPLICATE ? b : a);
            }
        } catch (UnreadableRecordException e) {
            throw new IllegalStateException(
                    "the ledger cannot be read: partition " + record.partition() + ", offset " + record.offset() + ": "
                            + e.getMessage(),
                    e);
        }
    }
}
