package org.fairnotice.decision.gag;

import org.fairnotice.decision.gag.Statement.Role;

/**
 * What a part of a sentence does.
 *
 * @param from index of the first word that it rests on
 * @param to index behind the last
 */
record Saying(Role role, int from, int to) {

    Saying as(Role other) {
        return new Saying(other, from, to);
    }

    Saying with(Saying other) {
        return new Saying(role, Math.min(from, other.from), Math.max(to, other.to));
    }
}
