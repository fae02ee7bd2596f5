package org.fairnotice.decision.gag;

import java.util.BitSet;
import java.util.Set;

/** What a ban on telling speaks of: legal process, or a secret of another sort, or nothing that matters here. */
final class Bearing {

    private static final int AFTER = 28;
    private static final int BEFORE = 45;
    private static final int NEXT = 8;

    private static final BitSet PERSON = Wordings.idsOf("person");
    private static final BitSet OBJECT = Wordings.idsOf("object");
    private static final BitSet PROCESS = Wordings.idsOf("process");
    private static final BitSet FOOTER = Wordings.idsOf("intended");
    private static final BitSet CONTRACT = Wordings.idsOf("contract");
    private static final BitSet NOTICE = Wordings.idsOf("notice");
    private static final BitSet PARTIES = Wordings.idsOf("parties");
    private static final BitSet CLERK = Wordings.idsOf("clerk");
    private static final BitSet DESIGNATED = Wordings.idsOf("designated");
    private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "them", "him", "her", "same", "so");

    private final Script script;

    Bearing(Script script) {
        this.script = script;
    }

    /** A ban on telling speaks of process, or of people who are not to know; a footer speaks of its reader. */
    boolean matters(Cue cue) {
        int start = script.start(cue.from());
        int end = Math.min(script.end(cue.from()), cue.to() + AFTER);
        if (script.any(FOOTER, Math.max(start - 30, 0), end) || (contract(cue) && !named(cue))) {
            return false;
        }
        return script.any(OBJECT, cue.from(), end)
                || script.any(PERSON, cue.from(), end)
                || script.any(PERSON, Math.max(start, cue.from() - 12), cue.from())
                || script.any(PROCESS, Math.max(start, cue.from() - 25), cue.from())
                || namedInBoxes(cue)
                || (pronoun(cue) && script.any(PROCESS, cue.from() - BEFORE, cue.from()));
    }

    /** "I prohibit you from disclosing the [X] existence of the order". */
    private boolean namedInBoxes(Cue cue) {
        int end = script.end(cue.from());
        boolean boxes = end < script.size()
                && end <= cue.to() + 2
                && (script.word(end).is(Word.TICKED) || script.word(end).is(Word.UNTICKED));
        return boxes && script.any(OBJECT, end, end + BEFORE);
    }

    /** Whether it neither speaks of a secret of another sort, nor to whoever reads a footer. */
    boolean unread(Cue cue) {
        int start = script.start(cue.from());
        return !contract(cue) && !script.any(FOOTER, Math.max(start - 30, 0), script.end(cue.from()));
    }

    /** Whether the ban speaks of legal process, not of other secrets. */
    boolean process(Cue cue) {
        return !contract(cue) && named(cue);
    }

    private boolean named(Cue cue) {
        int to = Math.min(script.end(cue.from()), cue.to() + AFTER);
        return script.any(PROCESS, cue.from(), to)
                || script.any(PROCESS, Math.max(script.start(cue.from()), cue.from() - BEFORE), cue.from());
    }

    /** "We ask that you not disclose it", "shall make no disclosure": the sentence before says of what. */
    private boolean pronoun(Cue cue) {
        return script.is(cue.to() - 1, NOTICE)
                || PRONOUNS.contains(script.text(cue.to()))
                || PRONOUNS.contains(script.text(cue.to() - 1));
    }

    /** "Shall not disclose the terms of this Agreement", "trade secrets". */
    private boolean contract(Cue cue) {
        int end = Math.min(script.end(cue.from()), cue.to() + NEXT);
        int object = script.first(PROCESS, cue.to(), end);
        int contract = script.first(CONTRACT, cue.to(), end);
        boolean ofContract = object >= 0 && script.text(object).equals("existence") && contract <= object + 6;
        return contract >= 0 && (object < 0 || contract < object || ofContract);
    }

    /** "The Clerk shall not disclose": seals the court's own file. */
    boolean courtsOwn(Cue cue) {
        int start = script.start(cue.from());
        int end = script.end(cue.from());
        boolean subject = script.any(CLERK, Math.max(start, cue.from() - 3), cue.from());
        int by = script.first(CLERK, cue.to(), Math.min(end, cue.to() + 10));
        return subject
                || (by > 1
                        && (script.text(by - 1).equals("by")
                                || script.text(by - 2).equals("by")));
    }

    /** Material that parties to a suit have marked: whether a stranger to it is bound is not shown. */
    boolean markedMaterial(Cue cue) {
        int marked = script.first(DESIGNATED, script.start(cue.from()), script.end(cue.from()));
        return marked >= 0 && !script.is(marked + 1, PARTIES);
    }
}
