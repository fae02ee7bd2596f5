package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.decision.policy.Rule.Outcome;
import org.jspecify.annotations.Nullable;

/** One look at a case: everything that follows from its facts at one instant. */
final class Judgement {

    /** How soon a case is looked at again while the gate is closed; the shell lets timers wait until it opens. */
    private static final Duration GATE_PAUSE = Duration.ofSeconds(1);

    private final CaseFile file;
    private final Setting setting;
    private final Parties parties;
    private final List<Standing> standings;
    private final List<Review> questions;
    private final List<JudgedNotice> notices;
    private final List<JudgedLetter> letters;
    private final Publication publication;
    private final Alarm alarm;

    Judgement(CaseFile file, Setting setting) {
        this.file = file;
        this.setting = setting;
        this.parties = Parties.of(
                file,
                setting.directory(),
                file.said().pastUnknown() || setting.gate().pastUnknown());
        this.standings = Gags.of(file, setting.policy()).stream()
                .map(gag -> Standing.of(gag, setting, mailMayLeaveUnder(gag)))
                .toList();
        this.questions = Questions.of(file, standings, parties, setting.policy());
        this.publication = new Publication(file, setting);
        this.alarm = new Alarm(setting.now());
        NoticeJudge judge = new NoticeJudge(file, parties, standings, questions, setting);
        this.notices = judge.judge();
        this.letters = LetterJudge.judge(file, parties, judge, notices, setting, alarm);
    }

    Step step(CaseEvent event) {
        List<Delivery> deliveries = deliveries();
        publication.provisions(standings);
        if (setting.gate().open()) {
            sayWhatWasDecided(event);
            deliveries = permit(deliveries);
        }
        announce();
        setAlarm();
        List<Effect> effects = publication.effects();
        List<Holder> holders = setting.gate().open() ? holders() : file.holders();
        long sequence = file.sequence() + effects.size();
        Said said = publication.said();
        return new Step(new Facts(file).judged(sequence, holders, deliveries, said, alarm.first()), effects);
    }

    private boolean mailMayLeaveUnder(Gag gag) {
        return setting.now().isBefore(setting.gate().formerPermitsEndAt())
                || file.deliveries().stream()
                        .filter(delivery -> delivery.mayStillSend(setting.now(), setting.instants()))
                        .anyMatch(delivery -> isCovered(delivery, gag));
    }

    /** A delivery whose customer is not known is covered: in doubt it counts. What goes to the agency no gag forbids. */
    private boolean isCovered(Delivery delivery, Gag gag) {
        NoticeId id = delivery.noticeId();
        return !Redirects.isOne(file, id)
                && Stream.concat(
                                file.said().notices().stream()
                                        .filter(on -> on.noticeId().equals(id))
                                        .map(Said.OnNotice::customerId),
                                file.said().letters().stream()
                                        .filter(on -> on.letterId().equals(id))
                                        .map(Said.OnLetter::customerId))
                        .allMatch(customer -> Standing.covers(gag, customer, parties));
    }

    private Stream<JudgedNotice> words() {
        return Stream.concat(notices.stream(), letters.stream().map(JudgedLetter::word));
    }

    /**
     * The deliveries as judged; a permit that is out under a rule that lets no mail leave, or for a letter that is not wanted any
     * more, is taken back first of all.
     */
    private List<Delivery> deliveries() {
        List<Delivery> judged = words().map(
                        word -> word.rule().letsMailLeave() ? word.delivery() : revoke(word.delivery()))
                .toList();
        List<Delivery> deliveries = new ArrayList<>();
        for (Delivery known : file.deliveries()) {
            boolean isJudged = judged.stream().anyMatch(each -> each.noticeId().equals(known.noticeId()));
            if (!isJudged && !known.attempts().isEmpty()) {
                deliveries.add(revoke(known));
            }
        }
        deliveries.addAll(judged);
        return deliveries;
    }

    private Delivery revoke(Delivery delivery) {
        Delivery revoked = delivery;
        for (Attempt attempt : delivery.attempts()) {
            if (!attempt.revoked() && attempt.mayStillSend(setting.now(), setting.instants())) {
                publication.add(new Effect.Revoke(
                        new NoticeRevoked(file.requestId(), delivery.noticeId(), attempt.number(), setting.now())));
                revoked = revoked.change(attempt.number(), Attempt::revoke);
            }
        }
        return revoked;
    }

