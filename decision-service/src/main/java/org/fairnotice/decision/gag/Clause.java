package org.fairnotice.decision.gag;

import java.util.Set;
import org.fairnotice.decision.gag.Notions.Notion;
import org.fairnotice.decision.gag.Notions.Tongue;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** What a part of a sentence says of telling, in the languages of the continent. */
final class Clause {

    private static final int FAR = 34;
    private static final int NEAR = 14;
    private static final int BY = 8;
    private static final int BESIDE = 3;
    private static final int HEAD = 3;
    private static final Set<String> WHETHER = Set.of("ob", "si", "se", "of");
    private static final Set<String> IT = Set.of(
            "es", "sie", "er", "dieses", "diese", "elle", "celleci", "esta", "este", "aquella", "essa", "esso",
            "quella", "questo", "zij", "deze", "dit", "ela", "ele", "esse");
    private static final Set<String> HAVE_BEEN = Set.of(
            "e", "ist", "sind", "wurde", "est", "sont", "a", "ete", "ha", "han", "queda", "quedan", "is", "zijn", "foi",
            "fica");
    /** "It" too, where a verb follows. */
    private static final Set<String> ARTICLES = Set.of("la", "le", "il", "lo", "het");

    private final Script script;
    private final NotionsOfText notions;
    private final Tongue tongue;
    private final int from;
    private final int to;
    private final int all;
    private final int it;

    /** @param spoken whether the part before spoke of a ban, so that "it" may mean one */
    Clause(Script script, NotionsOfText notions, int from, int to, boolean spoken) {
        this.script = script;
        this.notions = notions;
        this.tongue = notions.tongue(from);
        this.from = from;
        this.to = to;
        this.all = notions.all(from, to);
        this.it = spoken ? it() : -1;
    }

