package org.fairnotice.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryUnknown;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Response;
import org.jspecify.annotations.Nullable;

/**
 * What stands in one partition of notice-outcomes, as far as a report is judged by it: which attempts reached a customer, or may
 * have, and which reports stand there already. NOT thread safe.
 */
final class Past {

    /** A notice of which nothing was heard for so long is forgotten. Reports are kept far shorter, so that none is new twice. */
    static final Duration MEMORY = Duration.ofDays(400);

    private static final class Line {
        private final RequestId request;
        private final SortedSet<Integer> arrived = new TreeSet<>();
        private final Set<String> reports = new HashSet<>();
        private @Nullable Response lastAnswer;
        private Instant changedAt = Instant.MIN;

        Line(RequestId request) {
            this.request = request;
        }
    }

    /** The longest unchanged first. */
    private final Map<NoticeId, Line> lines = new LinkedHashMap<>();

    /** Outcomes come in the order in which they stand there. */
    void add(String eventId, NoticeOutcome outcome) {
        switch (outcome) {
            case NoticeSent sent -> change(sent).arrived.add(sent.attempt());
            case DeliveryUnknown unknown -> change(unknown).arrived.add(unknown.attempt());
            case NoticeOutcome.Report report -> {
                Line line = change(report);
                line.reports.add(eventId);
                if (report instanceof CustomerResponded answer) {
                    line.lastAnswer = answer.response();
                }
            }
            case NoticeOutcome.NoticeRefused refused -> {}
            case NoticeOutcome.DeliveryDeferred deferred -> {}
            case NoticeOutcome.DeliveryFailed failed -> {}
        }
    }

    /** Whether the attempt that a report speaks of reached a customer, or may have; of an answer, whether any attempt did. */
    boolean arrived(NoticeOutcome.Report report) {
        Line line = lines.get(report.noticeId());
        return line != null
                && line.request.equals(report.requestId())
                && (line.arrived.contains(report.attempt())
                        || (report instanceof CustomerResponded && !line.arrived.isEmpty()));
    }

    /** Whether the report says nothing new: it stands there, or the customer's last answer is the same. */
    boolean knows(CloudEvent<NoticeOutcome.Report> report) {
        Line line = lines.get(report.data().noticeId());
        return line != null
                && (line.reports.contains(report.id())
                        || (report.data() instanceof CustomerResponded answer && answer.response() == line.lastAnswer));
    }

    /** An answer that came by a letter beside the notice knows no attempt of the notice; it is of the last that arrived. */
    NoticeOutcome.Report placed(NoticeOutcome.Report report) {
        Line line = lines.get(report.noticeId());
        return line != null && report instanceof CustomerResponded answer && !line.arrived.contains(answer.attempt())
                ? new CustomerResponded(
                        answer.requestId(), answer.noticeId(), line.arrived.last(), answer.at(), answer.response())
                : report;
    }

    void forget(Instant now) {
        Instant before = now.minus(MEMORY);
        Iterator<Line> oldest = lines.values().iterator();
        while (oldest.hasNext() && oldest.next().changedAt.isBefore(before)) {
            oldest.remove();
        }
    }

    private Line change(NoticeOutcome outcome) {
        Line known = lines.remove(outcome.noticeId());
        Line line = known == null ? new Line(outcome.requestId()) : known;
        line.changedAt = line.changedAt.isAfter(outcome.at()) ? line.changedAt : outcome.at();
        lines.put(outcome.noticeId(), line);
        return line;
    }
}
