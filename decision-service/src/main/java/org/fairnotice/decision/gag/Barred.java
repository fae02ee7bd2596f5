package org.fairnotice.decision.gag;

import java.util.BitSet;
import org.fairnotice.decision.gag.Statement.Role;

/** Weighs words that name a ban, "prohibited from disclosing": made here, made elsewhere, asked for, or denied. */
final class Barred {

    private static final BitSet NEGATION = Wordings.idsOf("negation");
    private static final BitSet US = Wordings.idsOf("us");
    private static final BitSet NOTHING = Wordings.idsOf("nothing");
    private static final BitSet CONDITION = Wordings.idsOf("condition");
    private static final BitSet RULE = Wordings.idsOf("rule");
    private static final BitSet PASSIVE = Wordings.idsOf("passive");
    private static final BitSet FORBIDDEN = Wordings.idsOf("forbidden");
    private static final BitSet FORBID = Wordings.idsOf("forbid");
    private static final BitSet FORBIDS = Wordings.idsOf("forbids");
    private static final BitSet FORBIDDING = Wordings.idsOf("forbidding");
    private static final BitSet FORBADE = Wordings.idsOf("forbade");

    private final Script script;
    private final Governor governor;
    private final Surroundings surroundings;

    Barred(Script script, Governor governor, Surroundings surroundings) {
        this.script = script;
        this.governor = governor;
        this.surroundings = surroundings;
    }

    Role role(Cue cue) {
        int at = cue.from();
        int start = script.start(at);
        if (script.text(at - 2).equals("no") && script.text(at - 1).equals("longer")) {
            return surroundings.happensNot(cue) ? Role.STANDS : Role.LIFTS;
        }
        if (script.text(at - 1).equals("longer")) {
            return Role.LIFTS;
        }
        int clause = script.text(at - 1).equals("that") ? start : surroundings.clause(start, at);
        boolean denied = script.any(NEGATION, Math.max(clause, at - 5), at)
                && !script.text(at - 1).equals("only");
        if (denied || noRule(clause, at) || script.any(NOTHING, Math.max(clause, at - 25), at)) {
            return Role.DENIES;
        }
        boolean supposed = script.is(cue.to() - 1, FORBIDDEN) && surroundings.supposed(cue);
        if (supposed || script.any(CONDITION, Math.max(start, at - 6), at)) {
            return Role.MENTIONS;
        }
        if (script.text(at - 1).equals("to") && script.is(at, FORBID)) {
            return Role.MENTIONS;
        }
        boolean passive = script.any(PASSIVE, Math.max(start, at - 4), at);
        if (script.is(at, FORBIDDING)) {
            return governor.over(at) == Governor.Force.APPLIES ? Role.APPLIES : Role.MENTIONS;
        }
        if (surroundings.indefinite(at) || script.any(US, at + 1, at + 3)) {
            return Role.MENTIONS;
        }
        boolean ownClause = script.is(at, FORBIDS) && clause > start;
        Governor.Force force = governor.over(at);
        boolean wished = force == Governor.Force.ASKS && script.text(at - 1).equals("be");
        if (!ownClause && (force == Governor.Force.APPLIES || wished)) {
            return Role.APPLIES;
        }
        boolean told = script.text(at - 1).equals("was") || script.text(at - 1).equals("were");
        boolean past = told
                || script.is(at, FORBADE)
                || (script.is(at, FORBIDDEN) && !passive)
                || script.text(at - 1).equals("had")
                || (script.text(at - 1).equals("been") && script.text(at - 2).equals("had"));
        return past ? Role.BOUND : Role.BINDS;
    }

    /** "No rule ... requires", "under no order ... that would stop". */
    private boolean noRule(int start, int at) {
        for (int i = Math.max(start, at - 14); i < at; i++) {
            if (script.text(i).equals("no") && script.any(RULE, i + 1, Math.min(at, i + 4))) {
                return true;
            }
        }
        return false;
    }
}
