package org.fairnotice.decision.casefile;

import java.time.Instant;
import org.fairnotice.decision.policy.Policy;

/**
 * What a case is judged in the light of, besides its own facts.
 *
 * @param policyVersion of {@code policy}, named on every decision
 * @param now by decision-service's clock
 */
record Setting(Policy policy, String policyVersion, Directory directory, Gate gate, Instant now) {

    /** Arithmetic that allows for the difference of clocks. */
    Instants instants() {
        return new Instants(policy.clockBound());
    }

    /** Whether {@code instant} has passed by every clock. */
    boolean surelyPast(Instant instant) {
        return !now.isBefore(instants().surely(instant));
    }
}
