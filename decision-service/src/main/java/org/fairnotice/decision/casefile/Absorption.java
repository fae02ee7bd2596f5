package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.decision.casefile.Attempt.Result;
import org.fairnotice.decision.gag.CourtZone;
import org.fairnotice.decision.gag.GagReading;
import org.jspecify.annotations.Nullable;

/**
 * Adds what happened to the facts of a case, and judges nothing. Each fact is kept once.
 *
 * @param reader of a document's text
 * @param zones from the words of a paper to the zone in which its dates are meant
 */
record Absorption(Function<String, GagReading> reader, Function<String, ZoneId> zones) {

    /** No notice is tried so often: what claims it is no report of ours. */
    private static final int HIGHEST_ATTEMPT = 1_000_000;

    CaseFile absorb(CaseFile file, CaseEvent event, Instant now) {
        return switch (event) {
            case CaseEvent.Recorded recorded -> record(file, recorded.event());
            case CaseEvent.Reported reported -> report(file, reported.outcome(), now);
            case CaseEvent.RecordUnreadable unreadable -> new Facts(file).unreadable(unreadable.where());
            case CaseEvent.Related related -> new Facts(file).kin(related.kin());
            case CaseEvent.Due due -> file;
        };
    }

    private CaseFile record(CaseFile file, LegalRequestEvent event) {
        if (event instanceof RequestReceived received) {
            return receive(file, received);
        }
        CaseFile recorded = new Facts(file).record(event);
        @Nullable Paper paper = file.paper();
        boolean isNew = recorded.recorded().size() > file.recorded().size();
        return paper != null
                        && isNew
                        && event instanceof FindingRecorded found
                        && found.finding() instanceof Finding.FieldsFound fields
                ? new Facts(recorded).paper(paper.with(fields))
                : recorded;
    }

    /** The same source gives the same request id, so a second receipt tells nothing new. */
    private CaseFile receive(CaseFile file, RequestReceived received) {
        if (file.paper() != null) {
            return file;
        }
        String issuer =
                words(received.process().agency()) + words(received.process().docket());
        Paper paper = new Paper(
                received.recordedAt(),
                received.source().arrivedAt(),
                received.sender().status(),
                received.process(),
                received.statedGag(),
                received.documents().stream().map(d -> read(d, issuer)).toList(),
                file.recorded().size(),
                unsure(received));
        return new Facts(file).paper(paper);
    }

    /** What the machine was sure of fills the process already; only the rest is asked about. */
    private static @Nullable List<ExtractedField> unsure(RequestReceived received) {
        if (received.extracted() == null) {
            return null;
        }
        LegalProcess process = received.process();
        return received.extracted().stream()
                .filter(field -> !Fields.known(process, field))
                .toList();
    }

    private static String words(@Nullable String words) {
        return words == null ? "" : words + "\n";
    }

    private Paper.Sheet read(Document document, String issuer) {
        @Nullable String text = document.text();
        if (text == null) {
            return unread(document);
        }
        try {
            GagReading reading = reader.apply(text);
            return sheet(document, reading, dated(reading) ? zones.apply(issuer + text) : CourtZone.LAST_ON_EARTH);
        } catch (RuntimeException e) {
            // Whatever a text does to the reader: then nobody has read it, and a person must.
            return unread(document);
        }
    }

    /** Whether it matters in which zone the court is. */
    private static boolean dated(GagReading reading) {
        return reading.start() != null || reading.end() instanceof GagReading.End.On;
    }

    private static Paper.Sheet unread(Document document) {
        return new Paper.Sheet(document.sha256(), null, LegalBasis.UNSPECIFIED, null, new GagEnd.Unknown(), List.of());
    }

    private static Paper.Sheet sheet(Document document, GagReading reading, ZoneId zone) {
        @Nullable LegalBasis basis = reading.basis();
        GagEnd end = end(reading.end(), zone);
        return new Paper.Sheet(
                document.sha256(),
                reading.finding(),
                basis == null ? LegalBasis.UNSPECIFIED : basis,
                start(reading.start(), end, zone),
                end,
                reading.evidence().stream()
                        .map(span -> new Evidence(document.sha256(), span.start(), span.end(), span.text()))
                        .toList());
    }

    /** A start behind the end is a misreading: the provision then binds from the first. */
    private static @Nullable Instant start(@Nullable LocalDate day, GagEnd end, ZoneId zone) {
        if (day == null) {
            return null;
        }
        Instant start = day.atStartOfDay(zone).toInstant();
        return end instanceof GagEnd.Until until && until.at().isBefore(start) ? null : start;
    }

    private static GagEnd end(GagReading.End end, ZoneId zone) {
        return switch (end) {
            case GagReading.End.On on -> new GagEnd.Until(CourtZone.endOfDay(on.lastDay(), zone));
            case GagReading.End.Indefinite indefinite -> new GagEnd.Indefinite();
            case GagReading.End.NotComputable notComputable -> new GagEnd.Unknown();
            case GagReading.End.None none -> new GagEnd.Unknown();
        };
    }

    private static CaseFile report(CaseFile file, NoticeOutcome outcome, Instant now) {
        if (outcome.attempt() < 1 || outcome.attempt() > HIGHEST_ATTEMPT) {
            return file;
        }
        NoticeId id = outcome.noticeId();
        List<Delivery> deliveries = new ArrayList<>(file.deliveries());
        if (deliveries.stream().noneMatch(delivery -> delivery.noticeId().equals(id))) {
            deliveries.add(Delivery.none(id));
        }
        deliveries.replaceAll(delivery -> delivery.noticeId().equals(id) ? report(delivery, outcome, now) : delivery);
        return new Facts(file).deliveries(deliveries);
    }

    private static Delivery report(Delivery delivery, NoticeOutcome outcome, Instant now) {
        Delivery reported = delivery.change(outcome.attempt(), attempt -> report(attempt, outcome, now));
        return outcome instanceof NoticeOutcome.CustomerResponded responded
                ? reported.replied(new Delivery.Reply(responded.response(), responded.at()))
                : reported;
    }

    private static Attempt report(Attempt attempt, NoticeOutcome outcome, Instant now) {
        Attempt reported = attempt.report(result(outcome), outcome.at(), now);
        return outcome instanceof NoticeOutcome.NoticeSent sent ? reported.sentAs(sent.messageId()) : reported;
    }

    private static Result result(NoticeOutcome outcome) {
        return switch (outcome) {
            case NoticeOutcome.NoticeSent sent -> Result.SENT;
            // Another attempt for the same contact would fail alike.
            case NoticeOutcome.NoticeRefused refused ->
                refused.refusal() == Refusal.UNRENDERABLE ? Result.FAILED : Result.REFUSED;
            case NoticeOutcome.DeliveryDeferred deferred -> Result.DEFERRED;
            case NoticeOutcome.DeliveryFailed failed -> Result.FAILED;
            case NoticeOutcome.DeliveryUnknown unknown -> Result.UNKNOWN;
            case NoticeOutcome.NoticeBounced bounced -> Result.BOUNCED;
            case NoticeOutcome.CustomerResponded responded -> Result.ANSWERED;
        };
    }
}
