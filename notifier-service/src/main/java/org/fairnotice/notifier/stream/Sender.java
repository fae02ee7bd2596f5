package org.fairnotice.notifier.stream;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryDeferred;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryFailed;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryUnknown;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeRefused;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.notifier.evidence.Evidence;
import org.fairnotice.notifier.evidence.EvidenceStore;
import org.fairnotice.notifier.letter.Letter;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.UnrenderableException;
import org.fairnotice.notifier.smtp.Delivery;
import org.fairnotice.notifier.smtp.Leave;
import org.fairnotice.notifier.smtp.Mailer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one delivery attempt under a permit that may be used. For many threads at once. */
final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final LetterWriter writer;
    private final Mailer mailer;
    private final Archive archive;
    private final @Nullable EvidenceStore evidence;
    private final Envelopes envelopes;
    private final PermitRules rules;
    private final InstantSource clock;

    /** @param evidence null if none is kept */
    Sender(
            LetterWriter writer,
            Mailer mailer,
            Archive archive,
            @Nullable EvidenceStore evidence,
            Envelopes envelopes,
            PermitRules rules,
            InstantSource clock) {
        this.writer = writer;
        this.mailer = mailer;
        this.archive = archive;
        this.evidence = evidence;
        this.envelopes = envelopes;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param leaseEnd until when this instance may be sure that nobody else works on the permit */
    Product.Outcome send(NoticePermitted permit, ConsumerRecord<byte[], byte[]> record, Instant leaseEnd) {
        Letter letter;
        try {
            letter = writer.write(permit, clock.instant());
        } catch (UnrenderableException | RuntimeException e) {
            log.atError()
                    .addKeyValue("requestId", permit.requestId())
                    .addKeyValue("noticeId", permit.noticeId())
                    .addKeyValue("problem", e.getMessage())
                    .log("A notice cannot be rendered");
            return Product.Outcome.of(refused(permit, Refusal.UNRENDERABLE));
        }
        @Nullable String mail;
        @Nullable String readable;
        try {
            mail = evidence == null ? null : evidence.keep(letter.bytes());
            readable = evidence == null || letter.readable() == null ? null : evidence.keep(letter.readable());
        } catch (IOException | RuntimeException e) {
            log.atError()
                    .addKeyValue("noticeId", permit.noticeId())
                    .setCause(e)
                    .log("The evidence of a notice cannot be kept; nothing is sent without it");
            return Product.Outcome.of(deferred(permit, "4.3.1"));
        }
        var leave = new Leave(earlier(rules.lastInstant(permit), leaseEnd), clock);
        if (!leave.lasts(rules.exchangeBound())) {
            return Product.Outcome.of(notHandedOver(permit));
        }
        Mailer.Attempt attempt = mailer.deliver(letter.message(), envelopes.of(permit, letter), leave);
        if (attempt.delivery() instanceof Delivery.Accepted) {
            archive.keep(permit, letter);
        }
        String kept = mail == null ? null : keep(permit, record, letter.messageId(), mail, readable, attempt.answers());
        if (kept != null && letter.verificationCode() != null && mayHaveArrived(attempt.delivery())) {
            name(permit, letter.verificationCode(), kept);
        }
        return new Product.Outcome(outcome(permit, letter.messageId(), attempt.delivery()), kept);
    }

    private static boolean mayHaveArrived(Delivery delivery) {
        return delivery instanceof Delivery.Accepted || delivery instanceof Delivery.Unknown;
    }

    private void name(NoticePermitted permit, String verificationCode, String kept) {
        try {
            Objects.requireNonNull(evidence).name(verificationCode, kept);
        } catch (IOException | RuntimeException e) {
            log.atError()
                    .addKeyValue("noticeId", permit.noticeId())
                    .setCause(e)
                    .log(
                            "The verification code of a notice cannot be kept; its customer will be told that it is unknown");
        }
    }

    /** What became of the mail matters more than its evidence: if it cannot be kept, an audit finds it missing. */
    private @Nullable String keep(
            NoticePermitted permit,
            ConsumerRecord<byte[], byte[]> record,
            String messageId,
            String mail,
            @Nullable String readable,
            List<String> answers) {
        var kept = new Evidence(
                permit.noticeId(),
                permit.attempt(),
                messageId,
                writer.templateVersion(),
                mail,
                readable,
                Evidence.SignedRecord.of(record),
                answers,
                clock.instant());
        try {
            return Objects.requireNonNull(evidence).keep(kept.json());
        } catch (IOException | RuntimeException e) {
            log.atError()
                    .addKeyValue("noticeId", permit.noticeId())
                    .setCause(e)
                    .log("The evidence of an attempt cannot be kept");
            return null;
        }
    }

    DeliveryDeferred deferred(NoticePermitted permit, String status) {
        return new DeliveryDeferred(permit.requestId(), permit.noticeId(), permit.attempt(), clock.instant(), status);
    }

    private NoticeOutcome outcome(NoticePermitted permit, String messageId, Delivery delivery) {
        Instant now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted accepted ->
                new NoticeSent(
                        permit.requestId(),
                        permit.noticeId(),
                        permit.attempt(),
                        now,
                        messageId,
                        writer.templateVersion());
            case Delivery.NotHandedOver late -> notHandedOver(permit);
            case Delivery.Deferred deferred -> deferred(permit, deferred.status());
            case Delivery.Failed failed ->
                new DeliveryFailed(permit.requestId(), permit.noticeId(), permit.attempt(), now, failed.status());
            case Delivery.Unknown unknown ->
                new DeliveryUnknown(permit.requestId(), permit.noticeId(), permit.attempt(), now, unknown.status());
        };
    }

    /** The permit ended, or only this instance's lease did: then the notice is due still. */
    private NoticeOutcome notHandedOver(NoticePermitted permit) {
        Instant now = clock.instant();
        return now.plus(rules.exchangeBound()).isBefore(rules.lastInstant(permit))
                ? deferred(permit, "4.4.7")
                : refused(permit, Refusal.STALE);
    }

    NoticeOutcome refused(NoticePermitted permit, Refusal refusal) {
        return new NoticeRefused(permit.requestId(), permit.noticeId(), permit.attempt(), clock.instant(), refusal);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
