package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.process.GagEnd;

/** A provision, and where it stands now. */
record Standing(Gag gag, ProvisionStatus status) {

    /**
     * Where a provision stands. A gag binds from when it is known, whatever its start: telling the day before would defeat it.
     *
     * @param mailMayLeave whether a permit may be out for a notice that it covers
     */
    static Standing of(Gag gag, Setting setting, boolean mailMayLeave) {
        return new Standing(gag, status(gag, setting, mailMayLeave));
    }

    private static ProvisionStatus status(Gag gag, Setting setting, boolean mailMayLeave) {
        if (gag.none()) {
            return ProvisionStatus.NOT_A_GAG;
        }
        Optional<Instant> ended = gag.endedAt(setting.policy());
        if (ended.isPresent() && setting.surelyPast(ended.get())) {
            return ProvisionStatus.ENDED;
        }
        if (gag.requestedOnly()) {
            return ProvisionStatus.CLAIMED;
        }
        if (gag.end(setting.policy()) instanceof GagEnd.Until until && setting.surelyPast(until.at())) {
            return gag.unconfirmed(setting.policy()) ? ProvisionStatus.EXPIRED_UNCONFIRMED : ProvisionStatus.EXPIRED;
        }
        return mailMayLeave ? ProvisionStatus.PENDING : ProvisionStatus.EFFECTIVE;
    }

    boolean blocks() {
        return status.blocks();
    }

    boolean inForce() {
        return status == ProvisionStatus.PENDING || status == ProvisionStatus.EFFECTIVE;
    }

    /** Whether it was in force once and is over; when, {@link #overAt} says. */
    boolean over() {
        return status == ProvisionStatus.EXPIRED || status == ProvisionStatus.ENDED;
    }

    Optional<Instant> overAt(Setting setting) {
        return gag.end(setting.policy()) instanceof GagEnd.Until until ? Optional.of(until.at()) : Optional.empty();
    }

    /** Whether it speaks of this customer: unless each account it names is known to be somebody else's, it does. */
    static boolean covers(Gag gag, CustomerId customer, Parties parties) {
        List<TargetAccount> covered = gag.provision().covers();
        return covered.isEmpty()
                || covered.stream()
                        .anyMatch(account ->
                                parties.holderOf(account).map(customer::equals).orElse(true));
    }
}
