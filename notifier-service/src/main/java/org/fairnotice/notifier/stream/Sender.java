package org.fairnotice.notifier.stream;

import java.time.Instant;
import java.time.InstantSource;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryDeferred;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryFailed;
import org.fairnotice.contract.outcome.NoticeOutcome.DeliveryUnknown;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeRefused;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeSent;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.notifier.letter.Letter;
import org.fairnotice.notifier.letter.LetterWriter;
import org.fairnotice.notifier.letter.UnrenderableException;
import org.fairnotice.notifier.smtp.Delivery;
import org.fairnotice.notifier.smtp.Leave;
import org.fairnotice.notifier.smtp.Mailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one delivery attempt under a permit that may be used. For many threads at once. */
final class Sender {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);

    private final LetterWriter writer;
    private final Mailer mailer;
    private final Archive archive;
    private final PermitRules rules;
    private final InstantSource clock;

    Sender(LetterWriter writer, Mailer mailer, Archive archive, PermitRules rules, InstantSource clock) {
        this.writer = writer;
        this.mailer = mailer;
        this.archive = archive;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param leaseEnd until when this instance may be sure that nobody else works on the permit */
    NoticeOutcome send(NoticePermitted permit, Instant leaseEnd) {
        Letter letter;
        try {
            letter = writer.write(permit, clock.instant());
        } catch (UnrenderableException | RuntimeException e) {
            log.atError()
                    .addKeyValue("requestId", permit.requestId())
                    .addKeyValue("noticeId", permit.noticeId())
                    .addKeyValue("problem", e.getMessage())
                    .log("A notice cannot be rendered");
            return refused(permit, Refusal.UNRENDERABLE);
        }
        var leave = new Leave(earlier(rules.lastInstant(permit), leaseEnd), clock);
        if (!leave.lasts(rules.exchangeBound())) {
            return notHandedOver(permit);
        }
        Delivery delivery = mailer.deliver(letter.message(), letter.recipient(), leave);
        if (delivery instanceof Delivery.Accepted) {
            archive.keep(permit, letter);
        }
        return outcome(permit, letter.messageId(), delivery);
    }

    private NoticeOutcome outcome(NoticePermitted permit, String messageId, Delivery delivery) {
        Instant now = clock.instant();
        return switch (delivery) {
            case Delivery.Accepted accepted ->
                new NoticeSent(permit.requestId(), permit.noticeId(), permit.attempt(), now, messageId);
            case Delivery.NotHandedOver late -> notHandedOver(permit);
            case Delivery.Deferred deferred ->
                new DeliveryDeferred(permit.requestId(), permit.noticeId(), permit.attempt(), now, deferred.status());
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
                ? new DeliveryDeferred(permit.requestId(), permit.noticeId(), permit.attempt(), now, "4.4.7")
                : refused(permit, Refusal.STALE);
    }

    NoticeOutcome refused(NoticePermitted permit, Refusal refusal) {
        return new NoticeRefused(permit.requestId(), permit.noticeId(), permit.attempt(), clock.instant(), refusal);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
