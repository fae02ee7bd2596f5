package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fairnotice.decision.gag.Term.Anchor;
import org.jspecify.annotations.Nullable;

/** Finds the terms that a stretch of a script states. */
final class TermFinder {

    private static final BitSet UNIT = Wordings.idsOf("unit");
    private static final BitSet TIME_GIVEN = Wordings.idsOf("timegiven");
    private static final BitSet WITHIN = Wordings.idsOf("withintime");
    private static final BitSet UNIT_FIRST = Wordings.idsOf("unitfirst");
    private static final BitSet UNIT_OF_ITALY = Wordings.idsOf("unitofitaly");
    private static final BitSet LEAD = Wordings.idsOf("termlead");
    private static final BitSet NOT_TERM = Wordings.idsOf("notterm");
    private static final BitSet ANCHOR = Wordings.idsOf("anchor");
    private static final BitSet ON_ORDER = Wordings.idsOf("onorder");
    private static final BitSet ON_SERVICE = Wordings.idsOf("onservice");
    private static final BitSet ON_EXPIRY = Wordings.idsOf("onexpiry");
    private static final BitSet ON_ACT = Wordings.idsOf("onact");
    private static final BitSet OPENING = Wordings.idsOf("opening");
    private static final BitSet CONCLUSION = Wordings.idsOf("conclusion");
    private static final BitSet RENEWING = Wordings.idsOf("renewing");
    private static final BitSet MAY = Wordings.idsOf("may");
    private static final BitSet WHOLE = Wordings.idsOf("whole");
    private static final BitSet PENDING = Wordings.idsOf("pending");
    private static final BitSet MATTERS = Wordings.idsOf("matters");
    private static final BitSet EXPIRE = Wordings.idsOf("expire");
    private static final BitSet REACHING = Wordings.idsOf("reachto");
    private static final BitSet AHEAD = Wordings.idsOf("ahead");
    private static final BitSet PRODUCING = Wordings.idsOf("producing");
    private static final BitSet UNTIL = Wordings.idsOf("until");
    private static final BitSet PENALTY = Wordings.idsOf("penalty");
    private static final BitSet COUNTED = Wordings.idsOf("counted");
    private static final int REACH = 11;
    private static final int MOST_YEARS = 100;

    private final Script script;
    private final List<FoundDate> dates;

    TermFinder(Script script, List<FoundDate> dates) {
        this.script = script;
        this.dates = dates;
    }

    /**
     * The terms between two words.
     *
     * @param loose whether a bare length counts too, without "for" or "period of" before it
     */
    List<Term> terms(int from, int to, boolean loose) {
        List<Term> terms = new ArrayList<>();
        for (int i = from; i < Math.min(to, script.size()); i++) {
            FoundDate day = script.is(i, EXPIRE) || onlyAfter(i) ? dateWithin(i, i + reachOfEnd(i)) : null;
            FoundDate opening = notBefore(i);
            if (day != null) {
                terms.add(new Term.Until(day.date(), i));
            } else if (opening != null) {
                terms.add(new Term.Until(opening.date().minusDays(1), i));
            } else if (extendedTo(i)) {
                FoundDate last = dateWithin(i, i + 4);
                if (last != null) {
                    terms.add(new Term.Until(last.date(), i));
                }
            } else if (script.is(i, UNTIL)) {
                Term until = until(i);
                if (until != null) {
                    terms.add(until);
                }
            } else if (open(i)) {
                terms.add(new Term.Open(i));
            } else {
                Term length = length(i, loose);
                if (length != null) {
                    terms.add(length);
                    i = Math.max(i, NumberWords.at(script, i).to() - 1);
                }
            }
        }
        return terms;
    }

    /** So far behind an end may its day stand: "closes at 11:59 p.m. Eastern Time on August 14". */
    private int reachOfEnd(int i) {
        if (script.text(i + 1).equals("at")) {
            return 14;
        }
        return moment(i) ? 9 : 4;
    }

    /** "Comes to an end with the last moment of June 29". */
    private boolean moment(int i) {
        return script.text(i + 2).equals("last") || script.text(i + 3).equals("last");
    }

    /** "May tell only after June 29". */
    private boolean onlyAfter(int i) {
        return script.text(i).equals("after") && script.text(i - 1).equals("only");
    }

    /** "May tell on or after June 29", "not before June 29": the day on which telling is free. */
    private @Nullable FoundDate notBefore(int i) {
        boolean orAfter = script.text(i).equals("after")
                && script.text(i - 1).equals("or")
                && script.text(i - 2).equals("on");
        boolean butNot = script.text(i - 1).equals("not")
                && (script.text(i - 2).equals("but") || script.text(i - 2).equals("and"));
        boolean not = script.is(i, AHEAD) && (butNot || script.text(i - 1).equals("time"));
        return orAfter || not ? dateWithin(i, i + 4) : null;
    }

