package org.fairnotice.decision.gag;

import java.util.BitSet;

/** Finds the verb that a "not to disclose" hangs on: an order, a request, or a request to a court for an order. */
final class Governor {

    /** What the governing words do. */
    enum Force {
        BINDS,
        BOUND,
        ASKS,
        APPLIES,
        NAMES,
        DENIES,
        NONE
    }

    private static final int REACH = 60;
    private static final int NEAR = 14;
    private static final int LONGEST_LIST = 400;

    private static final BitSet ORDERED = Wordings.idsOf("ordered");
    private static final BitSet ORDERING = Wordings.idsOf("ordering");
    private static final BitSet ASKED = Wordings.idsOf("asked");
    private static final BitSet APPLIES = Wordings.idsOf("applies");
    private static final BitSet COURT = Wordings.idsOf("court");
    private static final BitSet PASSIVE = Wordings.idsOf("passive");
    private static final BitSet NOT = Wordings.idsOf("not");
    private static final BitSet NO = Wordings.idsOf("no");
    private static final BitSet AUXILIARY = Wordings.idsOf("auxiliary");
    private static final BitSet LISTING = Wordings.idsOf("listing");
    private static final BitSet WHOM = Wordings.idsOf("whom");
    private static final BitSet MUST = Wordings.idsOf("must");
    private static final BitSet THAT = Wordings.idsOf("that");
    private static final BitSet WHOM_IT_BINDS = Wordings.idsOf("you");
    private static final BitSet PRESENT = Wordings.idsOf("present");
    private static final BitSet FOR = Wordings.idsOf("for");
    private static final BitSet WISHES = Wordings.idsOf("wishes");
    private static final BitSet AS = Wordings.idsOf("as");
    private static final BitSet GRANTED = Wordings.idsOf("granted");

    private final Script script;

    Governor(Script script) {
        this.script = script;
    }

    Force over(int at) {
        int start = Math.max(script.start(at), at - REACH);
        int named = -1;
        for (int i = at - 1; i >= start; i--) {
            if (script.text(i).equals("obliged")
                    && script.text(i - 1).equals("be")
                    && script.text(i - 2).equals("would")) {
                return Force.ASKS;
            }
            if (script.is(i, ORDERED) && !lawful(i) && !addressed(i, start)) {
                if (negated(i, start)) {
                    if (at - i <= NEAR && named < 0) {
                        return Force.DENIES;
                    }
                    continue;
                }
                return ordered(i, start);
            }
            if (courtOrders(i)) {
                return wishesThat(start, i) ? Force.APPLIES : Force.BINDS;
            }
            boolean inOrder =
                    script.text(i).equals("order") && script.text(i - 1).equals("in");
            if (script.is(i, ORDERING) && named < 0 && !inOrder) {
                named = i;
            }
            if (asks(i)) {
                return named >= 0 || script.any(COURT, i, at) ? applied(start, at) : Force.ASKS;
            }
            if (script.is(i, MUST) && named < 0) {
                return Force.BINDS;
            }
        }
        if (named >= 0) {
            return asksCourt(start, named) ? applied(start, at) : Force.NAMES;
        }
        return Force.NONE;
    }

    /** "The Court orders": a noun elsewhere, a verb behind its court. */
    private boolean courtOrders(int i) {
        if (script.text(i).equals("order") && script.text(i + 1).equals("that")) {
            return script.text(i - 1).equals("i") || script.text(i - 1).equals("we");
        }
        if (!script.text(i).equals("orders")) {
            return false;
        }
        String before = script.text(i - 1);
        boolean second = (before.equals("and") || before.equals("also"))
                && script.text(i + 1).equals("that");
        return script.is(i - 1, COURT)
                || before.equals("hereby")
                || before.equals("it")
                || (second && script.any(COURT, Math.max(script.start(i), i - REACH), i));
    }

    /** "This Court commanded that …", "it directed that …": told of another paper. */
    boolean courtOrdered(int at) {
        String before = script.text(at - 1);
        return script.is(at, ORDERED)
                && script.text(at).endsWith("ed")
                && (script.is(at - 1, COURT) || before.equals("it") || before.equals("he") || before.equals("she"));
    }

    /** "Has applied for an order that …", "tendant à ce qu'il soit fait interdiction": not made yet. */
    boolean appliedFor(int at) {
        int start = Math.max(script.start(at), at - REACH);
        boolean noun = script.text(at).equals("order")
                && script.any(FOR, Math.max(start, at - 3), at)
                && script.any(APPLIES, start, at);
        return (noun && !script.any(GRANTED, start, script.end(at))) || script.any(WISHES, start, at);
    }

    /** "Requests that the Court orders"; "upon the application, the Court hereby orders" is no wish. */
    private boolean wishesThat(int start, int orders) {
        int that = script.last(THAT, start, orders);
        return !script.text(orders - 1).equals("hereby")
                && that > start
                && script.any(APPLIES, Math.max(start, that - 2), that);
    }