    private void sayWhatWasDecided(CaseEvent event) {
        List<Review> open = Stream.concat(questions.stream(), words().flatMap(word -> word.questions().stream()))
                .toList();
        publication.reviews(
                open,
                event instanceof CaseEvent.Recorded
                        ? Answers.of(file).lastPerson().orElse(null)
                        : null);
        publication.notices(notices);
        publication.letters(letters);
        notices.forEach(this::sayWhatBecameOf);
        redirect();
        Reminders reminders = new Reminders(setting, publication, alarm);
        reminders.ofLateGags(standings, notices, parties);
        reminders.ofChallenges(file.recorded());
        boolean nothingLeft =
                file.paper() != null && open.isEmpty() && notices.stream().allMatch(JudgedNotice::ended);
        if (!nothingLeft) {
            reminders.ofGags(standings, parties, file.recorded());
        }
        publication.settled(nothingLeft);
    }

    private void sayWhatBecameOf(JudgedNotice notice) {
        String name = notice.delivery().noticeId().value();
        new Production(file, setting).of(notice).ifPresent(word -> publication.production(notice.customerId(), word));
        notice.delivery().told().ifPresent(told -> {
            String attempt = name + "/" + told.number();
            publication.alert("sent/" + attempt, Alert.NOTICE_SENT, "notice " + name + " was sent");
        });
        for (Delivery.Reply reply : notice.delivery().replies()) {
            String answer = ReviewIds.kebab(reply.response()).replace('-', ' ');
            publication.alert(
                    "answer/" + name + "/" + reply.response(),
                    Alert.CUSTOMER_RESPONDED,
                    "notice " + name + " was answered: " + answer);
        }
        if (notice.rule().outcome() == Outcome.BOUNCED) {
            String round = name + "/" + notice.recipient().spent();
            publication.alert("dead/" + round, Alert.NOTICE_UNDELIVERABLE, "notice " + name + " reached nobody");
        }
    }

    /** An agency that nobody has verified learns nothing of whose an account is. */
    private void redirect() {
        boolean verified = questions.stream().noneMatch(review -> review.reason() == ReviewReason.SENDER_NOT_VERIFIED);
        if (file.paper() == null || !verified || Answers.of(file).closing().isPresent()) {
            return;
        }
        for (LegalRequestEvent event : file.recorded()) {
            if (event instanceof RedirectReleased released
                    && parties.of(released.customerId()).isPresent()) {
                publication.redirected(released.customerId(), released.recordedBy());
            }
        }
    }

    private List<Delivery> permit(List<Delivery> deliveries) {
        List<Delivery> permitted = new ArrayList<>(deliveries);
        Permits permits = new Permits(file, parties, standings, setting);
        for (JudgedNotice notice : notices) {
            if (notice.rule().outcome() == Outcome.PERMIT) {
                permit(permits.notice(notice), permitted);
            }
        }
        for (JudgedLetter letter : letters) {
            if (letter.word().rule().outcome() == Outcome.PERMIT) {
                permit(permits.letter(letter), permitted);
            }
        }
        return permitted;
    }

    private void permit(NoticePermitted permit, List<Delivery> permitted) {
        publication.add(new Effect.Permit(permit));
        alarm.at(setting.instants().surely(permit.expiresAt()));
        permitted.replaceAll(delivery -> delivery.noticeId().equals(permit.noticeId())
                ? delivery.change(
                        permit.attempt(),
                        attempt -> Attempt.permitted(
                                permit.attempt(), permit.expiresAt(), Recipient.digest(permit.recipient())))
                : delivery);
    }

    private void announce() {
        @Nullable Paper paper = file.paper();
        if (paper != null) {
            boolean inReview = questions.stream().anyMatch(review -> PaperReview.holdsBackOthers(review.reason()));
            publication
                    .announce(paper, PaperReview.completed(file), PaperReview.compared(file), inReview)
                    .ifPresent(alarm::at);
        }
    }

    private void setAlarm() {
        for (Standing standing : standings) {
            if (standing.blocks() && standing.gag().end(setting.policy()) instanceof GagEnd.Until until) {
                alarm.at(setting.instants().surely(until.at()));
            }
        }
        words().forEach(word -> alarm.at(word.wakeAt()));
        alarm.at(setting.gate().formerPermitsEndAt());
        if (!setting.gate().open()) {
            alarm.at(setting.now().plus(GATE_PAUSE));
        }
    }

    /** An account keeps the holder that it had when the gate was first open, so that a change is noticed. */
    private List<Holder> holders() {
        List<Holder> holders = new ArrayList<>(parties.holders());
        for (Holder known : file.holders()) {
            if (holders.stream().noneMatch(holder -> holder.account().equals(known.account()))) {
                holders.add(known);
            }
        }
        return holders;
    }
}
