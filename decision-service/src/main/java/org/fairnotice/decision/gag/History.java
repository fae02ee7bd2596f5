package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.decision.gag.FoundDate.Use;
import org.jspecify.annotations.Nullable;

/** What a paper tells of what went before: service, and the terms that it prolongs. */
final class History {

    private static final BitSet SERVED = Wordings.idsOf("served");
    private static final BitSet SIGNED = Wordings.idsOf("dateown");
    private static final BitSet ORDER = Wordings.idsOf("ordernoun");
    private static final BitSet ENDING = Wordings.idsOf("onexpiry");

    private final Script script;
    private final List<FoundDate> dates;
    private final TermFinder finder;

    History(Script script, List<FoundDate> dates, TermFinder finder) {
        this.script = script;
        this.dates = dates;
        this.finder = finder;
    }

    /** The day on which the paper says that it was served. */
    @Nullable
    LocalDate served() {
        LocalDate last = null;
        for (FoundDate date : dates) {
            int start = script.start(date.from());
            boolean served = script.any(SERVED, Math.max(start, date.from() - 14), date.from())
                    || script.any(SERVED, date.to(), Math.min(script.end(date.from()), date.to() + 4));
            if (served && date.use() != Use.LIMIT) {
                last = last == null || date.date().isAfter(last) ? date.date() : last;
            }
        }
        return last;
    }

    /** When the term that is prolonged ends: as the paper says, or as its history adds up. */
    @Nullable
    LocalDate expiry(int before) {
        LocalDate end = null;
        int limit = script.start(before);
        for (int s = 0; s < limit; s = script.end(s)) {
            LocalDate stated = null;
            for (FoundDate date : FoundDate.between(dates, s, script.end(s))) {
                if (script.any(ENDING, Math.max(s, date.from() - 4), date.from())) {
                    stated = date.date();
                }
            }
            if (stated != null) {
                end = stated;
                continue;
            }
            for (Term term : finder.terms(s, script.end(s), true)) {
                end = chained(end, term, s);
            }
        }
        return end;
    }

    private @Nullable LocalDate chained(@Nullable LocalDate end, Term term, int s) {
        return switch (term) {
            case Term.Until until -> until.day();
            case Term.For f -> {
                if (f.anchor() == Term.Anchor.EXPIRY) {
                    yield end == null ? null : end.plus(f.length());
                }
                LocalDate first = named(s);
                yield first == null ? end : first.plus(f.length());
            }
            case Term.Open open -> null;
            case Term.Vague vague -> null;
        };
    }

    /** The day of the order that is told of at a place: named there, or above it as the day of its signing. */
    @Nullable
    LocalDate toldOf(int at) {
        LocalDate here = named(at);
        if (here != null) {
            return here;
        }
        return dates.stream()
                .filter(date -> date.from() < at && date.use() != Use.LIMIT)
                .filter(date -> script.any(SIGNED, Math.max(script.start(date.from()), date.from() - 8), date.from()))
                .filter(date -> script.any(ORDER, Math.max(script.start(date.from()), date.from() - 14), date.from()))
                .map(FoundDate::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The first day that a sentence names, but for limits: "On January 6 this Court ordered ... for 90 days". */
    @Nullable
    LocalDate named(int at) {
        return FoundDate.between(dates, script.start(at), script.end(at)).stream()
                .filter(date -> date.use() != Use.LIMIT)
                .findFirst()
                .map(FoundDate::date)
                .orElse(null);
    }
}
