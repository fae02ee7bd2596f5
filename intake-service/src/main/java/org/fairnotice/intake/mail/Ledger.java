package org.fairnotice.intake.mail;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.ledger.MailRecorded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What became of each mail of every inbox, as the topic tells it. It takes a few hundred bytes of memory a mail. Whoever
 * writes to the topic holds its lock meanwhile, so that two inboxes never open two cases of copies of one mail. Others may ask it meanwhile: what
 * they hear is looked at again by whoever writes.
 */
final class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final WholeTopic topic;
    private final Map<MailPlace, MailRecorded> byPlace = new ConcurrentHashMap<>();
    private final Map<String, RequestId> byContent = new ConcurrentHashMap<>();
    private final Map<String, RequestId> byMessageId = new ConcurrentHashMap<>();
    private boolean current;

    Ledger(Map<String, Object> client) {
        topic = new WholeTopic(client, Topics.INTAKE_LEDGER.name());
    }

    /** Reads the topic to its end, unless it has been read and only {@link #add} has changed it since. */
    synchronized void read() {
        if (!current) {
            topic.read(this::add);
            current = true;
        }
    }

    /** To be said when what stands in the topic is not known any more: a transaction may have ended this way or that. */
    synchronized void forget() {
        current = false;
        topic.rewind();
        byPlace.clear();
        byContent.clear();
        byMessageId.clear();
    }

    /** What became of the mail that lies there. */
    Optional<MailRecorded> at(MailPlace place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** The case that a mail with this content opened. */
    Optional<RequestId> caseOf(String content) {
        return Optional.ofNullable(byContent.get(content));
    }

    /** The case that the first mail with this Message-ID opened. */
    Optional<RequestId> caseOfMessageId(@Nullable String messageIdDigest) {
        return Optional.ofNullable(messageIdDigest).map(byMessageId::get);
    }

    synchronized void add(MailRecorded recorded) {
        byPlace.put(new MailPlace(recorded.inbox(), recorded.uidValidity(), recorded.uid()), recorded);
        RequestId requestId = recorded.requestId();
        if (requestId != null && recorded.content() != null) {
            byContent.putIfAbsent(recorded.content(), requestId);
        }
        if (requestId != null && recorded.messageIdDigest() != null) {
            byMessageId.putIfAbsent(recorded.messageIdDigest(), requestId);
        }
    }

    private void add(ConsumerRecord<String, byte[]> record) {
        try {
            add(Topics.INTAKE_LEDGER
                    .codec()
                    .read(record.key(), record.headers(), record.value())
                    .data());
        } catch (UnreadableRecordException e) {
            // Its mail is taken for new: at worst the same case is published once more, under the same id.
            LOG.atError()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("a line of the ledger cannot be read; its mail is taken for new");
        }
    }
}
