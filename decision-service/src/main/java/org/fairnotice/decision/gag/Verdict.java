package org.fairnotice.decision.gag;

import java.util.List;
import org.fairnotice.decision.gag.GagReading.Finding;

/**
 * What a paper does.
 *
 * @param decisive the statements that the finding rests on
 */
record Verdict(Finding finding, List<Statement> decisive, List<String> reasons) {

    static Verdict of(Finding finding, List<Statement> decisive, String reason) {
        return new Verdict(finding, List.copyOf(decisive), List.of(reason));
    }

    static Verdict unclear(List<Statement> decisive, String reason) {
        return of(Finding.UNCLEAR, decisive, reason);
    }
}
