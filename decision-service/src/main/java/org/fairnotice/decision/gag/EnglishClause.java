package org.fairnotice.decision.gag;

import java.util.BitSet;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** What a part of an English sentence says of telling; the tables know most of it, so this looks for few things. */
final class EnglishClause {

    private static final int FAR = 40;
    private static final int NEAR = 14;
    private static final BitSet MAY = Wordings.idsOf("may");
    private static final BitSet WHO = Wordings.idsOf("whoever");

    private final Script script;
    private final NotionsOfText notions;
    private final Governor governor;
    private final int from;
    private final int to;
    private int not = -1;
    private int must = -1;
    private int wish = -1;
    private int let = -1;
    private int keep = -1;
    private boolean isTo;

    EnglishClause(Script script, Governor governor, int from, int to) {
        this.script = script;
        this.notions = script.notions();
        this.governor = governor;
        this.from = from;
        this.to = to;
    }

    @Nullable
    Saying saying() {
        boolean telling = notions.any(Notion.TELL, from, to)
                || notions.any(Notion.KEEP, from, to)
                || notions.any(Notion.LET, from, to);
        return telling ? ban() : null;
    }

    private @Nullable Saying ban() {
        for (int i = from; i < to; i++) {
            if (notions.is(i, Notion.RELIEVED) && not >= 0 && not >= i - Clause.BESIDE) {
                return null;
            }
            note(i);
            if (keep >= 0 && notions.is(i, Notion.PERSON) && keptFrom(i)) {
                boolean longer = not >= 0 && script.text(not + 1).equals("longer");
                boolean denied =
                        not >= 0 && not < keep && keep - not <= (longer ? NEAR : Clause.BESIDE); // "need not keep"
                return new Saying(denied ? Role.DENIES : kept(), keep, i + 1);
            }
            boolean tells = notions.is(i, Notion.TELL) || (let >= 0 && notions.is(i, Notion.KNOW));
            if (tells && not >= 0 && i - not <= FAR) {
                return told(i);
            }
        }
        return punished();
    }

    private void note(int i) {
        boolean being = script.text(i).equals("to")
                && (script.text(i - 1).equals("is") || script.text(i - 1).equals("are"));
        isTo |= being;
        must = being || notions.is(i, Notion.MUST) ? i : must;
        wish = notions.is(i, Notion.WISH) ? i : wish;
        not = notions.is(i, Notion.NOT) ? i : not;
        let = notions.is(i, Notion.LET) ? i : let;
        keep = notions.is(i, Notion.KEEP) ? i : keep;
    }

    /** "Keep from the account holder". */
    private boolean keptFrom(int person) {
        for (int i = person - 1; i > Math.max(keep, person - Clause.BESIDE - 1); i--) {
            if (script.text(i).equals("from")) {
                return person - keep <= FAR;
            }
        }
        return false;
    }

    private Role kept() {
        boolean asked = wish >= 0 && wish > must; // "please note that you are bound to"
        return asked ? Role.ASKS : must >= 0 ? force(keep) : Role.DOUBTS;
    }

    private @Nullable Saying told(int tell) {
        boolean nobody = notions.is(not, Notion.NE);
        if (wish > must && wish < not && not - wish <= NEAR) {
            return new Saying(Role.ASKS, not, tell + 1);
        }
        boolean bound = must >= 0 && (nobody ? must > not : must < not);
        return bound ? new Saying(force(nobody ? tell : not), Math.min(not, must), tell + 1) : null;
    }

    /** As the verb says that governs a place. */
    private Role force(int at) {
        return switch (governor.over(at)) {
            case BINDS -> Role.BINDS;
            case BOUND -> Role.BOUND;
            case ASKS -> Role.ASKS;
            case APPLIES -> Role.APPLIES;
            case DENIES -> Role.DENIES;
            case NAMES -> Role.DOUBTS;
            case NONE -> isTo || governor.overList(at) == Governor.Force.BINDS ? Role.BINDS : Role.DOUBTS;
        };
    }

    /** "Who lets any person know that … commits an offence". */
    private @Nullable Saying punished() {
        int who = script.first(WHO, from, to);
        int tell = -1;
        int person = -1;
        for (int i = who; who >= 0 && i < to; i++) {
            boolean lets = notions.is(i, Notion.LET) || notions.is(i, Notion.TELL);
            tell = tell < 0 && lets ? i : tell;
            person = tell >= 0 && person < 0 && notions.is(i, Notion.PERSON) ? i : person;
            if (person >= 0 && notions.is(i, Notion.BAN)) {
                return new Saying(script.any(MAY, tell, i) ? Role.DOUBTS : Role.BINDS, tell, i + 1);
            }
        }
        return null;
    }
}
