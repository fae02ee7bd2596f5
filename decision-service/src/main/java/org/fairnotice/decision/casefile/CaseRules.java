package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.fairnotice.decision.gag.GagReader;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.policy.Policy;

/** What an event comes to. Pure and without state; safe for use by many threads. */
public final class CaseRules {

    private final Policy policy;
    private final Function<String, GagReading> reader;

    public CaseRules(Policy policy, GagReader reader) {
        this(policy, reader::read);
    }

    /** With any reader of a document's text. */
    public CaseRules(Policy policy, Function<String, GagReading> reader) {
        this.policy = policy;
        this.reader = reader;
    }

    /**
     * Total: it never throws, whatever the event and the state. The same event twice changes nothing more.
     *
     * @param now by decision-service's clock
     */
    public Step apply(CaseFile state, CaseEvent event, Directory directory, Gate gate, Instant now) {
        return new Step(state, List.of());
    }
}
