package org.fairnotice.decision.gag;

import java.util.BitSet;
import org.fairnotice.decision.gag.Statement.Role;

/** Weighs words in quotation marks: what another paper said, would have said, or might say. */
final class Quotations {

    private static final int BEFORE = 45;
    private static final BitSet DRAFT = Wordings.idsOf("draft");
    private static final BitSet SAID = Wordings.idsOf("said");
    private static final BitSet SUPPOSING = Wordings.idsOf("supposing");
    private static final BitSet PAPER = Wordings.idsOf("paper");

    private final Script script;
    private final Surroundings surroundings;

    Quotations(Script script, Surroundings surroundings) {
        this.script = script;
        this.surroundings = surroundings;
    }

    /** The role of a cue, given the one that it would have without quotation marks. */
    Role weigh(Cue cue, Role role) {
        boolean binding = role == Role.BINDS || role == Role.DOUBTS;
        boolean quoted = script.word(cue.from()).is(Word.QUOTED)
                || script.word(cue.to() - 1).is(Word.QUOTED);
        int from = Math.max(script.start(cue.from()) - 12, cue.from() - BEFORE);
        if (quoted && (binding || role == Role.BOUND) && wouldHave(from, cue.from())) {
            return Role.APPLIES;
        }
        if (!binding || !quoted) {
            return role;
        }
        if (surroundings.indefinite(cue.from()) || supposedQuote(cue)) {
            return Role.MENTIONS;
        }
        if (script.any(DRAFT, Math.max(0, cue.from() - BEFORE), cue.from())) {
            return Role.APPLIES;
        }
        return script.any(SAID, from, cue.from() + 1) || ofAnotherPaper(cue) ? Role.BOUND : role;
    }

    private boolean supposed(int from, int to) {
        for (int i = to; i >= from; i--) {
            if (script.is(i, SUPPOSING)) {
                return true;
            }
            if (script.word(i).before() == ',') {
                return false;
            }
        }
        return false;
    }

    /** "Its form of order would have provided that …". */
    private boolean wouldHave(int from, int to) {
        for (int i = from; i < to; i++) {
            if (script.text(i).equals("would") && script.text(i + 1).equals("have")) {
                return true;
            }
        }
        return false;
    }

    /** "The directive appears at paragraph 7 of the warrant signed October 4, 2023: '…'". */
    private boolean ofAnotherPaper(Cue cue) {
        int start = script.start(cue.from());
        int quote = cue.from();
        while (quote > start && script.word(quote - 1).is(Word.QUOTED)) {
            quote--;
        }
        boolean introduced =
                quote < script.size() && quote > 0 && !script.word(quote - 1).is(Word.QUOTED);
        int before = quote == start ? Math.max(0, script.start(start - 1)) : start;
        return introduced
                && quote - before <= BEFORE
                && script.any(PAPER, before, quote)
                && FoundDate.between(script.dates(), before, quote).stream()
                        .anyMatch(date -> date.use() != FoundDate.Use.LIMIT);
    }

    /** "If the order says 'you must not tell'": what such an order would say. */
    private boolean supposedQuote(Cue cue) {
        int start = script.start(cue.from());
        for (int i = cue.from() - 1; i >= start; i--) {
            if (!script.word(i).is(Word.QUOTED)) {
                return supposed(Math.max(start, i - 5), i);
            }
        }
        return false;
    }
}
