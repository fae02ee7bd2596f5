package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.ledger.MailRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.intake.DocumentStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what lies in one inbox: reads it, records it, and only when Kafka has acknowledged that, moves it away. A mail that
 * cannot be had or read goes to a person and holds up no other.
 */
final class MailIntake {

    private static final Logger LOG = LoggerFactory.getLogger(MailIntake.class);

    /**
     * Recorded in one transaction and moved by one command, unless their texts come to {@link #LARGEST_BATCH} before, or reading them takes
     * longer than {@link #LONGEST_BATCH}. Many, since for each command a mail server may look through its whole folder.
     */
    private static final int MOST_IN_A_BATCH = 500;

    /** In characters. */
    private static final long LARGEST_BATCH = 4_000_000;

    /** The first does not wait for the last where each takes its time, as scans do. */
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(2);

    private final String name;
    private final InboxSettings settings;
    private final MailReader reader;
    private final DocumentStore store;
    private final Ledger ledger;
    private final Recorder recorder;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Strikes fetches = new Strikes();
    private final Strikes moves = new Strikes();

    MailIntake(
            String name,
            InboxSettings settings,
            MailReader reader,
            DocumentStore store,
            Ledger ledger,
            Recorder recorder,
            MeterRegistry registry,
            InstantSource clock) {
        this.name = name;
        this.settings = settings;
        this.reader = reader;
        this.store = store;
        this.ledger = ledger;
        this.recorder = recorder;
        this.registry = registry;
        this.clock = clock;
    }

    /**
     * Takes in what lies there now.
     *
     * @param progress is told of each step that the mail server and Kafka took with success
     * @return how many mails were dealt with; when none, there is nothing left to do but to wait
     * @throws org.fairnotice.intake.Publisher.NotPublishedException if Kafka does not acknowledge
     */
    int takeAll(Inbox inbox, Runnable progress) throws MessagingException {
        recorder.open();
        List<LyingMail> lying = inbox.mails(clock.instant());
        progress.run();
        long uidValidity = inbox.uidValidity();
        var batch = new LinkedHashMap<LyingMail, TakenMail>();
        Instant begun = clock.instant();
        long characters = 0;
        int taken = 0;
        lying.sort(Comparator.comparingInt((LyingMail mail) -> fetches.of(place(mail, uidValidity)))
                .thenComparingLong(LyingMail::uid));
        for (LyingMail mail : lying) {
            MailPlace place = place(mail, uidValidity);
            if (fetches.of(place) > 0 && !batch.isEmpty()) {
                // Some mail servers hang up when they are asked for it: first let the others be moved.
                taken += settle(inbox, batch, progress);
            }
            Optional<TakenMail> read = take(inbox, mail, place);
            read.ifPresent(one -> batch.put(mail, one));
            characters += read.map(TakenMail::characters).orElse(0L);
            boolean full = batch.size() >= MOST_IN_A_BATCH || characters > LARGEST_BATCH;
            if (full || clock.instant().isAfter(begun.plus(LONGEST_BATCH)) || !inbox.connected()) {
                taken += settle(inbox, batch, progress);
                begun = clock.instant();
                characters = 0;
            }
        }
        return taken + settle(inbox, batch, progress);
    }

    private MailPlace place(LyingMail mail, long uidValidity) {
        return new MailPlace(name, uidValidity, mail.uid());
    }

    /** Empty when there is nothing to do with it now. */
    private Optional<TakenMail> take(Inbox inbox, LyingMail mail, MailPlace place) throws MessagingException {
        Optional<MailRecorded> before = ledger.at(place);
        try {
            if (moves.out(place) || (before.isPresent() && mail.markedDeleted())) {
                return Optional.empty();
            }
            return Optional.of(fetches.out(place) ? givenUp(place, before) : read(mail, place));
        } catch (MessageRemovedException e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            throw e; // of the document store: no mail is to blame
        } catch (MessagingException | IOException | RuntimeException e) {
            if (mail.message().isExpunged()) {
                return Optional.empty();
            }
            LOG.atWarn()
                    .addKeyValue("inbox", name)
                    .addKeyValue("uid", place.uid())
                    .addKeyValue("cause", e.getClass().getSimpleName())
                    .log("the mail server does not hand out a mail");
            if (!fetches.strike(place)) {
                inbox.requireConnected();
                return Optional.empty();
            }
            return Optional.of(givenUp(place, before));
        }
    }

