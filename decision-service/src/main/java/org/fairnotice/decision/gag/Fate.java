package org.fairnotice.decision.gag;

import java.util.BitSet;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** Weighs words that say what became of a ban: over, prolonged, standing. */
final class Fate {

    private static final BitSet BAN_NAMED = Wordings.idsOf("bannouns");
    private static final BitSet CONDITION = Wordings.idsOf("condition");
    private static final BitSet DENIED = Wordings.idsOf("denied");
    private static final BitSet PROVISION = Wordings.idsOf("provisions");
    private static final BitSet TELL = Wordings.idsOf("tell");
    private static final BitSet TELLING_OF_BAN = Wordings.idsOf("banwords");
    private static final BitSet UNTIL_ABROAD = Wordings.idsOf("untilabroad");
    private static final BitSet HAS_ABROAD = Wordings.idsOf("hasabroad");
    private static final BitSet DENIED_ABROAD = Wordings.idsOf("deniedabroad");
    private static final BitSet ANY_MORE = Wordings.idsOf("anymore");
    private static final BitSet TO_COME_ABROAD = Wordings.idsOf("tocomeabroad");
    private static final BitSet WILL_BE_ABROAD = Wordings.idsOf("willbeabroad");
    private static final BitSet REFUSED = Wordings.idsOf("refusedabroad");
    private static final BitSet LIFTING = Wordings.idsOf("liftnoun");
    private static final int AFTER_NOUN = 6;
    private static final BitSet OTHER = Wordings.idsOf("other");
    private static final BitSet ENDED = Wordings.idsOf("ended");

    private final Script script;
    private final Surroundings surroundings;
    private final boolean legal;
    private final boolean banElsewhere;

    /**
     * @param legal whether the paper bears marks of courts and police
     * @param banElsewhere whether it names a ban in words that are not weighed here
     */
    Fate(Script script, Surroundings surroundings, boolean legal, boolean banElsewhere) {
        this.script = script;
        this.surroundings = surroundings;
        this.legal = legal;
        this.banElsewhere = banElsewhere;
    }

    @Nullable
    Role lasts(Cue cue) {
        return ofBan(cue) && !surroundings.happensNot(cue) ? Role.EXTENDS : null;
    }

    @Nullable
    Role stands(Cue cue) {
        if (!ofBan(cue)) {
            return null;
        }
        boolean general = script.text(cue.from()).startsWith("remain");
        int told = script.text(cue.from() + 1).equals("to") ? cue.from() + 2 : cue.from() + 1;
        if (script.text(cue.from()).equals("not") && script.is(told, TELL)) {
            return null; // "the direction that it not disclose is discharged"
        }
        String first = script.text(script.start(cue.from()));
        if (first.equals("should") || first.equals("if")) {
            return null; // "should any such process carry a nondisclosure requirement, it is not affected"
        }
        if (noneOther(cue) || standsEnded(cue) || surroundings.whether(cue)) {
            return null;
        }
        if (general && !script.any(PROVISION, script.start(cue.from()), cue.to())) {
            return null; // "the undertakings remain in force"
        }
        return script.any(CONDITION, Math.max(script.start(cue.from()), cue.from() - 3), cue.from())
                ? null
                : Role.STANDS;
    }

    @Nullable
    Role lifts(Cue cue) {
        if (!ofBan(cue)) {
            return null;
        }
        boolean unreal =
                script.text(script.start(cue.from())).equals("had"); // "had the order been vacated, you would …"
        boolean refused = script.any(REFUSED, script.start(cue.from()), script.end(cue.from()));
        if (unreal || refused || surroundings.doubtfullyDenied(cue) || deniedAbroad(cue)) {
            return Role.STANDS;
        }
        if (ofTwo(cue)) {
            return null;
        }
        if (script.any(UNTIL_ABROAD, Math.max(script.start(cue.from()), cue.from() - 4), cue.from())) {
            return null; // "hasta que se levante el secreto", "bis das Verbot aufgehoben wird"
        }
        if (surroundings.happensNot(cue)) {
            return null;
        }
        if (surroundings.noEnd(cue)) {
            return null;
        }
        if (surroundings.undone(cue)) {
            return Role.STANDS;
        }
        String verb = script.text(cue.to() - 1);
        boolean toCome = verb.equals("expires")
                || verb.equals("lapses")
                || script.any(TO_COME_ABROAD, cue.from(), cue.to())
                || script.any(WILL_BE_ABROAD, Math.max(cue.from(), cue.to() - 4), cue.to());
        boolean blank = toCome && script.end(cue.from()) <= cue.to() + 1;
        if (blank) {
            return null; // "It expires on: ____"
        }
        return toCome && !script.any(DENIED, cue.from() - 60, cue.to() + 60) ? Role.STANDS : Role.LIFTS;
    }

    /** An end or a standing is a ban's only if the paper speaks of a ban near it, or of nothing but a ban. */
    private boolean ofBan(Cue cue) {
        if (banElsewhere) {
            return true;
        }
        int from = Math.max(0, script.start(cue.from()) - 60);
        int to = Math.min(script.size(), script.end(cue.from()) + 30);
        BitSet ban = legal || script.text(cue.from()).equals("permission") ? TELLING_OF_BAN : BAN_NAMED;
        return script.any(ban, Math.max(from, cue.from() - 90), Math.min(to, cue.to() + 60));
    }

    /** "Ist nicht aufgehoben", "no ha sido alzado", "aucune mainlevée": in languages where "no longer" begins with "not". */
    private boolean deniedAbroad(Cue cue) {
        int from = Math.max(script.start(cue.from()), cue.from() - 3);
        // "La mainlevée de l'interdiction n'est pas ordonnée": behind a noun the verb is still to come.
        int verb = script.is(cue.from(), LIFTING) ? AFTER_NOUN : 1;
        int to = Math.min(script.end(cue.to() - 1), cue.to() + verb);
        for (int i = from; i < to; i++) {
            boolean spanish =
                    (script.text(i).equals("no") || script.text(i).equals("ni")) && script.is(i + 1, HAS_ABROAD);
            boolean denied = script.is(i, DENIED_ABROAD) && !script.is(i + 1, ANY_MORE);
            if (spanish || denied) {
                return true;
            }
        }
        return false;
    }

    /** "Although the sealing order is vacated, the nondisclosure order is not": two orders, between them a comma. */
    private boolean ofTwo(Cue cue) {
        if (!script.is(cue.from(), ENDED) || cue.to() - cue.from() > 4) {
            return false;
        }
        for (int i = cue.from() + 1; i < cue.to(); i++) {
            if (script.word(i).before() == ',') {
                return true;
            }
        }
        return false;
    }

    /** "Stands vacated with effect from today". */
    private boolean standsEnded(Cue cue) {
        for (int i = cue.from(); i < cue.to(); i++) {
            if (script.text(i).equals("stands") && script.is(i + 1, ENDED)) {
                return true;
            }
        }
        return false;
    }

    /** "No other nondisclosure order remains in effect". */
    private boolean noneOther(Cue cue) {
        int start = Math.max(script.start(cue.from()), cue.from() - 4);
        for (int i = start; i < cue.to(); i++) {
            if (script.text(i).equals("no") && (i + 1 == cue.from() || script.is(i + 1, OTHER))) {
                return true;
            }
        }
        return false;
    }
}
