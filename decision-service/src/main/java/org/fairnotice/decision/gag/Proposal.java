package org.fairnotice.decision.gag;

import java.util.BitSet;
import java.util.List;

/** A draft that was lodged with a court: it binds nobody until a day of signing stands on it. */
final class Proposal {

    private static final int HEAD = 80;
    private static final int NAME = 12;
    private static final BitSet DRAFTS_ABROAD = Wordings.idsOf("draftsabroad");
    private static final BitSet SIGNED = Wordings.idsOf("dateown");

    private Proposal() {}

    /** Whether a text calls itself a draft at its head. */
    static boolean named(Script script) {
        return script.any(DRAFTS_ABROAD, 0, Math.min(script.size(), NAME));
    }

    /** Whether all that binds stands below a heading "[PROPOSED] ORDER", and no day below it on which anybody signed it. */
    static boolean only(Script script, List<Statement> binding) {
        int first = binding.stream()
                .mapToInt(statement -> statement.cue().from())
                .min()
                .orElse(0);
        int last = -1;
        for (int i = 0; i < Math.min(script.size(), Math.max(first, HEAD)); i++) {
            last = heading(script, i) ? i : last;
        }
        int heading = last;
        return heading >= 0
                && script.dates().stream()
                        .noneMatch(date -> date.use() == FoundDate.Use.OWN
                                && date.from() > heading
                                && script.any(SIGNED, date.from() - 5, date.from()));
    }

    private static boolean heading(Script script, int i) {
        return script.text(i).equals("proposed")
                && script.text(i + 1).equals("order")
                && (begins(script, i) || i + 2 >= script.size() || begins(script, i + 2));
    }

    private static boolean begins(Script script, int i) {
        return script.word(i).is(Word.SENTENCE) || script.word(i).is(Word.LINE);
    }
}
