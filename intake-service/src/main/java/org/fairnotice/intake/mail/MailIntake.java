package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
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

    private final String name;
    private final InboxSettings settings;
    private final MailReader reader;
    private final DocumentStore store;
    private final ExecutorService readers;
    private final Ledger ledger;
    private final Recorder recorder;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Fetching fetching = new Fetching();
    private final Strikes fetches = new Strikes();
    private final Strikes readings = new Strikes();
    private final Strikes moves = new Strikes();

    MailIntake(
            String name,
            InboxSettings settings,
            MailReader reader,
            DocumentStore store,
            ExecutorService readers,
            Ledger ledger,
            Recorder recorder,
            MeterRegistry registry,
            InstantSource clock) {
        this.name = name;
        this.settings = settings;
        this.reader = reader;
        this.store = store;
        this.readers = readers;
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
        lying.sort(Comparator.comparingInt((LyingMail mail) -> failures(place(mail, uidValidity)))
                .thenComparingLong(LyingMail::uid));
        lying.removeIf(mail -> isLeft(mail, place(mail, uidValidity)));
        fetching.begin(lying.stream()
                .takeWhile(mail -> failures(place(mail, uidValidity)) == 0)
                .toList());
        var batch = new Batch(clock.instant());
        Recording recording = Recording.none();
        int taken = 0;
        try {
            for (LyingMail mail : lying) {
                MailPlace place = place(mail, uidValidity);
                boolean feared = failures(place) > 0;
                if (feared || batch.isFull(clock.instant()) || !inbox.connected()) {
                    // One batch is recorded while the one before is moved.
                    Recording done = recording;
                    done.await();
                    recording = record(batch);
                    batch = new Batch(clock.instant());
                    taken += settle(inbox, done, batch, progress);
                }
                if (feared) {
                    // Some mail servers hang up when they are asked for it: first let the others be moved.
                    taken += settle(inbox, recording, batch, progress);
                    recording = Recording.none();
                }
                fetching.together(mail, inbox);
                begin(inbox, mail, place, batch);
            }
            while (true) {
                int settled = settle(inbox, recording, batch, progress);
                if (settled == 0 && batch.isEmpty()) {
                    return taken;
                }
                taken += settled;
                recording = record(batch);
                batch = new Batch(clock.instant());
            }
        } finally {
            recording.awaitEnd();
        }
    }

    private MailPlace place(LyingMail mail, long uidValidity) {
        return new MailPlace(name, uidValidity, mail.uid());
    }

    private int failures(MailPlace place) {
        return fetches.of(place) + readings.of(place);
    }

    /** Whether there is nothing to do with it: it cannot be moved, or was copied away where none can. */
    private boolean isLeft(LyingMail mail, MailPlace place) {
        return moves.out(place) || (mail.markedDeleted() && ledger.at(place).isPresent());
    }

    /** Has it read. */
    private void begin(Inbox inbox, LyingMail mail, MailPlace place, Batch batch) throws MessagingException {
        Optional<MailRecorded> before = ledger.at(place);
        try {
            int bytes = mail.size();
            batch.makeRoom(bytes);
            batch.add(
                    fetches.out(place) || readings.out(place)
                            ? Batch.Mail.of(mail, place, givenUp(place, before))
                            : new Batch.Mail(mail, place, bytes, fetch(mail, place, batch)));
        } catch (MessageRemovedException e) {
            // There is nothing to do.
        } catch (UncheckedIOException e) {
            throw e; // of the document store: no mail is to blame
        } catch (InterruptedException e) {
            throw stopped(e);
        } catch (MessagingException | IOException | RuntimeException e) {
            failed(inbox, mail, place, e, fetches).ifPresent(given -> batch.add(Batch.Mail.of(mail, place, given)));
        }
    }

    private static MessagingException stopped(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new MessagingException("stopped while mails were read", e);
    }

    /** Given up after some attempts; empty before. */
    private Optional<TakenMail> failed(Inbox inbox, LyingMail mail, MailPlace place, Throwable failure, Strikes strikes)
            throws MessagingException {
        if (mail.message().isExpunged()) {
            return Optional.empty();
        }
        LOG.atWarn()
                .addKeyValue("inbox", name)
                .addKeyValue("uid", place.uid())
                .addKeyValue("cause", failure.getClass().getSimpleName())
                .log("a mail could not be had or read");
        if (!strikes.strike(place)) {
            inbox.requireConnected();
            return Optional.empty();
        }
        return Optional.of(givenUp(place, ledger.at(place)));
    }

    /** The mail server is asked for it no more. */
    private TakenMail givenUp(MailPlace place, Optional<MailRecorded> before) {
        if (before.isPresent()) {
            return TakenMail.again(place, before.get());
        }
        String reason = readings.out(place) ? "reading it failed each time" : "the mail server does not hand it out";
        return TakenMail.quarantined(place, null, reader.givenUp(place, settings.folder(), reason, clock.instant()));
    }

    /** Its bytes come over the one connection; the rest is done on other threads. */
    private Future<Optional<TakenMail>> fetch(LyingMail mail, MailPlace place, Batch batch)
            throws MessagingException, IOException {
        Instant arrivedAt = mail.arrivedAt().orElseGet(clock::instant);
        if (mail.size() > settings.maxSize().toBytes()) {
            return CompletableFuture.completedFuture(Optional.of(tooLarge(mail, place, arrivedAt)));
        }
        byte[] raw = fetching.of(mail);
        return readers.submit(() -> batch.read(() -> read(raw, place, arrivedAt)));
    }

    private TakenMail read(byte[] raw, MailPlace place, Instant arrivedAt) {
        MailContent content = MailContent.of(raw);
        if (ledger.caseOf(content.requestId().value()).isPresent()) {
            return TakenMail.of(place, content, MailOutcome.DUPLICATE, null);
        }
        return switch (reader.read(raw, content, arrivedAt)) {
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

    private Recording record(Batch batch) {
        return Recording.begin(batch.mails(), mails -> {
            store.force();
            return recorder.record(mails);
        });
    }

    /**
     * Moves what is recorded.
     *
     * @param next takes those that are given up
     * @return how many were moved
     */
    private int settle(Inbox inbox, Recording recording, Batch next, Runnable progress) throws MessagingException {
        Recording.Recorded recorded = recording.await();
        for (var failure : recorded.failures().entrySet()) {
            Batch.Mail mail = failure.getKey();
            failed(inbox, mail.lying(), mail.place(), failure.getValue(), readings)
                    .ifPresent(given -> next.add(Batch.Mail.of(mail.lying(), mail.place(), given)));
        }
        List<LyingMail> mails = recorded.mails();
        if (mails.isEmpty()) {
            inbox.requireConnected();
            return 0;
        }
        List<MailRecorded> lines = recorded.lines();
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