    /** "Extended to June 29". */
    private boolean extendedTo(int i) {
        return script.text(i).equals("to") && script.any(REACHING, i - 4, i);
    }

    /** "Must not, before August 1, tell", where nothing else is to be done before that day: read as until it. */
    @Nullable
    Term before(int from, int to) {
        for (int i = from; i < Math.min(to, script.size()); i++) {
            if (script.is(i, PRODUCING)) {
                return null;
            }
            boolean prior = script.text(i).equals("prior") && script.text(i + 1).equals("to");
            FoundDate day = script.is(i, AHEAD) || prior ? dateWithin(i, i + 6) : null;
            if (day != null) {
                return new Term.Until(day.date(), i);
            }
        }
        return null;
    }

    private @Nullable Term until(int i) {
        FoundDate date = dateWithin(i, i + REACH);
        if (date != null) {
            return new Term.Until(date.date(), i);
        }
        boolean unlessOnly =
                script.text(i).equals("unless") && !script.text(i + 2).equals("until");
        int end = Math.min(script.end(i), i + 7);
        boolean event = script.any(OPENING, i + 1, end) || script.any(CONCLUSION, i + 1, end);
        return event && !unlessOnly ? new Term.Open(i) : null;
    }

    private @Nullable FoundDate dateWithin(int from, int to) {
        List<FoundDate> near = FoundDate.between(dates, from + 1, Math.min(to, script.end(from)));
        return near.isEmpty() ? null : near.getFirst();
    }

    private boolean open(int i) {
        boolean pending = script.is(i, PENDING) && script.any(MATTERS, i, Math.min(i + 6, script.end(i)));
        boolean noTerm = script.text(i).equals("no")
                && script.text(i + 1).equals("set")
                && script.text(i + 2).equals("term");
        return script.is(i, WHOLE) || noTerm || (pending && script.text(i - 1).equals("the"));
    }

    private @Nullable Term length(int i, boolean loose) {
        if (script.is(i, UNIT_FIRST) && script.any(LEAD, i - 3, i)) {
            NumberWords.Found count =
                    script.text(i + 1).equals("due") ? new NumberWords.Found(2, i + 2) : NumberWords.at(script, i + 1);
            return count.exists() && count.value() > 0 && count.value() <= 5000
                    ? new Term.For(period(count.value(), script.text(i)), anchor(count.to()), null, i)
                    : null;
        }
        // "Due mesi"; anything else that is due in English is no number.
        boolean two = script.text(i).equals("due") && script.is(i + 1, UNIT_OF_ITALY);
        NumberWords.Found number = two ? new NumberWords.Found(2, i + 1) : NumberWords.at(script, i);
        if (!number.exists() || number.value() == 0 || number.value() > 5000) {
            return null;
        }
        int at = number.to();
        boolean repeated = script.word(Math.min(at, script.size() - 1)).number()
                && at < script.size()
                && script.word(at).before() == '(';
        at += repeated ? 1 : 0;
        boolean business = script.text(at).equals("business") || script.text(at).equals("working");
        at += business || script.text(at).equals("calendar") ? 1 : 0;
        boolean dayOfMonth =
                script.text(at).equals("day") && script.text(at + 1).equals("of");
        if (!script.is(at, UNIT) || dayOfMonth) {
            return null;
        }
        boolean lead = script.any(LEAD, Math.max(script.start(i), i - 4), i)
                || script.word(i).before() == '('
                || i == script.start(i);
        Anchor anchor = anchor(at + 1);
        boolean period = script.text(i - 1).equals("of");
        if (script.any(NOT_TERM, Math.max(script.start(i), i - (period ? 4 : 3)), i)
                || withinTime(i)
                || !(lead || loose || anchor != Anchor.UNSTATED)) {
            return null;
        }
        if (script.any(PENALTY, Math.max(script.start(i), i - 8), Math.min(script.end(i), at + 4))) {
            return null; // how long somebody may go to prison
        }
        int renewed = script.last(RENEWING, Math.max(script.start(i), i - 6), i);
        if (renewed >= 0 && script.any(MAY, Math.max(script.start(i), renewed - 9), renewed)) {
            return null; // "may be renewed for up to ninety days more"
        }
        String after = script.text(at + 1);
        if (after.equals("before") || after.equals("prior") || after.equals("notice")) {
            return null;
        }
        Period length = period(number.value(), script.text(at));
        if (length.getYears() > MOST_YEARS) {
            return null; // "November 12, 2026 an inspector": no French years
        }
        FoundDate date = anchor == Anchor.UNSTATED ? null : dateWithin(at, at + REACH + 3);
        boolean dated = date != null && anchorDate(at, date);
        if (anchor == Anchor.THAT_DAY) {
            FoundDate named = lastBefore(i);
            return new Term.For(length, named == null ? Anchor.COMPLIANCE : Anchor.DATE, dayOf(named), i);
        }
        if (anchor == Anchor.EXPIRY && dated && date != null && expiryDate(at, date)) {
            return new Term.For(length, Anchor.DATE, date.date(), i);
        }
        if (business) {
            return new Term.Vague(i);
        }
        LocalDate day = dated && date != null ? date.date() : null;
        return new Term.For(length, day != null && anchor != Anchor.EXPIRY ? Anchor.DATE : anchor, day, i);
    }

