package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.fairnotice.decision.gag.CourtZone;
import org.fairnotice.decision.gag.GagReader;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.policy.Policy;

/**
 * What an event comes to: first it is added to the facts, then all that follows from the facts is worked out anew, then what
 * differs from what was said is said. Pure and without state; safe for use by many threads.
 */
public final class CaseRules {

    private final Policy policy;
    private final String policyVersion;
    private final Absorption absorption;

    public CaseRules(Policy policy, GagReader reader) {
        this(policy, reader::read, CourtZone::of);
    }

    /**
     * With any reader.
     *
     * @param reader of a document's text
     * @param zones from the words of a paper to the zone in which its dates are meant
     */
    public CaseRules(Policy policy, Function<String, GagReading> reader, Function<String, ZoneId> zones) {
        this.policy = policy;
        this.policyVersion = policy.version();
        this.absorption = new Absorption(reader, zones);
    }

    /**
     * Total: it never throws, whatever the event and the state. The same event twice changes nothing more.
     *
     * @param now by decision-service's clock
     */
    public Step apply(CaseFile state, CaseEvent event, Directory directory, Gate gate, Instant now) {
        CaseFile known = absorption.absorb(state, event, now);
        Setting setting = new Setting(policy, policyVersion, directory, gate, now);
        return new Judgement(known, setting).step(event);
    }
}
