package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.decision.gag.FoundDate.Use;
import org.jspecify.annotations.Nullable;

/** The days of signing of the papers that a document holds. */
final class OwnDates {

    private static final int MOST_YEARS = 10;
    private static final int NEAR = 14;
    private static final BitSet UNDATED = Wordings.idsOf("undated");
    private static final BitSet SIGNERS = Wordings.idsOf("signer");

    private final Script script;
    private final List<FoundDate> dates;
    private final @Nullable LocalDate newest;

    OwnDates(Script script, List<FoundDate> dates) {
        this.script = script;
        this.dates = dates;
        this.newest = dates.stream()
                .filter(date -> date.use() == Use.OWN)
                .map(FoundDate::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The date of the paper that these words stand in: the next below them, else the last above. */
    @Nullable
    FoundDate at(int at) {
        int blank = blankBelow(at);
        int depth = script.word(at).depth();
        FoundDate above = null;
        FoundDate any = null;
        for (FoundDate date : dates) {
            if (script.word(date.from()).depth() != depth || longPast(date.date())) {
                continue;
            }
            if (date.use() == Use.OWN && date.from() > at) {
                return blank >= 0 && date.from() > blank ? null : date;
            }
            boolean later = above == null || date.date().isAfter(above.date());
            above = date.use() == Use.OWN && later ? date : above;
            // In doubt the later day: an end too early is the worse mistake.
            boolean latest = any == null || date.date().isAfter(any.date());
            any = date.use() != Use.LIMIT && latest ? date : any;
        }
        return blank >= 0 ? null : above != null ? above : any;
    }

    /** Where a day of signing was left open below these words: "this ___ day of March", "Dated: ____ … Judge". */
    private int blankBelow(int at) {
        for (int i = at; i < script.size(); i++) {
            boolean day = script.text(i).equals("this")
                    && script.text(i + 1).equals("day")
                    && script.text(i + 2).equals("of");
            if (day || unfilled(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean unfilled(int i) {
        return script.is(i, UNDATED)
                && script.word(i).is(Word.LINE)
                && script.any(SIGNERS, i + 1, i + NEAR)
                && FoundDate.between(dates, i, i + NEAR).isEmpty();
    }

    /** A birthday, say: the paper has a date of its own years later. */
    private boolean longPast(LocalDate date) {
        return newest != null && date.isBefore(newest.minusYears(MOST_YEARS));
    }
}
