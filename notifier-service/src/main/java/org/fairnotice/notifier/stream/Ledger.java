package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.notifier.evidence.Chain;

/**
 * What became of the attempts of one partition, as far back as {@link #MEMORY}. It is read from topic notice-outcomes before
 * the first permit of the partition is used, and then kept. NOT thread safe.
 */
final class Ledger {

    /** An outcome older than this is forgotten. */
    static final Duration MEMORY = Duration.ofDays(1);

    /** A permit older than this is not used: its outcome might be forgotten. Less than {@link #MEMORY} by more than any clock errs. */
    static final Duration OLDEST_PERMIT = Duration.ofHours(12);

    private static final class Line {
        private int highestAttempt;
        private int revokedUpTo;
        private final Set<String> acceptedAs = new HashSet<>();
        private Instant changedAt = Instant.MIN;
    }

    /** The longest unchanged first. */
    private final Map<NoticeId, Line> lines = new LinkedHashMap<>();

    private String link = Chain.BEGINNING;

    void record(NoticeOutcome outcome) {
        Line line = change(outcome.noticeId(), outcome.at());
        line.highestAttempt = Math.max(line.highestAttempt, outcome.attempt());
        if (outcome instanceof NoticeSent sent) {
            line.acceptedAs.add(sent.messageId());
        }
    }

    /** The link that the next record of the partition names. */
    String link() {
        return link;
    }

    /** @param last of the record that was written last */
    void linked(String last) {
        link = last;
    }

    /** @param now when it was read */
    void record(NoticeRevoked revoked, Instant now) {
        Line line = change(revoked.noticeId(), now);
        line.revokedUpTo = Math.max(line.revokedUpTo, revoked.attempt());
    }

    /** Whether this attempt, or a later one, has its outcome. */
    boolean attempted(NoticeId notice, int attempt) {
        Line line = lines.get(notice);
        return line != null && attempt <= line.highestAttempt;
    }

    /** Whether a mail server has accepted this very mail. */
    boolean accepted(NoticeId notice, String messageId) {
        Line line = lines.get(notice);
        return line != null && line.acceptedAs.contains(messageId);
    }

    boolean revoked(NoticeId notice, int attempt) {
        Line line = lines.get(notice);
        return line != null && attempt <= line.revokedUpTo;
    }

    void forget(Instant now) {
        Instant before = now.minus(MEMORY);
        Iterator<Line> oldest = lines.values().iterator();
        while (oldest.hasNext() && oldest.next().changedAt.isBefore(before)) {
            oldest.remove();
        }
    }

    private Line change(NoticeId notice, Instant at) {
        Line known = lines.remove(notice);
        Line line = known == null ? new Line() : known;
        line.changedAt = line.changedAt.isAfter(at) ? line.changedAt : at;
        lines.put(notice, line);
        return line;
    }
}
