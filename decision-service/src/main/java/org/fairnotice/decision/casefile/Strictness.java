package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.Provision;
import org.jspecify.annotations.Nullable;

/** Which of two words forbids more. */
final class Strictness {

    private Strictness() {}

    /** The words of {@code newer}, but never softer than {@code older} in force, in cover, or in length. */
    static Provision stricter(Provision older, Provision newer) {
        Provision.Force force = older.force() == Provision.Force.IN_FORCE ? older.force() : newer.force();
        GagEnd end = later(older.end(), newer.end());
        @Nullable Instant start = newer.startsAt();
        boolean startFits = start == null
                || !(end instanceof GagEnd.Until until)
                || !until.at().isBefore(start);
        return new Provision(
                newer.basis(), force, startFits ? start : null, end, covers(older.covers(), newer.covers()));
    }

    /** The later of two ends; one that is not known is later than one that is. */
    static GagEnd later(GagEnd older, GagEnd newer) {
        if (older instanceof GagEnd.Until one && newer instanceof GagEnd.Until other) {
            return one.at().isAfter(other.at()) ? older : newer;
        }
        return newer instanceof GagEnd.Until ? older : newer;
    }

    /** An empty list covers every account. */
    private static List<TargetAccount> covers(List<TargetAccount> older, List<TargetAccount> newer) {
        if (older.isEmpty() || newer.containsAll(older)) {
            return older.isEmpty() ? older : newer;
        }
        if (newer.isEmpty()) {
            return newer;
        }
        List<TargetAccount> all = new ArrayList<>(newer);
        older.stream().filter(account -> !newer.contains(account)).forEach(all::add);
        return all;
    }
}
