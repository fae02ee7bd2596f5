package org.fairnotice.decision.gag;

import java.util.BitSet;
import java.util.Set;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** What a part of a sentence says of telling, in the languages of the continent. */
final class Clause {

    private static final int FAR = 34;
    private static final int NEAR = 14;
    private static final int BY = 8;
    private static final int BESIDE = 3;
    private static final int HEAD = 3;
    private static final BitSet WILL_BE = Wordings.idsOf("willbeabroad");
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
        for (int i = from; i < to; i++) {
            boolean verb = firstIn(Notion.STILL, i - BESIDE, i + BESIDE + 1) >= 0
                    || firstIn(Notion.OVER, i - BESIDE, i + BESIDE + 1) >= 0;
            boolean early = i < from + HEAD && IT.contains(script.text(i));
            boolean next = notions.is(i + 1, Notion.STILL) || notions.is(i + 1, Notion.OVER);
            if (early || (verb && IT.contains(script.text(i))) || (next && ARTICLES.contains(script.text(i)))) {
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
        boolean either = has(Notion.LONGER) && has(Notion.OVER); // "wird es verlängert oder aufgehoben"
        if (longer != null && !either && !denied(longer.to() - 1) && !denied(longer.from())) {
            boolean asked = has(Notion.APPLY) || firstIn(Notion.IF, from, from + 2) >= 0;
            return asked ? null : longer.as(Role.EXTENDS);
        }
        Found still = ofBan(Notion.STILL, BY);
        if (still != null && !has(Notion.IF) && !has(Notion.NOT) && !has(Notion.OTHER)) {
            return still.as(Role.STANDS);
        }
        if (has(Notion.COMPLAINT) && has(Notion.REFUSED) && has(Notion.SILENCE)) {
            return new Found(Role.STANDS, first(Notion.SILENCE), first(Notion.SILENCE) + 1);
        }
        Found toCome = ofBan(Notion.TO_COME, NEAR);
        if (toCome != null && !has(Notion.NOT)) {
            return toCome.as(Role.STANDS);
        }
        Found over = ofBan(Notion.OVER, NEAR);
        if (over == null || has(Notion.IF)) {
            return null;
        }
        if (has(Notion.REFUSED) || denied(over.to() - 1) || denied(over.from())) {
            return over.as(Role.STANDS);
        }
        return deniesMore() ? over.as(Role.DOUBTS) : lifted(over);
    }

    /** Whether it denies anything but that the ban was prolonged. */
    private boolean deniesMore() {
        for (int i = from; i < to; i++) {
            if (notions.is(i, Notion.NOT) && firstIn(Notion.LONGER, i, i + BESIDE + 2) < 0) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Found ofBan(Notion event, int reach) {
        Found named = pair(Notion.SILENCE, event, reach);
        if (named == null && event == Notion.OVER) {
            named = predicate();
        }
        int at = named == null && it >= 0 ? firstIn(event, it - BESIDE, it + reach) : -1;
        return at < 0 ? named : new Found(Role.BINDS, Math.min(it, at), Math.max(it, at) + 1);
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
        if (script.any(WILL_BE, Math.max(from, over.to() - BESIDE - 1), over.to())) {
            return over.as(Role.STANDS); // "sera levée"
        }
        boolean doubtful = has(Notion.PART) || has(Notion.STILL) || has(Notion.APPLY);
        return over.as(doubtful ? Role.DOUBTS : Role.LIFTS);
    }

    /** Leave to tell, and what denies a ban. */
    private @Nullable Found leave() {
        Found hinder = pair(Notion.HINDER, Notion.NOT, NEAR);
        if (hinder != null && has(Notion.TELL) && !has(Notion.COUNSEL) && !has(Notion.STILL)) {
            return hinder.as(Role.DENIES);
        }
        boolean ticked = script.word(from).is(Word.TICKED) && has(Notion.TELL) && has(Notion.PERSON);
        if (ticked && !has(Notion.NOT) && !has(Notion.BAN) && !has(Notion.WISH) && !has(Notion.NE)) {
            return new Found(Role.PERMITS, first(Notion.TELL), first(Notion.TELL) + 1);
        }
        Found free = pair(Notion.FREE, Notion.TELL, NEAR);
        if (free != null && firstIn(Notion.NOT, free.from() - BESIDE, free.to()) >= 0 && !has(Notion.WISH)) {
            boolean own = denied(firstIn(Notion.FREE, free.from(), free.to()));
            return own ? free.as(Role.BINDS) : null; // "es steht Ihnen nicht frei"
        }
        boolean plain = !has(Notion.NOT) && !has(Notion.WISH) && !has(Notion.IF) && !has(Notion.BAN);
        boolean whom = has(Notion.PERSON) && !has(Notion.COUNSEL);
        return free != null && plain && whom ? free.as(Role.RELEASES) : null;
    }

    private @Nullable Found ban() {
        Found banned = banned();
        banned = banned == null ? pair(Notion.REFRAIN, Notion.TELL, FAR) : banned;
        if (banned != null) {
            boolean noOccasion = script.text(banned.from() - 2).equals("lieu") && denied(banned.from() - 2);
            return noOccasion || denied(banned.from()) ? banned.as(Role.DENIES) : weighed(banned);
        }
        Found hushed = pair(Notion.HUSH, Notion.MUST, BY);
        if (hushed != null) {
            return denied(hushed.from()) ? hushed.as(Role.DENIES) : weighed(hushed);
        }
        Found kept = pair(Notion.KEEP, Notion.SILENCE, NEAR);
        if (kept != null) {
            // "Unterliegen Sie insoweit nicht": in German and Dutch what denies may come last.
            int last = verbLast() ? kept.to() + BESIDE : kept.to();
            boolean none = firstIn(Notion.NOT, kept.from() - BESIDE, last) >= 0 && !has(Notion.EXCEPT);
            return none ? kept.as(Role.DENIES) : weighed(kept);
        }
        Notion not = tongue == Tongue.FRENCH ? Notion.NE : Notion.NOT;
        Found must = pair(not, Notion.MUST, verbLast() ? FAR : BY);
        Found told = pair(Notion.NOT, Notion.TELL, FAR);
        return must == null || told == null ? null : weighed(must.with(told));
    }

    private boolean verbLast() {
        return tongue == Tongue.GERMAN || tongue == Tongue.DUTCH;
    }

    /** "Untersagt … zu informieren"; in German and Dutch the ban may come last. */
    private @Nullable Found banned() {
        Found banned = pair(Notion.BAN, Notion.TELL, FAR);
        if (banned == null || firstIn(Notion.IF, banned.from() - BY, banned.from()) >= 0) {
            return null;
        }
        boolean banLast = !notions.is(banned.from(), Notion.BAN);
        int verb = banned.to() - 2;
        boolean mayBe = verbLast() || HAVE_BEEN.contains(script.text(verb));
        boolean conditional = banLast && firstIn(Notion.IF, banned.from(), banned.to()) >= 0;
        return banLast && (!mayBe || conditional) ? null : banned;
    }

    private @Nullable Found weighed(Found ban) {
        for (int i = Math.max(from, ban.from() - BY); i < ban.from(); i++) {
            if (script.text(i).equals(whether())) {
                return null;
            }
        }
        if (has(Notion.WISH)) {
            boolean firm = has(Notion.BAN) || has(Notion.MUST);
            return ban.as(firm ? Role.DOUBTS : Role.ASKS); // "bitte beachten Sie, dass Sie verpflichtet sind"
        }
        if (has(Notion.APPLY)) {
            return ban.as(Role.APPLIES);
        }
        if (has(Notion.PAST)) {
            return ban.as(Role.MENTIONS);
        }
        return ban.as(notions.is(from, Notion.IF) ? Role.DOUBTS : Role.BINDS);
    }

    private String whether() {
        return switch (tongue) {
            case GERMAN -> "ob";
            case FRENCH, SPANISH -> "si";
            case ITALIAN -> "se";
            case DUTCH, PORTUGUESE, ENGLISH -> "whether";
        };
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
        Found none = pair(Notion.NOT, Notion.SILENCE, BESIDE);
        boolean before = none != null && notions.is(none.from(), Notion.NOT);
        boolean noQuestion = none == null && geenSprake();
        if (noQuestion) {
            int silence = first(Notion.SILENCE);
            return new Found(Role.DENIES, silence, silence + 1);
        }
        if (before && none != null && !has(Notion.EXCEPT) && !has(Notion.COMPLAINT)) {
            return none.as(Role.DENIES);
        }
        boolean near = plain != null && notions.is(plain.from(), Notion.NOT) && plain.to() - plain.from() <= BY;
        return near && plain != null && has(Notion.PERSON) ? plain.as(Role.DOUBTS) : null;
    }

    /** "Van geheimhouding is hier dus geen sprake". */
    private boolean geenSprake() {
        for (int i = first(Notion.SILENCE); i >= from && i + 1 < to; i++) {
            if (notions.is(i, Notion.NOT) && script.text(i + 1).equals("sprake")) {
                return !has(Notion.EXCEPT);
            }
        }
        return false;
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