    /** The mail server is asked for it no more. */
    private TakenMail givenUp(MailPlace place, Optional<MailRecorded> before) {
        return before.isPresent()
                ? TakenMail.again(place, before.get())
                : TakenMail.quarantined(place, null, reader.unfetched(place, settings.folder(), clock.instant()));
    }

    private TakenMail read(LyingMail mail, MailPlace place) throws MessagingException, IOException {
        Instant arrivedAt = mail.arrivedAt().orElseGet(clock::instant);
        if (mail.size() > settings.maxSize().toBytes()) {
            return tooLarge(mail, place, arrivedAt);
        }
        byte[] raw = mail.bytes();
        MailContent content = MailContent.of(raw);
        if (ledger.caseOf(content.requestId().value()).isPresent()) {
            return TakenMail.of(place, content, MailOutcome.DUPLICATE, null);
        }
        return switch (reader.read(raw, arrivedAt)) {
            case MailReader.Mail.Automatic() -> TakenMail.of(place, content, MailOutcome.AUTOMATIC, null);
            case MailReader.Mail.Request(RequestReceived event) ->
                TakenMail.of(place, content, MailOutcome.PUBLISHED, event);
            case MailReader.Mail.Unreadable(RequestReceived event) ->
                TakenMail.of(place, content, MailOutcome.QUARANTINED, event);
        };
    }

    /** It is kept without holding all of it in memory. */
    private TakenMail tooLarge(LyingMail mail, MailPlace place, Instant arrivedAt)
            throws MessagingException, IOException {
        String messageId = mail.messageId();
        RequestId id = MailReader.tooLargeId(messageId, mail.size());
        try (InputStream whole = mail.stream()) {
            String sha256 = store.of(id).keep(whole);
            String limit = settings.maxSize().toMegabytes() + " MB";
            return TakenMail.quarantined(
                    place, id.value(), reader.tooLarge(messageId, mail.size(), sha256, limit, arrivedAt));
        }
    }

    private int settle(Inbox inbox, Map<LyingMail, TakenMail> batch, Runnable progress) throws MessagingException {
        if (batch.isEmpty()) {
            inbox.requireConnected();
            return 0;
        }
        List<LyingMail> mails = List.copyOf(batch.keySet());
        List<MailRecorded> lines = recorder.record(List.copyOf(batch.values()));
        batch.clear();
        var moving = new EnumMap<MailOutcome, List<LyingMail>>(MailOutcome.class);
        for (int i = 0; i < lines.size(); i++) {
            MailRecorded line = lines.get(i);
            moving.computeIfAbsent(line.outcome(), outcome -> new ArrayList<>()).add(mails.get(i));
            registry.counter(
                            "fairnotice.intake.mails",
                            "inbox",
                            name,
                            "outcome",
                            line.outcome().name())
                    .increment();
            LOG.atInfo()
                    .addKeyValue("inbox", name)
                    .addKeyValue("uid", line.uid())
                    .addKeyValue("outcome", line.outcome())
                    .addKeyValue("requestId", line.requestId())
                    .log("a mail was taken in");
        }
        for (var group : moving.entrySet()) {
            move(inbox, lines.getFirst().uidValidity(), group.getValue(), group.getKey());
        }
        progress.run();
        return mails.size();
    }

    private void move(Inbox inbox, long uidValidity, List<LyingMail> mails, MailOutcome outcome)
            throws MessagingException {
        try {
            inbox.requireConnected();
            inbox.move(mails, outcome);
        } catch (MessagingException e) {
            inbox.requireConnected();
            if (mails.size() > 1) {
                for (LyingMail mail : mails) {
                    move(inbox, uidValidity, List.of(mail), outcome);
                }
            } else if (!moves.strike(place(mails.getFirst(), uidValidity))) {
                throw e;
            }
        }
    }
}
