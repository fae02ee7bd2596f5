package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/**
 * Reads the sentences in which no wording of the tables was found, by the {@link Notions} that stand in them side by side: what
 * denies, what makes a duty, what is telling. Coarser than a wording, so that it catches what nobody has thought of.
 */
final class Gist {

    private static final int MOST = 2_000;

    private final Script script;
    private final Bearing bearing;
    private final Governor governor;
    private final Quotations quotations;
    private final Abroad abroad;
    private final boolean legal;
    private final NotionsOfText notions;

    /**
     * @param legal whether the paper bears marks of courts and police
     */
    Gist(Script script, Bearing bearing, Governor governor, Quotations quotations, Abroad abroad, boolean legal) {
        this.script = script;
        this.bearing = bearing;
        this.governor = governor;
        this.quotations = quotations;
        this.abroad = abroad;
        this.legal = legal;
        this.notions = script.notions();
    }

    /** What is said in the sentences in which none of the wordings stands. */
    List<Statement> statements(List<Cue> wordings) {
        BitSet known = new BitSet();
        BitSet late = new BitSet();
        for (Cue cue : wordings) {
            if (cue.kind().makesBan()) {
                known.set(cue.from(), cue.to());
            } else if (cue.kind().lateNews()) {
                late.set(cue.from(), cue.to());
            }
        }
        List<Statement> found = new ArrayList<>();
        int from = 0;
        while (from < script.size() && found.size() < MOST) {
            int to = script.partEnd(from);
            Statement statement = read(from, to, any(known, from, to), any(late, from, to));
            if (statement != null) {
                found.add(statement);
            }
            from = to;
        }
        return found;
    }

    private static boolean any(BitSet bits, int from, int to) {
        int next = bits.nextSetBit(from);
        return next >= 0 && next < to;
    }

    private @Nullable Saying saying(int from, int to, boolean known, boolean late) {
        if (notions.tongue(from) == Tongue.ENGLISH) {
            return known ? null : new EnglishClause(script, governor, from, to).saying();
        }
        if (late) {
            return null;
        }
        Clause clause = new Clause(script, from, to);
        boolean spoken = from > 0 && speaksOfBan(new Clause(script, script.partStart(from - 1), from));
        Saying fate = new ClauseFate(script, clause, spoken).saying();
        ClauseBan ban = new ClauseBan(clause);
        Saying news = fate == null ? ban.leave() : fate;
        return news == null && !known ? ban.ban() : news;
    }

    private static boolean speaksOfBan(Clause clause) {
        return clause.has(Notion.SILENCE) || clause.has(Notion.BAN);
    }

    /**
     * @param known whether a wording tells of a ban that is made here
     * @param late whether one tells what became of a ban
     */
    private @Nullable Statement read(int from, int to, boolean known, boolean late) {
        boolean question = to < script.size() && script.word(to).before() == '?';
        if (question || script.word(from).is(Word.UNTICKED)) {
            return null;
        }
        Saying found = saying(from, to, known, late);
        if (found == null) {
            return null;
        }
        Cue cue = new Cue(Cue.Kind.FORBID, found.from(), found.to());
        Role role = found.role();
        boolean fate = role == Role.LIFTS || role == Role.STANDS || role == Role.EXTENDS || role == Role.DENIES;
        if (!fate && !bearing.matters(cue) && !notions.any(Notion.PERSON, from, to)) {
            return null;
        }
        if ((role == Role.RELEASES || role == Role.PERMITS) && abroad.toCome(cue)) {
            role = Role.DOUBTS;
        }
        if (role == Role.BINDS || role == Role.BOUND) {
            role = bearing.courtsOwn(cue) ? Role.MENTIONS : quotations.weigh(cue, role);
        }
        return new Statement(!legal && role == Role.BINDS ? Role.DOUBTS : role, cue, bearing.process(cue));
    }
}
