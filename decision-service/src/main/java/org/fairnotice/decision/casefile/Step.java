package org.fairnotice.decision.casefile;

import java.util.List;

/** What an event comes to: the case as it now is, and what to publish. */
public record Step(CaseFile state, List<Effect> effects) {

    public Step {
        effects = List.copyOf(effects);
    }
}