    private int it() {
        for (int i = from; i < Math.min(to, from + HEAD); i++) {
            boolean verb = notions.is(i + 1, Notion.STILL) || notions.is(i + 1, Notion.OVER);
            if (IT.contains(script.text(i)) || (verb && ARTICLES.contains(script.text(i)))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * What was found.
     *
     * @param from index of the first word that it rests on
     * @param to index behind the last
     */
    record Found(Role role, int from, int to) {

        Found as(Role other) {
            return new Found(other, from, to);
        }

        Found with(Found other) {
            return new Found(role, Math.min(from, other.from), Math.max(to, other.to));
        }
    }

    /** Whether it speaks of a ban or of secrecy. */
    boolean speaksOfBan() {
        return has(Notion.SILENCE) || has(Notion.BAN);
    }

    @Nullable
    Found found() {
        Found late = lateNews();
        if (late != null) {
            return late;
        }
        Found ban = ban();
        return ban == null ? weak() : ban;
    }

    /** What became of a ban, and leave to tell. */
    @Nullable
    Found lateNews() {
        Found fate = fate();
        return fate == null ? leave() : fate;
    }

    /** What became of a ban. */
    private @Nullable Found fate() {
        int more = noMore();
        if (more >= 0) {
            for (Notion bond : new Notion[] {Notion.KEEP, Notion.SILENCE, Notion.BAN}) {
                Found bound = pair(more, bond);
                if (bound != null) {
                    return lifted(bound);
                }
            }
        }
        Found longer = ofBan(Notion.LONGER, NEAR);
        if (longer != null && !denied(longer.to() - 1) && !denied(longer.from())) {
            boolean asked = has(Notion.APPLY) || has(Notion.IF);
            return asked ? null : longer.as(Role.EXTENDS);
        }
        Found still = ofBan(Notion.STILL, BY);
        if (still != null && !has(Notion.IF) && !has(Notion.NOT) && !has(Notion.OTHER)) {
            return still.as(Role.STANDS);
        }
        Found over = ofBan(Notion.OVER, NEAR);
        if (over == null || has(Notion.IF)) {
            return null;
        }
        if (denied(over.to() - 1)) {
            return over.as(Role.STANDS);
        }
        return has(Notion.NOT) ? null : lifted(over);
    }

    private @Nullable Found ofBan(Notion event, int reach) {
        Found named = pair(Notion.SILENCE, event, reach);
        if (named == null && event == Notion.OVER) {
            named = predicate();
        }
        int at = named == null && it >= 0 ? firstIn(event, it + 1, it + reach) : -1;
        return at < 0 ? named : new Found(Role.BINDS, it, at + 1);
    }

    /** "L'obbligo del segreto imposto con decreto del 27 febbraio … è cessato": however far the verb stands. */
    private @Nullable Found predicate() {
        int subject = first(Notion.SILENCE);
        for (int i = Math.max(from, subject); subject >= 0 && i < to; i++) {
            if (notions.is(i, Notion.OVER) && HAVE_BEEN.contains(script.text(i - 1))) {
                return new Found(Role.BINDS, subject, i + 1);
            }
        }
        return null;
    }

    private Found lifted(Found over) {
        boolean doubtful = has(Notion.PART) || has(Notion.STILL) || has(Notion.APPLY);
        return over.as(doubtful ? Role.DOUBTS : Role.LIFTS);
    }

    /** Leave to tell, and what denies a ban. */
    private @Nullable Found leave() {
        Found hinder = pair(Notion.HINDER, Notion.NOT, NEAR);
        if (hinder != null && has(Notion.TELL)) {
            return hinder.as(Role.DENIES);
        }
        boolean ticked = script.word(from).is(Word.TICKED) && has(Notion.TELL) && has(Notion.PERSON);
        if (ticked && !has(Notion.NOT) && !has(Notion.BAN) && !has(Notion.WISH) && !has(Notion.NE)) {
            return new Found(Role.PERMITS, first(Notion.TELL), first(Notion.TELL) + 1);
        }
        Found free = pair(Notion.FREE, Notion.TELL, NEAR);
        boolean plain = !has(Notion.NOT) && !has(Notion.WISH) && !has(Notion.IF);
        return free != null && plain ? free.as(Role.RELEASES) : null;
    }

    private @Nullable Found ban() {
        Found banned = banned();
        if (banned != null) {
            return denied(banned.from()) ? banned.as(Role.DENIES) : weighed(banned);
        }
        Found hushed = pair(Notion.HUSH, Notion.MUST, BY);
        if (hushed != null) {
            return denied(hushed.from()) ? hushed.as(Role.DENIES) : weighed(hushed);
        }
        Found kept = pair(Notion.KEEP, Notion.SILENCE, NEAR);
        if (kept != null) {
            boolean none = firstIn(Notion.NOT, kept.from() - BESIDE, kept.to()) >= 0;
            return none ? kept.as(Role.DENIES) : weighed(kept);
        }
        boolean apart = tongue == Tongue.GERMAN || tongue == Tongue.DUTCH;
        Notion not = tongue == Tongue.FRENCH ? Notion.NE : Notion.NOT;
        Found must = pair(not, Notion.MUST, apart ? FAR : BY);
        Found told = pair(Notion.NOT, Notion.TELL, FAR);
        return must == null || told == null ? null : weighed(must.with(told));
    }

    /** "Untersagt … zu informieren"; in German and Dutch the ban may come last. */
    private @Nullable Found banned() {
        Found banned = pair(Notion.BAN, Notion.TELL, FAR);
        if (banned == null || firstIn(Notion.IF, banned.from() - BY, banned.from()) >= 0) {
            return null;
        }
        boolean banLast = !notions.is(banned.from(), Notion.BAN);
        boolean mayBe = tongue == Tongue.GERMAN || tongue == Tongue.DUTCH;
        boolean conditional = banLast && firstIn(Notion.IF, banned.from(), banned.to()) >= 0;
        return banLast && (!mayBe || conditional) ? null : banned;
    }

    private @Nullable Found weighed(Found ban) {
        for (int i = Math.max(from, ban.from() - BY); i < ban.from(); i++) {
            if (WHETHER.contains(script.text(i))) {
                return null;
            }
        }
        if (has(Notion.WISH)) {
            return ban.as(Role.ASKS);
        }
        if (has(Notion.APPLY)) {
            return ban.as(Role.APPLIES);
        }
        if (has(Notion.PAST)) {
            return ban.as(Role.MENTIONS);
        }
        return ban.as(notions.is(from, Notion.IF) ? Role.DOUBTS : Role.BINDS);
    }

    /** What may be a ban, or ask for one. */
    private @Nullable Found weak() {
        Found told = pair(Notion.NOT, Notion.TELL, NEAR);
        Found plain = tongue == Tongue.FRENCH ? pair(Notion.NE, Notion.TELL, NEAR) : told;
        if (has(Notion.WISH)) {
            Found silence = pair(Notion.WISH, Notion.SILENCE, NEAR);
            Found asked = told != null ? told : silence;
            return asked == null ? null : asked.as(Role.ASKS);
        }
        Found none = pair(Notion.NOT, Notion.SILENCE, BESIDE + 1);
        if (none != null) {
            return none.as(Role.DENIES);
        }
        boolean near = plain != null && notions.is(plain.from(), Notion.NOT) && plain.to() - plain.from() <= BY;
        return near && plain != null && has(Notion.PERSON) ? plain.as(Role.DOUBTS) : null;
    }

    private boolean has(Notion notion) {
        return (all & notion.bit()) != 0;
    }

    private int first(Notion notion) {
        return firstIn(notion, from, to);
    }

    private int firstIn(Notion notion, int start, int end) {
        for (int i = Math.max(from, start); i < Math.min(to, end); i++) {
            if (notions.is(i, notion)) {
                return i;
            }
        }
        return -1;
    }

    private boolean denied(int at) {
        return firstIn(Notion.NOT, at - BESIDE, at) >= 0;
    }

    /** "Nicht mehr", "ya no", "ne … plus". */
    private int noMore() {
        for (int i = from; i < to; i++) {
            boolean later = switch (script.text(i)) {
                case "mehr", "langer", "meer", "piu" -> denied(i);
                case "plus" -> tongue == Tongue.FRENCH && firstIn(Notion.NOT, i - BY, i) >= 0;
                case "no", "nao" ->
                    script.text(i - 1).equals("ya") || script.text(i - 1).equals("ja");
                default -> false;
            };
            if (later) {
                return i;
            }
        }
        return -1;
    }

    private @Nullable Found pair(int at, Notion other) {
        int found = firstIn(other, at - NEAR, at + NEAR);
        return found < 0 ? null : new Found(Role.BINDS, Math.min(found, at), Math.max(found, at) + 1);
    }

    /** The first two that stand no further apart. */
    private @Nullable Found pair(Notion one, Notion other, int reach) {
        if (!has(one) || !has(other)) {
            return null;
        }
        int lastOne = -1;
        int lastOther = -1;
        for (int i = from; i < to; i++) {
            boolean isOne = notions.is(i, one);
            boolean isOther = notions.is(i, other);
            if (isOne && lastOther >= 0 && i - lastOther <= reach) {
                return new Found(Role.BINDS, lastOther, i + 1);
            }
            if (isOther && lastOne >= 0 && i - lastOne <= reach) {
                return new Found(Role.BINDS, lastOne, i + 1);
            }
            lastOne = isOne ? i : lastOne;
            lastOther = isOther ? i : lastOther;
        }
        return null;
    }
}
