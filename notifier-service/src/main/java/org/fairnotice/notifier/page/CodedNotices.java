package org.fairnotice.notifier.page;

import java.io.IOException;
import java.util.Optional;
import org.fairnotice.contract.UnreadableRecordException;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.evidence.Evidence;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.SentNotice;
import org.fairnotice.notifier.letter.VerificationCodes;

/**
 * Finds what was sent by the code that stands in it.
 *
 * @param store where evidence is kept
 */
record CodedNotices(EvidenceStore store) {

    /**
     * A notice, or a letter beside one.
     *
     * @param permit of the last attempt to send it that may have reached its customer
     * @param notice what was sent
     */
    record Sent(NoticePermitted permit, SentNotice notice) {}

    Optional<Sent> find(String typed) throws IOException {
        Optional<String> code = VerificationCodes.typed(typed);
        Optional<String> digest = code.isPresent() ? store.named(code.get()) : Optional.empty();
        if (digest.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = Evidence.of(kept(digest.get()));
        try {
            return Optional.of(
                    new Sent(evidence.permitted(), SentNotice.of(kept(evidence.legible()), evidence.endedAt())));
        } catch (UnreadableRecordException e) {
            throw new IOException("evidence cannot be read: " + digest.get(), e);
        }
    }

    private byte[] kept(String digest) throws IOException {
        return store.read(digest).orElseThrow(() -> new IOException("evidence is missing: " + digest));
    }
}