    /** An application that was granted in the same breath binds. */
    private Force applied(int start, int at) {
        return script.any(GRANTED, start, script.end(at)) ? Force.BINDS : Force.APPLIES;
    }

    /** "As required by law", "as section 3123(d) requires". */
    boolean lawful(int i) {
        return (script.text(i).equals("required") && script.text(i + 1).equals("by"))
                || (script.text(i).equals("requires") && script.any(AS, Math.max(script.start(i), i - 7), i));
    }

    /** "To whom this warrant is directed". */
    private boolean addressed(int i, int start) {
        return script.text(i).equals("directed") && script.any(WHOM, Math.max(start, i - 9), i);
    }

    private boolean negated(int i, int start) {
        return script.any(NOT, Math.max(start, i - 3), i) || script.any(NO, Math.max(start, i - 8), i);
    }

    private Force ordered(int i, int start) {
        String before = script.text(i - 1);
        if (before.equals("be") || before.equals("to")) {
            return asksCourt(start, i) || requestsThat(start, i) ? Force.APPLIES : Force.BINDS;
        }
        boolean told = script.text(i).endsWith("ed") && (before.equals("it") || script.is(i - 1, COURT));
        if (told || before.equals("was") || before.equals("were")) {
            return Force.BOUND;
        }
        boolean active = script.text(i).endsWith("ed")
                && script.is(i + 1, WHOM_IT_BINDS)
                && !script.any(PRESENT, Math.max(start, i - 3), i);
        if (active) {
            return Force.BOUND; // "section F of the certificate obliged you to refrain"
        }
        boolean passive = script.any(PASSIVE, Math.max(start, i - 5), i) || i == start;
        String word = script.text(i);
        boolean present = word.endsWith("s");
        if (passive || present) {
            return Force.BINDS;
        }
        return Force.BOUND;
    }

    /** "I respectfully request that the provider be directed". */
    private boolean requestsThat(int start, int at) {
        for (int i = start; i < at - 1; i++) {
            if (script.text(i).startsWith("request") && script.text(i + 1).equals("that")) {
                return true;
            }
        }
        return false;
    }

    private boolean asksCourt(int start, int at) {
        return script.any(APPLIES, start, at);
    }

    /** A verb of asking; "upon request of", "the records requested" are none. */
    private boolean asks(int i) {
        if (!script.is(i, ASKED)) {
            return false;
        }
        String word = script.text(i);
        String before = script.text(i - 1);
        return switch (word) {
            case "request", "wish" ->
                before.equals("we")
                        || before.equals("i")
                        || before.equals("hereby")
                        || before.equals("respectfully")
                        || before.equals("to")
                        || before.equals("would")
                        || before.equals("a")
                        || before.equals("our")
                        || (before.equals("the") && script.text(i + 1).equals("that"));
            case "requests" -> !before.equals("the") && !before.equals("such");
            case "requested" ->
                script.any(PASSIVE, i - 3, i)
                        || before.equals("has")
                        || before.equals("respectfully")
                        || script.any(WHOM_IT_BINDS, i - 2, i); // a scanner's "you art requested"
            default -> true;
        };
    }

    /** What a court asks, it may well mean as an order. */
    boolean courtAsks(int at) {
        for (int i = Math.max(script.start(at) + 1, at - NEAR); i < at; i++) {
            if (asks(i) && script.is(i - 1, COURT)) {
                return true;
            }
        }
        return false;
    }

    /** "Example Cloud not notify": no verb before it says who is meant, or when. */
    boolean standsAlone(int at) {
        return !script.is(at - 1, AUXILIARY);
    }

    /** As {@link #over}, for an item of a list: "IT IS ORDERED THAT: 1. …; 2. …". */
    Force overList(int at) {
        int from = Math.max(0, at - LONGEST_LIST);
        for (int i = at; i > from; i--) {
            boolean listed = script.word(i).before() == ':' && script.is(i - 1, LISTING);
            boolean ordered =
                    script.text(i - 1).equals("order") && script.text(i - 2).equals("hereby");
            if (ordered && script.start(i) == i) {
                return Force.BINDS; // "THE COURT DOTH HEREBY ORDER" above the items
            }
            if (listed && script.start(i) == i) {
                Force force = over(i);
                if (force != Force.NONE) {
                    return force;
                }
                boolean verb = script.is(i - 1, ORDERED); // "IT IS ORDERED: 1. …"
                return verb ? ordered(i - 1, script.start(i - 1)) : over(i - 1);
            }
        }
        return Force.NONE;
    }

    /** Whether a polite word stands close before. */
    boolean politely(int at) {
        int start = Math.max(script.start(at), at - 10);
        for (int i = start; i < at; i++) {
            if (asks(i)) {
                return true;
            }
        }
        return false;
    }
}
