package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.util.List;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeFiled;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeRuled;

/** What was recorded of challenges. None of it ends a gag: its end is recorded by itself, by as many persons as it takes. */
final class Challenges {

    /** 18 U.S.C. 3511(b)(1)(B): what the government has to apply to a court after reciprocal notice. */
    static final Duration GOVERNMENTS_TIME = Duration.ofDays(30);

    private Challenges() {}

    /** Whether a gag was challenged after the last ruling on it. */
    static boolean isUnderWay(ProvisionId id, List<LegalRequestEvent> recorded) {
        boolean underWay = false;
        for (LegalRequestEvent event : recorded) {
            if (event instanceof ChallengeFiled filed && filed.provisionId().equals(id)) {
                underWay = true;
            }
            if (event instanceof ChallengeRuled ruled && ruled.provisionId().equals(id)) {
                underWay = false;
            }
        }
        return underWay;
    }

    static String words(ChallengeRuled ruled) {
        String gag = "gag " + ruled.provisionId() + ": ";
        return switch (ruled.ruling()) {
            case GRANTED -> gag + "the challenge was granted; it stands until its end is recorded";
            case GRANTED_IN_PART -> gag + "the challenge was granted in part; record what ended and what stands";
            case DENIED -> gag + "the challenge was denied; it stands";
            case WITHDRAWN -> gag + "the challenge was withdrawn; it stands";
        };
    }
}
