package org.fairnotice.decision.stream;

import java.time.Duration;
import org.fairnotice.contract.notice.NoticeSigner;
import org.fairnotice.decision.casefile.CaseRules;

/**
 * What the judging of cases needs beside the cases.
 *
 * @param sweepInterval how often timers are looked at
 * @param sweepBudget how long one look may take
 */
record CaseWork(
        CaseRules rules,
        CustomerIndex directory,
        InputGate gate,
        NoticeSigner signer,
        StreamMeters meters,
        Duration sweepInterval,
        Duration sweepBudget) {}
