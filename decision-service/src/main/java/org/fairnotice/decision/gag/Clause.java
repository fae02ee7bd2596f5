package org.fairnotice.decision.gag;

import java.util.Set;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** A part of a sentence, and which notions stand in it, where. */
final class Clause {

    /** So many words before a word, and what denies it stands. */
    static final int BESIDE = 3;

    /** Before a participle they make it something that is so, or has been done. */
    static final Set<String> HAVE_BEEN = Set.of(
            "e", "ist", "sind", "wurde", "est", "sont", "a", "ete", "ha", "han", "queda", "quedan", "is", "zijn", "foi",
            "fica");

    private final Script script;
    private final NotionsOfText notions;
    private final int from;
    private final int to;
    private final int all;

    /**
     * @param from index of its first word
     * @param to index behind its last
     */
    Clause(Script script, int from, int to) {
        this.script = script;
        this.notions = script.notions();
        this.from = from;
        this.to = to;
        this.all = notions.all(from, to);
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Tongue tongue() {
        return notions.tongue(from);
    }

    /** Whether the verb may come last, and with it what denies or forbids. */
    boolean verbLast() {
        return tongue() == Tongue.GERMAN || tongue() == Tongue.DUTCH;
    }

    String text(int i) {
        return script.text(i);
    }

    boolean ticked() {
        return script.word(from).is(Word.TICKED);
    }

    boolean has(Notion notion) {
        return (all & notion.bit()) != 0;
    }

    boolean is(int i, Notion notion) {
        return notions.is(i, notion);
    }

    int first(Notion notion) {
        return firstIn(notion, from, to);
    }

    /** The first word between two that holds it, or -1; never outside the clause. */
    int firstIn(Notion notion, int start, int end) {
        for (int i = Math.max(from, start); i < Math.min(to, end); i++) {
            if (notions.is(i, notion)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether something close before a word denies it. */
    boolean denied(int at) {
        return firstIn(Notion.NOT, at - BESIDE, at) >= 0;
    }

    /** The first two that stand no further apart; its role is still to be weighed. */
    @Nullable
    Saying pair(Notion one, Notion other, int reach) {
        if (!has(one) || !has(other)) {
            return null;
        }
        int lastOne = -1;
        int lastOther = -1;
        for (int i = from; i < to; i++) {
            boolean isOne = notions.is(i, one);
            boolean isOther = notions.is(i, other);
            if (isOne && lastOther >= 0 && i - lastOther <= reach) {
                return new Saying(Role.BINDS, lastOther, i + 1);
            }
            if (isOther && lastOne >= 0 && i - lastOne <= reach) {
                return new Saying(Role.BINDS, lastOne, i + 1);
            }
            lastOne = isOne ? i : lastOne;
            lastOther = isOther ? i : lastOther;
        }
        return null;
    }
}
