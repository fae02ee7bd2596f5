package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.process.Challenge;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeFiled;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeRuled;

/** What counsel is told of by itself. Each is said once; nothing depends on the answer. */
final class Reminders {

    private final Setting setting;
    private final Publication publication;
    private final Alarm alarm;

    Reminders(Setting setting, Publication publication, Alarm alarm) {
        this.setting = setting;
        this.publication = publication;
        this.alarm = alarm;
    }

    /** A gag that is known after a notice that it forbids has left, or may have. */
    void ofLateGags(List<Standing> standings, List<JudgedNotice> notices, Parties parties) {
        for (Standing standing : standings) {
            ProvisionId id = standing.gag().id();
            for (JudgedNotice notice : notices) {
                boolean tooLate = standing.blocks()
                        && notice.delivery().mayHaveLeft()
                        && Standing.covers(standing.gag(), notice.customerId(), parties);
                if (tooLate) {
                    String text = "gag " + id + " is known after notice "
                            + notice.delivery().noticeId() + " left";
                    publication.alert("late/" + id + "/" + notice.delivery().noticeId(), Alert.GAG_AFTER_NOTICE, text);
                }
            }
        }
    }

    void ofGags(List<Standing> standings, Parties parties, List<LegalRequestEvent> recorded) {
        for (Standing standing : standings) {
            if (standing.inForce()) {
                ofGag(
                        standing.gag(),
                        parties,
                        Challenges.isUnderWay(standing.gag().id(), recorded));
            }
        }
    }

    private void ofGag(Gag gag, Parties parties, boolean challenged) {
        GagEnd end = gag.end(setting.policy());
        boolean enterprise = parties.all().stream()
                .anyMatch(party -> party.customer().type() == CustomerType.ENTERPRISE
                        && Standing.covers(gag, party.id(), parties));
        if (enterprise && !challenged && isLong(gag, end)) {
            publication.alert(
                    "challenge/" + gag.id(),
                    Alert.CHALLENGE_RECOMMENDED,
                    "gag " + gag.id() + " is indefinite or long: consider a challenge"
                            + LegalReviews.howToChallenge(gag));
        }
        if (end instanceof GagEnd.Until until) {
            beforeEnd(gag.id(), until.at());
        } else {
            periodically(gag);
        }
    }

    private boolean isLong(Gag gag, GagEnd end) {
        Instant from = gag.provision().startsAt() == null
                ? gag.knownAt()
                : gag.provision().startsAt();
        return !(end instanceof GagEnd.Until until)
                || until.at().isAfter(Instants.plus(from, setting.policy().longGag()));
    }

    /** Only the nearest reminder is said: who learns of a gag five days before its end is not told of thirty. */
    private void beforeEnd(ProvisionId id, Instant end) {
        Optional<Integer> nearest = setting.policy().reminderDays().stream()
                .filter(days -> !setting.now().isBefore(before(end, days)))
                .min(Integer::compareTo);
        nearest.ifPresent(days -> publication.alert(
                "ends/" + id + "/" + end + "/" + days,
                Alert.GAG_ENDS_SOON,
                "gag " + id + " ends within " + days + (days == 1 ? " day" : " days")));
        setting.policy().reminderDays().forEach(days -> alarm.at(before(end, days)));
    }

    private static Instant before(Instant end, int days) {
        return Instants.plus(end, Duration.ofDays(-days));
    }

    private void periodically(Gag gag) {
        Duration interval = setting.policy().periodicReview();
        long passed = Math.max(0, Duration.between(gag.knownAt(), setting.now()).dividedBy(interval));
        if (passed > 0) {
            publication.alert(
                    "periodic/" + gag.id() + "/" + passed,
                    Alert.PERIODIC_REVIEW,
                    "gag " + gag.id() + " has no end: is it still needed?");
        }
        alarm.at(Instants.plus(gag.knownAt(), interval.multipliedBy(passed + 1)));
        LegalReviews.of(gag).ifPresent(review -> {
            if (setting.now().isBefore(review.at())) {
                alarm.at(review.at());
            } else {
                publication.alert("law/" + gag.id(), Alert.PERIODIC_REVIEW, "gag " + gag.id() + ": " + review.text());
            }
        });
    }

    /** What became of challenges, and whether the government's thirty days after reciprocal notice are over. */
    void ofChallenges(List<LegalRequestEvent> recorded) {
        for (LegalRequestEvent event : recorded) {
            if (event instanceof ChallengeRuled ruled) {
                publication.alert(
                        "ruled/" + ruled.provisionId() + "/" + ruled.ruledAt() + "/" + ruled.ruling(),
                        Alert.CHALLENGE_RULED,
                        Challenges.words(ruled));
            }
            if (event instanceof ChallengeFiled filed && filed.challenge() == Challenge.RECIPROCAL_NOTICE) {
                Instant due = Instants.plus(filed.filedAt(), Challenges.GOVERNMENTS_TIME);
                if (setting.now().isBefore(due)) {
                    alarm.at(due);
                } else if (Challenges.isUnderWay(filed.provisionId(), recorded)) {
                    publication.alert(
                            "reciprocal/" + filed.provisionId() + "/" + filed.filedAt(),
                            Alert.RECIPROCAL_NOTICE_DUE,
                            "gag " + filed.provisionId()
                                    + ": thirty days after reciprocal notice, has the government gone to court?");
                }
            }
        }
    }
}
