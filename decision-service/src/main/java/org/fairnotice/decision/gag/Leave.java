package org.fairnotice.decision.gag;

import java.util.BitSet;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** Weighs words that say that telling is free, or that nothing forbids it. */
final class Leave {

    private static final int AFTER = 28;
    private static final int COUNSEL_WITHIN = 8;
    private static final int BY_WITHIN = 8;
    private static final BitSet OFFICERS = Wordings.idsOf("officers");
    private static final BitSet PERSON = Wordings.idsOf("person");
    private static final BitSet NEGATION = Wordings.idsOf("negation");
    private static final BitSet MUST = Wordings.idsOf("must");
    private static final BitSet TOLD = Wordings.idsOf("told");
    private static final BitSet TELLING_OF_BAN = Wordings.idsOf("banwords");
    private static final BitSet UNDOUBTED = Wordings.idsOf("undoubted");
    private static final BitSet DENIAL = Wordings.idsOf("denial");
    private static final BitSet COUNSEL = Wordings.idsOf("counsel");

    private final Script script;
    private final Surroundings surroundings;
    private final Abroad abroad;

    Leave(Script script, Surroundings surroundings, Abroad abroad) {
        this.script = script;
        this.surroundings = surroundings;
        this.abroad = abroad;
    }

    /** "Non potrà dare notizia", "is not at liberty to tell". */
    private boolean denied(Cue cue) {
        int from = Math.max(script.start(cue.from()), cue.from() - 3);
        return script.any(DENIAL, from, cue.from());
    }

    @Nullable
    Role releases(Cue cue) {
        if (abroad.toCome(cue)) {
            return Role.DOUBTS;
        }
        return surroundings.conditional(cue) || denied(cue) || toCounsel(cue) ? null : Role.RELEASES;
    }

    /** "Free to tell its counsel": of any ban. */
    private boolean toCounsel(Cue cue) {
        int end = Math.min(script.end(cue.from()), cue.to() + COUNSEL_WITHIN);
        boolean counsel =
                script.any(COUNSEL, cue.from(), end) || script.notions().any(Notion.COUNSEL, cue.from(), end);
        return counsel && !script.any(PERSON, cue.from(), end);
    }

    @Nullable
    Role permits(Cue cue) {
        if (abroad.toCome(cue)) {
            return Role.DOUBTS;
        }
        int start = script.start(cue.from());
        int end = Math.min(script.end(cue.from()), cue.to() + 14);
        boolean needNot = script.text(cue.from() + 1).equals("but")
                && script.text(cue.from() + 2).equals("need");
        int negated = needNot ? cue.from() : cue.to();
        boolean duty = script.any(MUST, cue.from(), cue.to());
        if ((!duty && surroundings.conditional(cue))
                || script.any(NEGATION, Math.max(start, cue.from() - 12), negated)
                || denied(cue)) {
            return null;
        }
        String verb = script.text(cue.to() - 1);
        if ((verb.equals("alert") || verb.equals("reveal"))
                && !script.text(cue.from() - 1).equals("you")) {
            return null; // "a service interruption may alert the subscriber"
        }
        boolean passive = script.is(cue.to() - 1, TOLD);
        boolean english = script.notions().tongue(cue.from()) == Tongue.ENGLISH;
        int from = passive ? Math.max(start, cue.from() - 6) : english ? cue.to() - 1 : cue.from();
        boolean whom = script.any(PERSON, from, end);
        boolean narrow = script.any(COUNSEL, cue.from(), end) || !whom || byOfficer(cue, end);
        String first = script.text(cue.from());
        boolean choice = first.equals("at")
                || first.equals("matter")
                || script.text(cue.to() - 1).equals("do");
        boolean aside =
                first.equals("at") && !script.any(TELLING_OF_BAN, start, end); // "at its administrators' discretion"
        return aside || (narrow && !choice) ? null : Role.PERMITS;
    }

    /** "May be notified by the sheriff alone". */
    private boolean byOfficer(Cue cue, int end) {
        for (int i = cue.to(); i < Math.min(end, cue.to() + BY_WITHIN); i++) {
            if (script.text(i).equals("by") && script.any(OFFICERS, i + 1, Math.min(end, i + 4))) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Role absent(Cue cue) {
        int start = script.start(cue.from());
        int end = script.end(cue.from());
        int from = Math.max(start, cue.from() - 20);
        if (script.is(cue.from() + 1, UNDOUBTED)) {
            return null; // "there is no doubt that the order remains in effect"
        }
        if (script.text(cue.from() - 1).equals("that")
                && script.any(NEGATION, Math.max(start, cue.from() - 6), cue.from())) {
            return null;
        }
        return script.any(TELLING_OF_BAN, from, Math.min(end, cue.to() + AFTER)) ? Role.DENIES : null;
    }
}
