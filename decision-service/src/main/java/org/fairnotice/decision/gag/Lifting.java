package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairnotice.decision.gag.FoundDate.Use;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.fairnotice.decision.gag.Statement.Role;

/** Judges a paper that says of a ban that it is over: it is only if nothing else binds or stands. */
final class Lifting {

    private static final int MOST_LIFTS = 100;
    private static final BitSet COURT = Wordings.idsOf("court");
    private static final BitSet DRAFT = Wordings.idsOf("draft");
    private static final int NAMED = 25;
    private static final int HEAD = 80;
    private static final BitSet ASKED = Wordings.idsOf("asked");
    private static final BitSet REDACTED = Wordings.idsOf("redacted");
    private static final BitSet INSTRUMENT = Wordings.idsOf("instrument");
    private static final BitSet ACCOUNT = Wordings.idsOf("ofaccount");
    private static final BitSet FOR = Wordings.idsOf("foraccount");
    private static final BitSet PARTLY = Wordings.idsOf("partly");

    private final Script script;
    private final Statements statements;
    private final List<Statement> lifting;

    Lifting(Script script, Statements statements) {
        this.script = script;
        this.statements = statements;
        this.lifting = statements.of(Role.LIFTS, Role.RELEASES);
    }

    Verdict verdict() {
        List<Statement> standing = statements.of(Role.STANDS, Role.EXTENDS).stream()
                .filter(s -> !older(s) && !(told(s) && before(s)))
                .toList();
        List<Statement> binding = statements.of(Role.BINDS).stream()
                .filter(s -> !older(s) && !within(s))
                .toList();
        if (!standing.isEmpty()) {
            standing = List.copyOf(join(standing, binding));
            return Verdict.of(
                    Finding.IN_FORCE, standing, "lifted in part, or not lifted: the paper says that a ban stands");
        }
        if (!binding.isEmpty()) {
            return Verdict.of(Finding.IN_FORCE, binding, "the paper ends one ban, but another binds in its own words");
        }
        if (draft()) {
            return Verdict.unclear(lifting, "the paper is a proposal or a recommendation");
        }
        if (lifting.stream().anyMatch(this::partial)) {
            return Verdict.unclear(lifting, "lifted in part only");
        }
        if (statements.any(Role.DOUBTS)) {
            return Verdict.unclear(
                    join(lifting, statements.of(Role.DOUBTS)), "an end is stated, and words that may bind");
        }
        if (!statements.any(Role.LIFTS)) {
            return Verdict.unclear(lifting, "telling is allowed, but no ban is said to have ended");
        }
        if (ofAnotherDay()) {
            return Verdict.unclear(
                    join(lifting, statements.of(Role.BOUND)),
                    "the order that ends is not of the day of the one that binds");
        }
        return Verdict.of(Finding.ENDED, lifting, "the paper says that the ban is over");
    }

    /** A proposal calls itself one at its head, or where it speaks of the end. */
    private boolean draft() {
        return script.any(DRAFT, 0, Math.min(script.size(), HEAD))
                || lifting.stream()
                        .limit(MOST_LIFTS)
                        .anyMatch(s -> script.any(
                                DRAFT, s.cue().from() - NAMED, s.cue().to()));
    }

    /** Quoted in an older mail of the same chain. */
    private boolean older(Statement binding) {
        int depth = script.word(binding.cue().from()).depth();
        return lifting.stream()
                .limit(MOST_LIFTS)
                .anyMatch(s -> script.word(s.cue().from()).depth() < depth);
    }

    /** "The court extended that order once": what happened, not what is ordered. */
    private boolean told(Statement statement) {
        int from = statement.cue().from();
        boolean court = script.is(from - 1, COURT) || script.text(from - 1).equals("it");
        String auxiliary = script.text(statement.cue().to() - 2);
        boolean was = auxiliary.equals("was") || auxiliary.equals("se"); // "el secreto se prorrogó"
        return statement.role() == Role.EXTENDS && (court || was);
    }

    private boolean before(Statement statement) {
        return lifting.stream()
                .limit(MOST_LIFTS)
                .anyMatch(s -> s.role() == Role.LIFTS
                        && s.cue().from() > statement.cue().from());
    }

    /** The ban is the subject of the sentence that ends it. */
    private boolean within(Statement binding) {
        return lifting.stream()
                .limit(MOST_LIFTS)
                .anyMatch(s -> script.sameSentence(s.cue().from(), binding.cue().from())
                        && s.role() == Role.LIFTS
                        && s.cue().to() > binding.cue().to()
                        && s.cue().from() <= binding.cue().from());
    }

    private boolean partial(Statement statement) {
        int from = script.start(statement.cue().from());
        int to = Math.min(script.end(statement.cue().to() - 1), script.size());
        for (int i = from; i < to; i++) {
            boolean inPart = script.text(i).equals("in") && script.text(i + 1).equals("part");
            boolean forAccount = script.is(i, ACCOUNT) && script.any(FOR, Math.max(from, i - 3), i);
            boolean concerns =
                    script.text(i).equals("concerne") && script.text(i - 1).equals("qui");
            boolean asTo = script.text(i).equals("as") && script.text(i + 1).equals("to");
            boolean below = script.text(i + 4).equals("below") && onlyANameIsAsked();
            if ((script.is(i, PARTLY) && !below)
                    || inPart
                    || forAccount
                    || concerns
                    || (asTo && i >= statement.cue().from())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The Bureau's letters under its termination procedures lift the requirement "except as set forth below", and below ask that
     * an agent's name be blacked out: that is no ban.
     */
    private boolean onlyANameIsAsked() {
        int redacted = script.first(REDACTED, 0, script.size());
        return redacted >= 0
                && statements.any(Role.BOUND)
                && script.any(ASKED, Math.max(script.start(redacted), redacted - NAMED), redacted);
    }

    /** "You were ordered on May 1 … The order of March 3 is vacated": another one. */
    private boolean ofAnotherDay() {
        List<FoundDate> dates = script.dates();
        Set<LocalDate> ended = statements.of(Role.LIFTS).stream()
                .limit(MOST_LIFTS)
                .flatMap(s -> mentioned(dates, s).stream())
                .collect(Collectors.toSet());
        return !ended.isEmpty()
                && statements.of(Role.BOUND).stream()
                        .limit(MOST_LIFTS)
                        .map(s -> mentioned(dates, s))
                        .anyMatch(named -> !named.isEmpty() && named.stream().noneMatch(ended::contains));
    }

    private Set<LocalDate> mentioned(List<FoundDate> dates, Statement statement) {
        int from = script.start(statement.cue().from());
        return FoundDate.between(dates, from, script.end(from)).stream()
                .filter(date -> date.use() == Use.MENTIONED)
                .filter(date -> !script.any(INSTRUMENT, date.from() - 3, date.from())) // the order that ends it
                .map(FoundDate::date)
                .collect(Collectors.toSet());
    }

    private static List<Statement> join(List<Statement> some, List<Statement> others) {
        List<Statement> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
