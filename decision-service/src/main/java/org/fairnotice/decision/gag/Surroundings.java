package org.fairnotice.decision.gag;

import java.util.BitSet;

/** What stands around a cue and turns it: denial, condition, supposition, other people's orders. */
final class Surroundings {

    private static final int BEFORE = 45;
    private static final BitSet NEGATION = Wordings.idsOf("negation");
    private static final BitSet GRANTED = Wordings.idsOf("granted");
    private static final BitSet ENACTING = Wordings.idsOf("enacting");
    private static final BitSet CONDITION = Wordings.idsOf("condition");
    private static final BitSet NO_EVENT = Wordings.idsOf("noevent");
    private static final BitSet NOT_YET = Wordings.idsOf("notyet");
    private static final BitSet UNDOING = Wordings.idsOf("undoing");
    private static final BitSet ARTICLE = Wordings.idsOf("anyarticle");
    private static final BitSet ORDER_NOUN = Wordings.idsOf("ordernoun");
    private static final BitSet LETTERS = Wordings.idsOf("letters");
    private static final BitSet YOU = Wordings.idsOf("you");
    private static final BitSet LIMIT = Wordings.idsOf("limit");
    private static final BitSet LIKES = Wordings.idsOf("likes");
    private static final BitSet DATA = Wordings.idsOf("data");
    private static final BitSet HEDGE = Wordings.idsOf("hedge");
    private static final BitSet OTHER_ORDER = Wordings.idsOf("otherorder");
    private static final BitSet ENACTED = Wordings.idsOf("enacted");
    private static final BitSet TELL = Wordings.idsOf("tell");
    private static final BitSet REPORTED = Wordings.idsOf("reported");
    private static final BitSet NOW = Wordings.idsOf("present");
    private static final BitSet QUESTION = Wordings.idsOf("question");
    private static final BitSet ANNULLED = Wordings.idsOf("annulled");
    private static final int LIST = 60;
    private static final BitSet WISHING = Wordings.idsOf("wishing");
    private static final BitSet SUPPOSING = Wordings.idsOf("supposing");
    private static final BitSet OBTAIN = Wordings.idsOf("obtain");
    private static final BitSet ENDED = Wordings.idsOf("ended");

    private final Script script;

    Surroundings(Script script) {
        this.script = script;
    }

    /** Where the part of the sentence begins that a semicolon, or a comma close before, cuts off. */
    int clause(int start, int at) {
        for (int i = at; i > start; i--) {
            char mark = script.word(i).before();
            if (mark == ';' || (mark == ',' && i >= at - 3)) {
                return i;
            }
        }
        return start;
    }

    /** "It should not be thought that ...", "does not mean that ...". */
    boolean doubtfullyDenied(Cue cue) {
        int from = Math.max(script.start(cue.from()), cue.from() - BEFORE);
        for (int i = from; i < cue.from(); i++) {
            boolean meant = script.text(i).equals("thought") || script.text(i).equals("mean");
            if (meant && script.any(NEGATION, Math.max(from, i - 4), i)) {
                return true;
            }
        }
        return false;
    }

    /** Asked for, feared, denied, or still to come. */
    boolean happensNot(Cue cue) {
        int verb = cue.to() - 1;
        for (int i = Math.max(cue.from() + 1, verb - 6); i < verb; i++) {
            boolean ofTheBan =
                    script.text(i + 1).equals("to") || script.text(i + 1).equals("only") || script.is(i + 1, TELL);
            if (script.is(i, NOT_YET) && !ofTheBan) {
                return true;
            }
        }
        int start = Math.max(script.start(cue.from()), cue.from() - 6);
        for (int i = cue.from() - 1; i >= start; i--) {
            char mark = script.word(i + 1).before();
            if (mark == ',' || mark == ';') {
                return false;
            }
            if (script.is(i, GRANTED)) {
                return script.any(CONDITION, Math.max(script.start(i), i - 6), i);
            }
            boolean address = script.text(i).equals("to")
                    && (i == script.start(i)
                            || script.text(i + 2).equals("you")); // "this letter is to advise you that …"
            if (script.is(i, NO_EVENT) && !address) {
                return true;
            }
        }
        return false;
    }

    /** Hangs on something still to come, or is for some people only. */
    boolean conditional(Cue cue) {
        int start = script.start(cue.from());
        int end = script.end(cue.from());
        return script.is(start, CONDITION)
                || script.any(CONDITION, Math.max(start, cue.from() - 8), cue.from())
                || limited(cue.to(), Math.min(end, cue.to() + 12));
    }

    /** "Those whose help is needed" are some; "the person whose data are sought" is everybody. */
    private boolean limited(int from, int to) {
        int at = script.first(LIMIT, from, to);
        if (at >= 0 && script.text(at).equals("whose") && script.any(DATA, at, at + 3)) {
            return script.any(LIMIT, at + 1, to);
        }
        boolean asItLikes = at >= 0 && script.text(at).equals("if") && script.any(LIKES, at + 1, at + 5);
        return at >= 0 && !asItLikes; // "may notify the subscriber if it so wishes"
    }

