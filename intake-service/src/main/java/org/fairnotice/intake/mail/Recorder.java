package org.fairnotice.intake.mail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.ledger.MailRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.intake.Publisher;
import org.jspecify.annotations.Nullable;

/**
 * Writes requests and their lines in the ledger, both or neither. Another process that records for the same inbox under the
 * same id ends this one's transactions (Kafka fences it), so a process that was given up for dead publishes nothing.
 */
final class Recorder implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Ledger ledger;
    private final InstantSource clock;
    private @Nullable Producer<String, byte[]> producer;

    Recorder(Map<String, Object> client, Duration timeout, String transactionalId, Ledger ledger, InstantSource clock) {
        this.settings = Publisher.transactional(client, timeout, transactionalId);
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Ends what an earlier process left open, and reads the ledger.
     *
     * @throws Publisher.NotPublishedException if Kafka does not answer
     */
    void open() {
        try {
            if (producer == null) {
                producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
                producer.initTransactions();
            }
            ledger.read();
        } catch (RuntimeException e) {
            giveUp();
            throw new Publisher.NotPublishedException(e);
        }
    }

    /**
     * Records what was taken, in one transaction, and returns the lines in the same order. Of copies of one mail, only the first
     * opens a case.
     *
     * @throws Publisher.NotPublishedException if Kafka did not acknowledge; nothing, or all of it, may have been recorded, and
     *     {@link #open} finds out
     */
    List<MailRecorded> record(List<TakenMail> mails) {
        synchronized (ledger) {
            open();
            Producer<String, byte[]> open = Objects.requireNonNull(producer);
            try {
                var lines = new ArrayList<MailRecorded>();
                open.beginTransaction();
                for (TakenMail mail : mails) {
                    Optional<MailRecorded> before = ledger.at(mail.place()).filter(mail::isOf);
                    lines.add(before.isPresent() ? before.get() : send(open, mail));
                }
                open.commitTransaction();
                return lines;
            } catch (RuntimeException e) {
                giveUp();
                throw new Publisher.NotPublishedException(e);
            }
        }
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }

    private MailRecorded send(Producer<String, byte[]> open, TakenMail mail) {
        Optional<RequestId> first = Optional.ofNullable(mail.content()).flatMap(ledger::caseOf);
        RequestReceived event = first.isPresent() ? null : mail.event();
        if (event == null && first.isEmpty() && mail.outcome() != MailOutcome.AUTOMATIC) {
            throw new KafkaException("the ledger has lost the case that a mail belongs to");
        }
        if (event != null) {
            Optional<RequestId> namesake = ledger.caseOfMessageId(mail.messageIdDigest());
            RequestReceived told = namesake.map(id -> Namesakes.tell(event, id)).orElse(event);
            var _ = open.send(Publisher.record(Topics.LEGAL_REQUESTS, told, clock));
        }
        var line = new MailRecorded(
                mail.place().inbox(),
                mail.place().uidValidity(),
                mail.place().uid(),
                clock.instant(),
                first.isPresent() ? MailOutcome.DUPLICATE : mail.outcome(),
                first.orElse(event == null ? null : event.requestId()),
                mail.content(),
                mail.messageIdDigest());
        var _ = open.send(Publisher.record(Topics.INTAKE_LEDGER, line, clock));
        ledger.add(line);
        return line;
    }

    private void giveUp() {
        ledger.forget();
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
