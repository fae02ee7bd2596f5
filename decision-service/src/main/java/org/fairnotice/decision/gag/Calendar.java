package org.fairnotice.decision.gag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.decision.gag.FoundDate.Use;
import org.fairnotice.decision.gag.GagReading.End;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/**
 * Works out when a provision begins and ends on its face. Of two readings it takes the later end; where the paper
 * does not give what the sum needs, the end is not computable.
 */
final class Calendar {

    private static final int MOST_STATEMENTS = 60;
    private static final int ANCHOR_REACH = 14;
    private static final int BEFORE_WITHIN = 45;
    private static final BitSet ENCLOSED = Wordings.idsOf("enclosed");
    private static final int LONGEST_SUM = 10;
    private static final BitSet FIRM_BAN = Wordings.idsOf("firmban");
    private static final BitSet EXPIRE = Wordings.idsOf("expire");
    private static final BitSet WHOLE = Wordings.idsOf("whole");
    private static final BitSet OR = Wordings.idsOf("or");
    private static final BitSet COURT_FILE = Wordings.idsOf("courtfile");
    private static final BitSet INSTRUMENT = Wordings.idsOf("instrument");
    private static final BitSet AS_OF = Wordings.idsOf("asof");

    /**
     * @param reasons how it was worked out, where that is not plain
     */
    record Dates(@Nullable LocalDate start, End end, List<String> reasons) {}

    private final Script script;
    private final List<FoundDate> dates;
    private final OwnDates own;
    private final TermFinder finder;
    private final History history;
    private final NearbyTerms nearby;
    private final List<String> reasons = new ArrayList<>();

    Calendar(Script script) {
        this.script = script;
        this.dates = script.dates();
        this.own = new OwnDates(script, dates);
        this.finder = new TermFinder(script, dates);
        this.history = new History(script, dates, finder);
        this.nearby = new NearbyTerms(script, finder);
    }

    /** Of a provision that binds. */
    Dates standing(List<Statement> decisive, @Nullable LegalBasis basis) {
        boolean extended = decisive.stream().anyMatch(s -> s.role() == Role.EXTENDS);
        List<Statement> telling =
                extended ? decisive.stream().filter(Calendar::prolongs).toList() : decisive;
        Statement main = telling.getFirst();
        if (telling.size() > MOST_STATEMENTS) {
            reasons.add("too many provisions to work out an end");
            return new Dates(null, new End.NotComputable(), List.copyOf(reasons));
        }
        List<Ending> endings = new ArrayList<>();
        boolean made = telling.stream().anyMatch(Calendar::binds);
        for (Statement statement : telling) {
            boolean aside = made && statement.role() == Role.STANDS && !ofBan(statement);
            List<Term> terms = aside ? List.of() : own(statement);
            if (terms.isEmpty() && binds(statement)) {
                Term before = finder.before(
                        statement.cue().from(),
                        Math.min(
                                script.end(statement.cue().from()),
                                statement.cue().to() + BEFORE_WITHIN));
                terms = before == null ? terms : List.of(before);
            }
            terms.forEach(term -> endings.add(ending(term, statement, extended)));
        }
        if (telling.stream().anyMatch(this::runsOut)) {
            endings.removeIf(e -> e.term() instanceof Term.Open open && !script.is(open.at(), WHOLE));
        }
        boolean statutory = basis != null && BasisFinder.bindsWithoutEnd(basis);
        // What runs out beside the ban is the surveillance's authority, not its secrecy.
        boolean given = endings.stream()
                .anyMatch(e -> e.binding() && (e.term() instanceof Term.Until || ofMagistrate(e, basis)));
        if (statutory && !given) {
            return new Dates(start(main, decisive, null), new End.Indefinite(), List.copyOf(reasons));
        }
        if (endings.isEmpty()) {
            nearby.of(main).forEach(term -> endings.add(ending(term, main, extended)));
        }
        Ending last =
                endings.stream().max(Comparator.comparingLong(Ending::rank)).orElse(null);
        if (last == null) {
            reasons.add("no term is stated: it lasts until it is ended");
            return new Dates(start(main, decisive, null), new End.Indefinite(), List.copyOf(reasons));
        }
        LocalDate start = start(main, decisive, last);
        LocalDate paper = day(own.at(main.cue().from()));
        if (last.end() instanceof End.On on && paper != null && on.lastDay().isBefore(paper)) {
            reasons.add("the end that the words give lies before the paper itself");
            return new Dates(start, new End.NotComputable(), List.copyOf(reasons));
        }
        return new Dates(start, last.end(), List.copyOf(reasons));
    }