    /** "En el plazo de cinco días", "nel termine di": the time to answer. */
    private boolean withinTime(int i) {
        return script.is(i - 2, TIME_GIVEN) && script.any(WITHIN, i - 4, i - 2);
    }

    private static @Nullable LocalDate dayOf(@Nullable FoundDate date) {
        return date == null ? null : date.date();
    }

    /** "From its expiration on June 29". */
    private boolean expiryDate(int unit, FoundDate date) {
        int word = script.last(ON_EXPIRY, unit, date.from());
        return word >= date.from() - 3;
    }

    private @Nullable FoundDate lastBefore(int i) {
        List<FoundDate> before = FoundDate.between(dates, script.start(i), i);
        return before.isEmpty() ? null : before.getLast();
    }

    private boolean anchorDate(int unit, FoundDate date) {
        return script.any(ANCHOR, unit + 1, date.from());
    }

    private Anchor anchor(int from) {
        boolean counted = script.any(COUNTED, from, from + 6);
        int end = Math.min(script.end(from - 1), from + REACH + (counted ? 5 : 0));
        if (script.text(from).equals("thereafter")) {
            // "From the moment that it is served, and for ninety days thereafter".
            return script.any(ON_SERVICE, script.start(from - 1), from) ? Anchor.SERVICE : Anchor.THAT_DAY;
        }
        int lead = script.first(ANCHOR, from, Math.min(end, from + (counted ? 8 : 5)));
        if (lead < 0) {
            return Anchor.UNSTATED;
        }
        FoundDate next = dateWithin(lead, lead + 3);
        if (next != null && next.from() == lead + 1) {
            return Anchor.DATE;
        }
        boolean that = script.text(lead + 1).equals("that")
                || script.text(lead + 1).equals("such")
                || script.text(lead + 1).equals("said");
        if (that
                && (script.text(lead + 2).equals("date")
                        || script.text(lead + 2).equals("day"))) {
            return Anchor.THAT_DAY;
        }
        end = Math.max(end, Math.min(script.end(from - 1), lead + REACH));
        for (int i = lead; i < end; i++) {
            if (script.is(i, ON_SERVICE)) {
                return Anchor.SERVICE;
            }
            if (script.is(i, ON_EXPIRY)) {
                return Anchor.EXPIRY;
            }
            if (script.is(i, ON_ACT)) {
                return Anchor.COMPLIANCE;
            }
            boolean dateOf = script.text(i).equals("date")
                    && (script.any(ON_SERVICE, i, Math.min(end, i + 8)) || script.any(ON_ACT, i, Math.min(end, i + 6)));
            boolean thisDay =
                    script.text(i).equals("jour") && script.text(i - 1).equals("ce");
            if ((script.is(i, ON_ORDER) || thisDay) && !dateOf) {
                boolean onWhich =
                        script.text(i + 1).equals("on") && script.text(i + 2).equals("which");
                boolean expires = script.any(ON_EXPIRY, i, Math.min(end, i + (onWhich ? 9 : 4)));
                return expires ? Anchor.EXPIRY : Anchor.ORDER;
            }
        }
        if (dateWithin(lead, lead + 5) != null) {
            return Anchor.DATE;
        }
        return script.any(ON_SERVICE, end, Math.min(script.end(from - 1), end + REACH))
                ? Anchor.SERVICE
                : Anchor.UNSTATED;
    }

    private static Period period(int count, String unit) {
        return switch (unit.charAt(0)) {
            case 'd', 't', 'g' -> Period.ofDays(count);
            case 'w', 's' -> Period.ofWeeks(count);
            case 'm' -> Period.ofMonths(count);
            case 'y', 'a' -> Period.ofYears(count);
            default -> unit.startsWith("jour") ? Period.ofDays(count) : Period.ofYears(count);
        };
    }
}