    /** "An order that ...", "any such order ...": talk about orders, not an order. */
    boolean indefinite(int at) {
        int start = script.start(at);
        for (int i = at - 1; i >= Math.max(start, at - 12) && script.word(i + 1).before() != ';'; i--) {
            if (script.is(i, ORDER_NOUN) && soughtBefore(start, i)) {
                return true;
            }
            boolean letter = script.is(i, LETTERS) && !script.any(YOU, at, at + 4);
            boolean noun = script.is(i, ORDER_NOUN) || letter;
            boolean adjective =
                    (letter && script.is(i - 3, ARTICLE)) || script.text(i - 2).equals("any");
            if (noun && (script.is(i - 1, ARTICLE) || adjective)) {
                return !script.any(ENACTING, start, at) && !script.any(GRANTED, at, script.end(at));
            }
        }
        return false;
    }

    /** "Should obtain an appropriate court order that …": of whoever reads it, and not made. */
    private boolean soughtBefore(int start, int noun) {
        for (int i = noun - 1; i >= Math.max(start + 1, noun - 4); i--) {
            if (script.is(i, ARTICLE)) {
                return script.is(i - 1, OBTAIN);
            }
        }
        return false;
    }

    /** "Has a judge ordered that you shall not …?": a question binds nobody. */
    boolean asked(Cue cue) {
        int end = script.end(cue.from());
        return end < script.size() && script.word(end).before() == '?' && script.is(script.start(cue.from()), QUESTION);
    }

    /** "Asks whether a court has ordered the recipient not to …". */
    boolean whether(Cue cue) {
        int start = script.start(cue.from());
        for (int i = start; i < cue.from(); i++) {
            if (script.text(i).equals("whether")) {
                return true;
            }
        }
        return false;
    }

    /** "Queda sin efecto la prohibición de comunicar": a ban named as what is over. */
    boolean annulled(Cue cue) {
        int start = Math.max(script.start(cue.from()), cue.from() - 4);
        for (int i = cue.from() - 1; i >= start; i--) {
            char mark = script.word(i + 1).before();
            if (mark == ',' || mark == ';') {
                return false;
            }
            boolean ceases =
                    script.text(i).equals("efecto") && script.text(i - 1).equals("sin");
            if (ceases || script.is(i, ANNULLED)) {
                return true;
            }
        }
        return false;
    }

    /** "Except where notice is prohibited by law": of a ban that there may be. */
    boolean supposed(Cue cue) {
        int start = Math.max(script.start(cue.from()), cue.from() - 3);
        for (int i = cue.to() - 2; i >= start; i--) {
            char mark = script.word(i + 1).before();
            if (mark == ',' || mark == ';') {
                return false;
            }
            if (script.is(i, SUPPOSING)) {
                return true;
            }
        }
        return false;
    }

    /** "The notice specified that information about it must not be disclosed": told of another paper, or of a page of this one. */
    boolean reported(Cue cue) {
        int start = Math.max(script.start(cue.from()), cue.from() - 14);
        for (int i = start; i < cue.from() - 1; i++) {
            boolean now = script.any(NOW, i - 3, i); // "you are hereby informed that you must not"
            if (script.is(i, REPORTED) && !now && script.text(i + 1).equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** "Hatte das Gericht … untersagt", "avait été astreinte": what another paper did. */
    boolean past(Cue cue) {
        int start = Math.max(script.start(cue.from()), cue.from() - BEFORE);
        int end = Math.min(script.end(cue.from()), cue.to() + 1); // "verplicht was"
        for (int i = start; i < end; i++) {
            boolean german = script.text(i).equals("hatte")
                    || script.text(i).equals("hatten")
                    || script.text(i).equals("wurden")
                    || wasAbroad(i);
            boolean french =
                    (script.text(i).equals("avait") && script.text(i + 1).equals("ete"))
                            || ((script.text(i).equals("ai") || script.text(i).equals("avons"))
                                    && script.text(i + 1).equals("fait"));
            boolean spanish = script.text(i).equals("imponiendose")
                    || script.text(i).equals("impuso")
                    || (script.text(i).equals("acordo") && script.text(i - 1).equals("se"));
            if (german || french || spanish) {
                return true;
            }
        }
        return false;
    }

    /** "War untersagt worden", "verplicht was". */
    private boolean wasAbroad(int i) {
        String word = script.text(i);
        Tongue tongue = script.notions().tongue(i);
        return (tongue == Tongue.GERMAN && (word.equals("war") || word.equals("waren")))
                || (tongue == Tongue.DUTCH && (word.equals("was") || word.equals("waren")));
    }

    /** Somebody's view, wish or draft; or the end of an order of another sort. */
    boolean noEnd(Cue cue) {
        int start = script.start(cue.from());
        boolean listed = script.any(ENACTED, Math.max(0, start - LIST), start) && !script.any(WISHING, start, cue.to());
        boolean wished = script.text(cue.to() - 2).equals("be") && !script.any(ENACTED, start, cue.to()) && !listed;
        boolean gag = script.text(cue.from()).equals("nondisclosure")
                || script.text(cue.from()).equals("gag");
        boolean other = (!gag && script.is(cue.from() - 1, OTHER_ORDER)) || script.is(cue.to() - 2, OTHER_ORDER);
        return wished || other || script.any(HEDGE, start, cue.to());
    }

    /** The end of an end: "the judgment vacating the order is reversed". */
    boolean undone(Cue cue) {
        int start = script.start(cue.from());
        for (int i = start; i < cue.to() - 5; i++) {
            boolean related =
                    script.text(i - 1).equals("which") || script.text(i - 1).equals("that");
            if (script.is(i, UNDOING) || (related && script.is(i, ENDED))) {
                return true;
            }
        }
        return false;
    }
}
