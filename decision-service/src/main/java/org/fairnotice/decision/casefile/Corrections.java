package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.FactsCorrected;

/** The facts of a process as persons put them right. */
final class Corrections {

    private Corrections() {}

    static List<FactsCorrected> of(List<LegalRequestEvent> recorded) {
        return recorded.stream()
                .filter(FactsCorrected.class::isInstance)
                .map(FactsCorrected.class::cast)
                .toList();
    }

    /** As it was known then: a correction that was recorded later is not in it. */
    static LegalProcess asOf(LegalProcess served, List<LegalRequestEvent> recorded, Instant then) {
        LegalProcess known = served;
        for (FactsCorrected correction : of(recorded)) {
            if (!correction.recordedAt().isAfter(then)) {
                known = correct(known, correction);
            }
        }
        return known;
    }

    private static LegalProcess correct(LegalProcess known, FactsCorrected right) {
        return new LegalProcess(
                known.kind(),
                right.agency() == null ? known.agency() : right.agency(),
                right.docket() == null ? known.docket() : right.docket(),
                right.authority() == null ? known.authority() : right.authority(),
                right.dataSought() == null ? known.dataSought() : right.dataSought(),
                right.issuedOn() == null ? known.issuedOn() : right.issuedOn(),
                right.dueOn() == null ? known.dueOn() : right.dueOn(),
                known.targetAccounts(),
                known.circumstances());
    }
}
