package org.fairnotice.decision.gag;

import java.util.BitSet;

/** What stands around a cue and turns it, in the languages of the continent. */
final class Abroad {

    private static final BitSet RECITAL = Wordings.idsOf("recital");
    private static final BitSet PAPER = Wordings.idsOf("papersabroad");
    private static final BitSet WHETHER = Wordings.idsOf("whetherabroad");
    private static final BitSet ASKS = Wordings.idsOf("asksabroad");
    private static final BitSet ONCE = Wordings.idsOf("onceabroad");
    private static final BitSet AFTER = Wordings.idsOf("afterabroad");
    private static final BitSet AT_ONCE = Wordings.idsOf("atonce");
    private static final BitSet CONCLUSION = Wordings.idsOf("conclusion");

    private final Script script;

    Abroad(Script script) {
        this.script = script;
    }

    /** "Erst nach dem 31. Dezember", "sobald ich Sie entbinde": leave that is still to come forbids until then. */
    boolean toCome(Cue cue) {
        if (script.notions().tongue(cue.from()) == Tongue.ENGLISH) {
            return false;
        }
        int start = script.start(cue.from());
        int end = script.end(cue.from());
        for (int i = start; i < end; i++) {
            boolean after = script.is(i, ONCE) || (script.is(i, AFTER) && comes(i, end));
            if (after && !script.any(AT_ONCE, i + 1, Math.min(end, i + 5)) && !past(i)) {
                return true;
            }
        }
        return false;
    }

    /** "Nach dem 31. Dezember", "nach Abschluss", "dès que"; but not "nach § 95a". */
    private boolean comes(int i, int end) {
        return script.text(i + 1).equals("que")
                || script.any(CONCLUSION, i + 1, Math.min(end, i + 5))
                || !FoundDate.between(script.dates(), i, Math.min(end, i + 5)).isEmpty();
    }

    /** Whether a day follows that lies before the paper itself. */
    private boolean past(int i) {
        return FoundDate.between(script.dates(), i, Math.min(script.end(i), i + 4)).stream()
                .anyMatch(day -> script.dates().stream()
                        .anyMatch(own -> own.use() == FoundDate.Use.OWN
                                && !own.equals(day)
                                && !day.date().isAfter(own.date())));
    }

    /** "Pergunta se deve manter sigilo". */
    boolean askedWhether(Cue cue) {
        for (int i = Math.max(script.start(cue.from()) + 1, cue.from() - 4); i < cue.from(); i++) {
            boolean asks = script.is(i - 1, ASKS) || script.is(i - 2, ASKS);
            if (asks && script.is(i, WHETHER)) {
                return true;
            }
        }
        return false;
    }

    /** "Vu notre ordonnance faisant défense …", "decreto con cui le è stato vietato …": told of another paper. */
    boolean recited(Cue cue) {
        int start = script.partStart(cue.from());
        boolean seen = script.is(start, RECITAL) && script.any(PAPER, start + 1, start + 4);
        int by = Math.max(script.start(cue.from()) + 1, cue.from() - 8);
        for (int i = by; i < cue.from(); i++) {
            boolean which = script.text(i).equals("cui")
                    || script.text(i).equals("quale")
                    || script.text(i).equals("laquelle");
            if (which && script.any(PAPER, i - 6, i)) {
                return true;
            }
        }
        return seen;
    }
}