    /** "Unless the Court orders otherwise ... This provision expires June 30": the day is the end. */
    private boolean runsOut(Statement statement) {
        int from = statement.cue().from();
        return statement.role() == Role.STANDS
                && script.is(from, FIRM_BAN)
                && script.is(statement.cue().to() - 1, EXPIRE)
                && own(statement).stream().anyMatch(Term.Until.class::isInstance);
    }

    /** The secrecy of a French inquiry has no end, but the ban that a magistrate adds may have a term. */
    private static boolean ofMagistrate(Ending ending, @Nullable LegalBasis basis) {
        return basis == LegalBasis.FR_CPP
                && ending.term() instanceof Term.For length
                && length.anchor() != Term.Anchor.UNSTATED;
    }

    private static boolean prolongs(Statement statement) {
        return statement.role() == Role.EXTENDS || statement.role() == Role.BINDS;
    }

    /** Of a provision that is over. */
    Dates ended(List<Statement> lifting) {
        Statement main = lifting.getFirst();
        int from = script.start(main.cue().from());
        int to = script.end(main.cue().to() - 1);
        LocalDate end = null;
        for (FoundDate date : dates) {
            boolean here = date.from() >= from && date.from() < to;
            boolean effective = script.any(AS_OF, Math.max(from, date.from() - 3), date.from())
                    || (script.text(date.from() - 1).equals("of")
                            && script.text(date.from() - 2).equals("end"));
            boolean near = date.to() <= main.cue().from() + 1
                    ? script.start(date.from()) >= date.from() - 3
                    : date.from() < main.cue().to() + 9;
            boolean byOrder = date.use() == Use.MENTIONED
                    && date.from() < main.cue().to()
                    && script.any(INSTRUMENT, Math.max(from, date.from() - 3), date.from())
                    && !script.notions()
                            .any(Notion.SILENCE, date.to(), main.cue().to());
            if (here && ((effective && near && date.use() != Use.MENTIONED) || byOrder)) {
                end = date.date();
            }
        }
        FoundDate ownDate = own.at(main.cue().from());
        LocalDate last = end != null ? end : day(ownDate);
        LocalDate start = mentioned(main, last);
        return new Dates(start, last == null ? new End.NotComputable() : new End.On(last), List.of());
    }

    private List<Term> own(Statement statement) {
        int from = script.start(statement.cue().from());
        int to = script.end(statement.cue().to() - 1);
        List<Term> found = finder.terms(from, to, false);
        boolean dated = found.stream().anyMatch(term -> term instanceof Term.Until || term instanceof Term.For);
        List<Term> terms =
                found.stream().filter(term -> !explained(term, found)).toList();
        boolean later = script.any(Wordings.idsOf("later"), from, to);
        if (dated && !later) {
            return terms.stream()
                    .filter(term -> !(term instanceof Term.Open) || opensAlone(term))
                    .toList();
        }
        return terms;
    }

    /** "For an additional year, that is, until March 1, 2025": the day is the sum, not a second term. */
    private boolean explained(Term term, List<Term> terms) {
        if (!(term instanceof Term.For length) || length.date() != null) {
            return false;
        }
        return terms.stream()
                .filter(other -> other instanceof Term.Until)
                .anyMatch(until -> until.at() > term.at()
                        && until.at() - term.at() <= LONGEST_SUM
                        && !script.any(OR, term.at(), until.at()));
    }

    /**
     * "For one year, or until further order" is a year; "for one year and thereafter until" is not; "for one year, unless and
     * until" may be less.
     */
    private boolean opensAlone(Term term) {
        String before = script.text(term.at() - 1);
        boolean and = before.equals("and") && !script.text(term.at() - 2).equals("unless");
        return and || before.equals("thereafter");
    }

    private Ending ending(Term term, Statement statement, boolean extended) {
        boolean binding = binds(statement);
        return switch (term) {
            case Term.Until until -> new Ending(term, new End.On(until.day()), null, binding);
            case Term.Open open -> new Ending(term, new End.Indefinite(), null, binding);
            case Term.Vague vague -> new Ending(term, new End.NotComputable(), null, binding);
            case Term.For length -> {
                LocalDate anchor = anchor(length, statement, extended);
                End end = anchor == null ? new End.NotComputable() : new End.On(anchor.plus(length.length()));
                yield new Ending(term, end, anchor, binding);
            }
        };
    }

