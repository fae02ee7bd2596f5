package org.fairnotice.contract.process;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.jspecify.annotations.Nullable;

/**
 * A non-disclosure provision ("gag"): what forbids telling.
 *
 * @param startsAt when it begins; null means with its request
 * @param end when it ends by its own words
 * @param covers the target accounts it speaks of; empty means all of the request's
 */
public record Provision(
        LegalBasis basis, Force force, @Nullable Instant startsAt, GagEnd end, List<TargetAccount> covers) {

    /** Whether it binds. */
    public enum Force {
        /** The recipient must not tell. */
        IN_FORCE,
        /** The recipient is asked not to tell, without legal force: a person decides. */
        REQUESTED_ONLY
    }

    public Provision {
        covers = List.copyOf(covers);
        if (startsAt != null && end instanceof GagEnd.Until(Instant at) && at.isBefore(startsAt)) {
            throw new IllegalArgumentException(
                    "end: " + at + " is before the provision's start " + startsAt + "; correct one of the two");
        }
    }
}
