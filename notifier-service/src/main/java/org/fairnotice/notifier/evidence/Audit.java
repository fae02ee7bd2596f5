package org.fairnotice.notifier.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.fairnotice.contract.Topics;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeVerifier;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Examines topic notice-outcomes from its start to its end: that no record was changed, taken out or put in, and that of each
 * mail that was sent its bytes are there, and the leave that it was sent by. NOT thread safe.
 */
public final class Audit {

    private final EvidenceStore store;
    private final NoticeVerifier verifier;
    private final SortedMap<Integer, Partition> partitions = new TreeMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> unseen;
    private long attempts;

    /**
     * An audit that has seen nothing.
     *
     * @param verifier knows the keys of decision-service, former ones too
     * @param links that were given away earlier, and are to be found again
     */
    public Audit(EvidenceStore store, NoticeVerifier verifier, Collection<String> links) {
        this.store = store;
        this.verifier = verifier;
        this.unseen = new LinkedHashSet<>(links);
    }

    /** What is not as it must be. It names no customer. */
    public record Fault(int partition, long offset, String what) {}

    /**
     * What was seen of a partition.
     *
     * @param unchained records of a time before there were chains
     * @param link of its last record; kept by somebody else, it shows later that nothing before it was changed
     */
    public record Partition(long records, long unchained, String link) {

        private static final Partition EMPTY = new Partition(0, 0, Chain.BEGINNING);
    }

    /** Examines a record; those of a partition come in their order, from its first on. */
    public void examine(ConsumerRecord<byte[], byte[]> record) {
        chain(record);
        try {
            evidence(record);
        } catch (UnreadableRecordException e) {
            fault(record, "is no outcome: " + e.getMessage());
        } catch (IOException e) {
            fault(record, "its evidence " + e.getMessage());
        } catch (JacksonException e) {
            fault(record, "its evidence is none");
        }
    }

    /** Empty if all is as it must be. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** By their numbers. */
    public SortedMap<Integer, Partition> partitions() {
        return partitions;
    }

    /** Links that were given away earlier and that no record has: what they stood for was changed or taken out. */
    public Set<String> unseen() {
        return Set.copyOf(unseen);
    }

    /** How many attempts have evidence that was examined. */
    public long attempts() {
        return attempts;
    }

    private void chain(ConsumerRecord<byte[], byte[]> record) {
        Partition before = partitions.getOrDefault(record.partition(), Partition.EMPTY);
        Optional<String> previous = Chain.header(record.headers(), Chain.PREVIOUS);
        boolean begun = before.records() > before.unchained();
        if (previous.isEmpty()) {
            if (begun) {
                fault(record, "is not in the chain");
            }
            partitions.put(
                    record.partition(),
                    new Partition(before.records() + 1, before.unchained() + (begun ? 0 : 1), before.link()));
            return;
        }
        if (!previous.get().equals(before.link())) {
            fault(record, "does not follow the record before it: one was changed, taken out or put in");
        }
        String digest = Chain.digest(Chain.statement(record.key(), record.headers(), record.value()));
        String link = Chain.link(previous.get(), digest);
        partitions.put(record.partition(), new Partition(before.records() + 1, before.unchained(), link));
        unseen.remove(link);
    }

    private void evidence(ConsumerRecord<byte[], byte[]> record) throws UnreadableRecordException, IOException {
        NoticeOutcome outcome = Topics.NOTICE_OUTCOMES
                .codec()
                .read(text(record.key()), record.headers(), record.value())
                .data();
        Optional<String> digest = Chain.header(record.headers(), Chain.EVIDENCE);
        if (digest.isEmpty()) {
            if (outcome instanceof NoticeSent) {
                fault(record, "a mail was sent, and there is no evidence of it");
            }
            return;
        }
        Optional<byte[]> kept = store.read(digest.get());
        if (kept.isEmpty()) {
            fault(record, "its evidence is missing: " + digest.get());
            return;
        }
        attempts++;
        agree(record, outcome, Evidence.of(kept.get()));
    }

    private void agree(ConsumerRecord<byte[], byte[]> record, NoticeOutcome outcome, Evidence evidence)
            throws IOException {
        if (!evidence.noticeId().equals(outcome.noticeId()) || evidence.attempt() != outcome.attempt()) {
            fault(record, "its evidence is of another attempt");
        }
        if (outcome instanceof NoticeSent sent && !sent.messageId().equals(evidence.messageId())) {
            fault(record, "its evidence is of another mail");
        }
        if (store.read(evidence.mail()).isEmpty()) {
            fault(record, "the mail is missing: " + evidence.mail());
        }
        if (evidence.readable() != null && store.read(evidence.readable()).isEmpty()) {
            fault(record, "the mail in clear is missing: " + evidence.readable());
        }
        permit(record, outcome, evidence);
    }

    private void permit(ConsumerRecord<byte[], byte[]> record, NoticeOutcome outcome, Evidence evidence) {
        String key = text(evidence.permit().key());
        Headers headers = evidence.permit().kafkaHeaders();
        Optional<String> refusal =
                verifier.refusal(key, headers, evidence.permit().value());
        if (refusal.isPresent()) {
            fault(record, "its permit is not genuine: " + refusal.get());
            return;
        }
        try {
            boolean fits = Topics.NOTICES
                                    .codec()
                                    .read(key, headers, evidence.permit().value())
                                    .data()
                            instanceof NoticePermitted permit
                    && permit.noticeId().equals(outcome.noticeId())
                    && permit.attempt() == outcome.attempt();
            if (!fits) {
                fault(record, "its permit is for another attempt");
            }
        } catch (UnreadableRecordException e) {
            fault(record, "its permit cannot be read");
        }
    }

    private void fault(ConsumerRecord<byte[], byte[]> record, String what) {
        faults.add(new Fault(record.partition(), record.offset(), what));
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