    private @Nullable LocalDate anchor(Term.For length, Statement statement, boolean extended) {
        int at = statement.cue().from();
        return switch (length.anchor()) {
            case DATE -> length.date();
            case ORDER -> {
                if (ofEnclosedOrder(length.at())) {
                    yield history.toldOf(at);
                }
                LocalDate told = binds(statement) || extended ? null : history.toldOf(at);
                yield told == null ? day(own.at(at)) : told;
            }
            case SERVICE -> history.served();
            case COMPLIANCE, THAT_DAY -> null;
            case EXPIRY -> {
                LocalDate expiry = history.expiry(length.at());
                yield expiry == null ? untilThen(length.at()) : expiry;
            }
            case UNSTATED -> {
                if (extended) {
                    LocalDate recited = binds(statement) ? history.named(at) : null;
                    LocalDate expiry = recited != null ? recited : history.expiry(length.at());
                    yield expiry != null ? expiry : untilThen(length.at());
                }
                LocalDate paper = day(own.at(at));
                LocalDate served = history.served();
                if (paper != null && served != null && served.isAfter(paper)) {
                    reasons.add("no day is named that the term runs from: counted from the service, which was later");
                    yield served;
                }
                reasons.add("no day is named that the term runs from: counted from the paper's date");
                yield paper;
            }
        };
    }

    /** "The term that runs until June 7 is prolonged by three months from its end". */
    private @Nullable LocalDate untilThen(int at) {
        return finder.terms(script.start(at), at, false).stream()
                .filter(Term.Until.class::isInstance)
                .map(term -> ((Term.Until) term).day())
                .reduce((_, last) -> last)
                .orElse(null);
    }

    /** What else stays as it is has terms of its own: "the affidavit is sealed for thirty days, which does not affect …". */
    private boolean ofBan(Statement statement) {
        int start = script.start(statement.cue().from());
        int end = script.end(statement.cue().to() - 1);
        return script.any(FIRM_BAN, start, end) && !script.any(COURT_FILE, start, end);
    }

    private static boolean binds(Statement statement) {
        return statement.role() == Role.BINDS;
    }

    private static @Nullable LocalDate day(@Nullable FoundDate date) {
        return date == null ? null : date.date();
    }

    private @Nullable LocalDate start(Statement main, List<Statement> decisive, @Nullable Ending ending) {
        boolean service =
                ending != null && ending.term() instanceof Term.For length && length.anchor() == Term.Anchor.SERVICE;
        if (service && ending != null) {
            return ending.anchor();
        }
        boolean extended = decisive.stream().anyMatch(s -> s.role() == Role.EXTENDS);
        boolean stands = decisive.stream().anyMatch(s -> s.role() == Role.STANDS) || main.role() == Role.BOUND;
        LocalDate paper = day(own.at(main.cue().from()));
        if (stands && !extended) {
            LocalDate mentioned = mentioned(main, paper);
            if (mentioned != null) {
                return mentioned;
            }
        }
        return paper;
    }

    /** The date of the paper that another paper speaks of. */
    private @Nullable LocalDate mentioned(Statement main, @Nullable LocalDate before) {
        int from = script.start(main.cue().from());
        return dates.stream()
                .filter(date -> date.use() == Use.MENTIONED
                        && (before == null || date.date().isBefore(before)))
                .min(Comparator.comparingInt(
                        date -> date.from() >= from && date.from() < script.end(from) ? -1 : date.from()))
                .map(FoundDate::date)
                .orElse(null);
    }

    /** "By the accompanying order you must not …, for 180 days from the date of the order": of that order, not of this letter. */
    private boolean ofEnclosedOrder(int at) {
        int end = Math.min(script.end(at), at + ANCHOR_REACH);
        for (int i = at; i + 1 < end; i++) {
            boolean theOrder =
                    script.text(i).equals("the") && script.text(i + 1).equals("order");
            if (theOrder && script.text(i - 1).equals("of")) {
                return script.any(ENCLOSED, script.start(at), at);
            }
        }
        return false;
    }
}
