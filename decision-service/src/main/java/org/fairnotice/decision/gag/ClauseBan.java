package org.fairnotice.decision.gag;

import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** What a part of a sentence says of telling: that it is forbidden, asked for or free, in the languages of the continent. */
final class ClauseBan {

    private static final int FAR = 34;
    private static final int NEAR = 14;
    private static final int BY = 8;

    private final Clause clause;

    ClauseBan(Clause clause) {
        this.clause = clause;
    }

    /** Leave to tell, and what denies a ban. */
    @Nullable
    Saying leave() {
        Saying hinder = clause.pair(Notion.HINDER, Notion.NOT, NEAR);
        boolean tells = clause.has(Notion.TELL) && clause.has(Notion.PERSON);
        if (hinder != null && tells && !clause.has(Notion.COUNSEL) && !clause.has(Notion.STILL)) {
            return hinder.as(Role.DENIES);
        }
        if (clause.ticked()
                && tells
                && !clause.has(Notion.REFRAIN)
                && !clause.has(Notion.NOT)
                && !clause.has(Notion.BAN)
                && !clause.has(Notion.WISH)
                && !clause.has(Notion.NE)) {
            return new Saying(Role.PERMITS, clause.first(Notion.TELL), clause.first(Notion.TELL) + 1);
        }
        Saying free = clause.pair(Notion.FREE, Notion.TELL, NEAR);
        if (free != null
                && clause.firstIn(Notion.NOT, free.from() - Clause.BESIDE, free.to()) >= 0
                && !clause.has(Notion.WISH)) {
            boolean own = clause.denied(clause.firstIn(Notion.FREE, free.from(), free.to()));
            return own ? free.as(Role.BINDS) : null; // "es steht Ihnen nicht frei"
        }
        boolean plain = !clause.has(Notion.NOT)
                && !clause.has(Notion.WISH)
                && !clause.has(Notion.IF)
                && !clause.has(Notion.BAN);
        boolean whom = clause.has(Notion.PERSON) && !clause.has(Notion.COUNSEL);
        return free != null && plain && whom ? free.as(Role.RELEASES) : null;
    }

    /** A ban, or what may be one or ask for one. */
    @Nullable
    Saying ban() {
        Saying ban = firm();
        return ban == null ? weak() : ban;
    }

    private @Nullable Saying firm() {
        Saying banned = banned();
        banned = banned == null ? clause.pair(Notion.REFRAIN, Notion.TELL, FAR) : banned;
        if (banned != null) {
            boolean noOccasion = clause.text(banned.from() - 2).equals("lieu") && clause.denied(banned.from() - 2);
            return noOccasion || clause.denied(banned.from()) ? banned.as(Role.DENIES) : weighed(banned);
        }
        Saying hushed = clause.pair(Notion.HUSH, Notion.MUST, BY);
        if (hushed != null) {
            return clause.denied(hushed.from()) ? hushed.as(Role.DENIES) : weighed(hushed);
        }
        Saying kept = clause.pair(Notion.KEEP, Notion.SILENCE, NEAR);
        if (kept != null) {
            // "Unterliegen Sie insoweit nicht": in German and Dutch what denies may come last.
            int last = clause.verbLast() ? kept.to() + Clause.BESIDE : kept.to();
            boolean none =
                    clause.firstIn(Notion.NOT, kept.from() - Clause.BESIDE, last) >= 0 && !clause.has(Notion.EXCEPT);
            return none ? kept.as(Role.DENIES) : weighed(kept);
        }
        Notion not = clause.tongue() == Tongue.FRENCH ? Notion.NE : Notion.NOT;
        Saying must = clause.pair(not, Notion.MUST, clause.verbLast() ? FAR : BY);
        Saying told = clause.pair(Notion.NOT, Notion.TELL, FAR);
        return must == null || told == null ? null : weighed(must.with(told));
    }

    /** "Untersagt … zu informieren"; in German and Dutch the ban may come last. */
    private @Nullable Saying banned() {
        Saying banned = clause.pair(Notion.BAN, Notion.TELL, FAR);
        if (banned == null || clause.firstIn(Notion.IF, banned.from() - BY, banned.from()) >= 0) {
            return null;
        }
        boolean banLast = !clause.is(banned.from(), Notion.BAN);
        int verb = banned.to() - 2;
        boolean mayBe = clause.verbLast() || Clause.HAVE_BEEN.contains(clause.text(verb));
        boolean conditional = banLast && clause.firstIn(Notion.IF, banned.from(), banned.to()) >= 0;
        return banLast && (!mayBe || conditional) ? null : banned;
    }

    private @Nullable Saying weighed(Saying ban) {
        for (int i = Math.max(clause.from(), ban.from() - BY); i < ban.from(); i++) {
            if (clause.text(i).equals(whether())) {
                return null;
            }
        }
        if (clause.has(Notion.WISH)) {
            boolean firm = clause.has(Notion.BAN) || clause.has(Notion.MUST);
            return ban.as(firm ? Role.DOUBTS : Role.ASKS); // "bitte beachten Sie, dass Sie verpflichtet sind"
        }
        if (clause.has(Notion.APPLY)) {
            return ban.as(Role.APPLIES);
        }
        if (clause.has(Notion.PAST)) {
            return ban.as(Role.MENTIONS);
        }
        return ban.as(clause.is(clause.from(), Notion.IF) ? Role.DOUBTS : Role.BINDS);
    }

    private String whether() {
        return switch (clause.tongue()) {
            case GERMAN -> "ob";
            case FRENCH, SPANISH -> "si";
            case ITALIAN -> "se";
            case DUTCH, PORTUGUESE, ENGLISH -> "whether";
        };
    }

    /** What may be a ban, or ask for one. */
    private @Nullable Saying weak() {
        Saying told = clause.pair(Notion.NOT, Notion.TELL, NEAR);
        Saying plain = clause.tongue() == Tongue.FRENCH ? clause.pair(Notion.NE, Notion.TELL, NEAR) : told;
        if (clause.has(Notion.WISH)) {
            Saying silence = clause.pair(Notion.WISH, Notion.SILENCE, NEAR);
            Saying asked = told != null ? told : silence;
            return asked == null ? null : asked.as(Role.ASKS);
        }
        Saying none = clause.pair(Notion.NOT, Notion.SILENCE, Clause.BESIDE);
        boolean before = none != null && clause.is(none.from(), Notion.NOT);
        boolean noQuestion = none == null && geenSprake();
        if (noQuestion) {
            int silence = clause.first(Notion.SILENCE);
            return new Saying(Role.DENIES, silence, silence + 1);
        }
        if (before && none != null && !clause.has(Notion.EXCEPT) && !clause.has(Notion.COMPLAINT)) {
            return none.as(Role.DENIES);
        }
        boolean near = plain != null && clause.is(plain.from(), Notion.NOT) && plain.to() - plain.from() <= BY;
        return near && plain != null && clause.has(Notion.PERSON) ? plain.as(Role.DOUBTS) : null;
    }

    /** "Van geheimhouding is hier dus geen sprake". */
    private boolean geenSprake() {
        for (int i = clause.first(Notion.SILENCE); i >= clause.from() && i + 1 < clause.to(); i++) {
            if (clause.is(i, Notion.NOT) && clause.text(i + 1).equals("sprake")) {
                return !clause.has(Notion.EXCEPT);
            }
        }
        return false;
    }
}
