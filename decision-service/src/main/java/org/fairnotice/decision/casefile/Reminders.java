package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.process.GagEnd;

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

    void ofGags(List<Standing> standings, Parties parties) {
        for (Standing standing : standings) {
            if (standing.inForce()) {
                ofGag(standing.gag(), parties);
            }
        }
    }

    private void ofGag(Gag gag, Parties parties) {
        GagEnd end = gag.end(setting.policy());
        boolean enterprise = parties.all().stream()
                .anyMatch(party -> party.customer().type() == CustomerType.ENTERPRISE
                        && Standing.covers(gag, party.id(), parties));
        if (enterprise && isLong(gag, end)) {
            publication.alert(
                    "challenge/" + gag.id(),
                    Alert.CHALLENGE_RECOMMENDED,
                    "gag " + gag.id() + " is indefinite or long: consider a challenge");
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
    }
}
