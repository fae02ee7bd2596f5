package org.fairnotice.decision.gag;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** What a part of a sentence says that became of a ban, in the languages of the continent. */
final class ClauseFate {

    private static final List<Notion> BONDS = List.of(Notion.KEEP, Notion.SILENCE, Notion.BAN);
    private static final int NEAR = 14;
    private static final int BY = 8;
    private static final int HEAD = 3;
    private static final BitSet WILL_BE = Wordings.idsOf("willbeabroad");
    private static final Set<String> IT = Set.of(
            "es", "sie", "er", "dieses", "diese", "elle", "celleci", "esta", "este", "aquella", "essa", "esso",
            "quella", "questo", "zij", "deze", "dit", "ela", "ele", "esse");
    /** "It" too, where a verb follows. */
    private static final Set<String> ARTICLES = Set.of("la", "le", "il", "lo", "het");

    private final Script script;
    private final Clause clause;
    private final int it;

    /** @param spoken whether the part before spoke of a ban, so that "it" may mean one */
    ClauseFate(Script script, Clause clause, boolean spoken) {
        this.script = script;
        this.clause = clause;
        this.it = spoken ? findIt() : -1;
    }

    @Nullable
    Saying saying() {
        Saying free = noLonger();
        if (free != null) {
            return lifted(free);
        }
        Saying lasts = lasts();
        return lasts == null ? over() : lasts;
    }

    /** "Nicht mehr gehindert". */
    private @Nullable Saying noLonger() {
        int more = noMore();
        for (Notion bond : BONDS) {
            int bound = more < 0 ? -1 : clause.firstIn(bond, more - NEAR, more + NEAR);
            if (bound >= 0) {
                return new Saying(Role.LIFTS, Math.min(bound, more), Math.max(bound, more) + 1);
            }
        }
        return null;
    }

    /** That it is prolonged, goes on, or ends on a day to come. */
    private @Nullable Saying lasts() {
        Saying longer = ofBan(Notion.LONGER, NEAR);
        boolean either = clause.has(Notion.LONGER) && clause.has(Notion.OVER); // "wird es verlängert oder aufgehoben"
        if (longer != null && !either && !clause.denied(longer.to() - 1) && !clause.denied(longer.from())) {
            boolean asked =
                    clause.has(Notion.APPLY) || clause.firstIn(Notion.IF, clause.from(), clause.from() + 2) >= 0;
            return asked ? null : longer.as(Role.EXTENDS);
        }
        Saying still = ofBan(Notion.STILL, BY);
        if (still != null && !clause.has(Notion.IF) && !clause.has(Notion.NOT) && !clause.has(Notion.OTHER)) {
            return still.as(Role.STANDS);
        }
        if (clause.has(Notion.COMPLAINT) && clause.has(Notion.REFUSED) && clause.has(Notion.SILENCE)) {
            int silence = clause.first(Notion.SILENCE);
            return new Saying(Role.STANDS, silence, silence + 1);
        }
        Saying toCome = ofBan(Notion.TO_COME, NEAR);
        return toCome == null || clause.has(Notion.NOT) ? null : toCome.as(Role.STANDS);
    }

    private @Nullable Saying over() {
        Saying over = ofBan(Notion.OVER, NEAR);
        if (over == null || clause.has(Notion.IF)) {
            return null;
        }
        if (clause.has(Notion.REFUSED) || clause.denied(over.to() - 1) || clause.denied(over.from())) {
            return over.as(Role.STANDS);
        }
        return deniesMore() ? over.as(Role.DOUBTS) : lifted(over);
    }

    /** Whether it denies anything but that the ban was prolonged. */
    private boolean deniesMore() {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (clause.is(i, Notion.NOT) && clause.firstIn(Notion.LONGER, i, i + Clause.BESIDE + 2) < 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Saying ofBan(Notion event, int reach) {
        Saying named = clause.pair(Notion.SILENCE, event, reach);
        if (named == null && event == Notion.OVER) {
            named = predicate();
        }
        int at = named == null && it >= 0 ? clause.firstIn(event, it - Clause.BESIDE, it + reach) : -1;
        return at < 0 ? named : new Saying(Role.BINDS, Math.min(it, at), Math.max(it, at) + 1);
    }

    /** "L'obbligo del segreto imposto con decreto del 27 febbraio … è cessato": however far the verb stands. */
    private @Nullable Saying predicate() {
        int subject = clause.first(Notion.SILENCE);
        for (int i = Math.max(clause.from(), subject); subject >= 0 && i < clause.to(); i++) {
            if (clause.is(i, Notion.OVER) && Clause.HAVE_BEEN.contains(clause.text(i - 1))) {
                return new Saying(Role.BINDS, subject, i + 1);
            }
        }
        return null;
    }

    private Saying lifted(Saying over) {
        if (script.any(WILL_BE, Math.max(clause.from(), over.to() - Clause.BESIDE - 1), over.to())) {
            return over.as(Role.STANDS); // "sera levée"
        }
        boolean doubtful = clause.has(Notion.PART) || clause.has(Notion.STILL) || clause.has(Notion.APPLY);
        return over.as(doubtful ? Role.DOUBTS : Role.LIFTS);
    }

    /** "Nicht mehr", "ya no", "ne … plus". */
    private int noMore() {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean later = switch (clause.text(i)) {
                case "mehr", "langer", "meer", "piu" -> clause.denied(i);
                case "plus" -> clause.tongue() == Tongue.FRENCH && clause.firstIn(Notion.NOT, i - BY, i) >= 0;
                case "no", "nao" ->
                    clause.text(i - 1).equals("ya") || clause.text(i - 1).equals("ja");
                default -> false;
            };
            if (later) {
                return i;
            }
        }
        return -1;
    }

    private int findIt() {
        for (int i = clause.from(); i < clause.to(); i++) {
            boolean verb = clause.firstIn(Notion.STILL, i - Clause.BESIDE, i + Clause.BESIDE + 1) >= 0
                    || clause.firstIn(Notion.OVER, i - Clause.BESIDE, i + Clause.BESIDE + 1) >= 0;
            boolean early = i < clause.from() + HEAD && IT.contains(clause.text(i));
            boolean next = clause.is(i + 1, Notion.STILL) || clause.is(i + 1, Notion.OVER);
            if (early || (verb && IT.contains(clause.text(i))) || (next && ARTICLES.contains(clause.text(i)))) {
                return i;
            }
        }
        return -1;
    }
}
