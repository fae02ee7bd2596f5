package org.fairnotice.decision.gag;

import java.util.BitSet;

/**
 * Finds what may give a courteous request force: "please do not tell; the court has so ordered", "disclosure is a crime". It looks
 * at the sentence of the request and at the one behind it; a subpoena that threatens whoever does not answer gives none.
 */
final class LegalForce {

    private static final int DENIED_WITHIN = 6;
    private static final int HOPED_WITHIN = 4;
    private static final BitSet FORCE = Wordings.idsOf("legalforce");
    private static final BitSet COURT = Wordings.idsOf("court");
    private static final BitSet COURT_ACTS = Wordings.idsOf("courtacts");
    private static final BitSet DENIAL = Wordings.idsOf("denial");
    private static final BitSet MAY = Wordings.idsOf("may");
    private static final BitSet OBTAIN = Wordings.idsOf("obtain");
    private static final BitSet SUPPOSING = Wordings.idsOf("supposing");

    private final Script script;

    LegalForce(Script script) {
        this.script = script;
    }

    /** Whether it stands beside a statement that asks. */
    boolean near(Statement asking) {
        int start = script.start(asking.cue().from());
        int end = script.end(asking.cue().to() - 1);
        int behind = end < script.size() ? script.end(end) : end;
        for (int i = start; i < behind; i++) {
            boolean within = i >= asking.cue().from() && i < asking.cue().to();
            if (!within && forceful(i) && !denied(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean forceful(int i) {
        boolean court = script.is(i, COURT) && script.is(i + 1, COURT_ACTS);
        boolean ofJudge = script.text(i).equals("order")
                && (script.text(i - 1).equals("judge") || script.text(i - 2).equals("judge"));
        return court || ofJudge || script.is(i, FORCE);
    }

    /** "No court order", "so that I may obtain an order", "unless a court forbids it". */
    private boolean denied(int i) {
        int start = script.start(i);
        int from = Math.max(start, i - DENIED_WITHIN);
        int near = Math.max(start, i - HOPED_WITHIN);
        return script.any(DENIAL, from, i)
                || script.any(MAY, near, i)
                || script.any(OBTAIN, near, i)
                || script.any(SUPPOSING, from, i);
    }
}
