package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds how long a ban lasts where its own sentence does not say. */
final class NearbyTerms {

    private static final BitSet COURT_FILE = Wordings.idsOf("courtfile");
    private static final BitSet SILENCE = Wordings.idsOf("silence");
    private static final BitSet LASTING = Wordings.idsOf("lasting");
    private static final BitSet WEAK_REF = Wordings.idsOf("weakref");
    private static final BitSet HANDING_OVER = Wordings.idsOf("handover");
    private static final BitSet PERIOD_REF = Wordings.idsOf("periodref");
    private static final BitSet ELSEWHERE = Wordings.idsOf("elsewhere");
    private static final BitSet LASTS_ABROAD = Wordings.idsOf("lastingabroad");
    private static final BitSet WHILE = Wordings.idsOf("whilelasting");
    private static final BitSet ON_EXPIRY = Wordings.idsOf("onexpiry");
    private static final BitSet SAME = Wordings.idsOf("sameperiod");
    private static final BitSet PERIOD = Wordings.idsOf("period");

    private static final BitSet GAG_PAPER = Wordings.idsOf("gagpaper");
    private static final BitSet INTERCEPTING = Wordings.idsOf("intercepting");
    private static final BitSet EXPIRE = Wordings.idsOf("expire");
    private static final int MOST_FIELDS = 8;
    private static final int LONGEST_FIELD = 14;
    private static final int ITEM_NUMBER = 2;
    private static final int MOST_ITEMS = 4;

    private final Script script;
    private final TermFinder finder;

    NearbyTerms(Script script, TermFinder finder) {
        this.script = script;
        this.finder = finder;
    }

    /** The sentences near it that speak of its length; then the whole paper, where it refers to another place. */
    List<Term> of(Statement main) {
        int start = script.start(main.cue().from());
        int end = script.end(main.cue().to() - 1);
        List<Term> terms = new ArrayList<>();
        int at = end;
        int fields = 0;
        for (int n = 0; n < 2 && at < script.size() && fields < MOST_FIELDS; at = script.end(at)) {
            boolean field = field(at);
            terms.addAll(field && field(start) ? expiry(at) : referring(at));
            boolean boxed = script.word(at).is(Word.TICKED) || script.word(at).is(Word.UNTICKED);
            n += boxed || field ? 0 : 1;
            fields += field ? 1 : 0;
        }
        if (start > 0 && terms.isEmpty()) {
            int before = script.start(start - 1);
            terms.addAll(samePeriod(start, end) ? samePeriodAs(before, start) : referring(before));
        }
        boolean torn = periodElsewhere(start, end) || dangles(end);
        if (terms.isEmpty()) {
            terms.addAll(elsewhere(start));
        }
        if (terms.isEmpty() && dangles(end)) {
            int item = end;
            for (int n = 0; n < MOST_ITEMS && item < script.size(); n++) {
                int itsEnd = script.end(item);
                if (!script.any(HANDING_OVER, item, itsEnd) && !script.any(COURT_FILE, item, itsEnd)) {
                    finder.terms(item, itsEnd, false).stream()
                            .filter(Term.Until.class::isInstance)
                            .forEach(terms::add);
                }
                item = itsEnd;
            }
        }
        if (terms.isEmpty() && torn) {
            for (int s = 0; s < script.size(); s = script.end(s)) {
                if (!script.any(COURT_FILE, s, script.end(s)) || dangles(end)) {
                    finder.terms(s, script.end(s), !dangles(end)).stream()
                            .filter(term ->
                                    term instanceof Term.For f && (!dangles(end) || f.anchor() == Term.Anchor.ORDER))
                            .forEach(terms::add);
                }
            }
            if (terms.isEmpty()) {
                terms.add(new Term.Vague(start));
            }
        }
        return terms;
    }

    /**
     * "HOW LONG. Paragraph 3 applies through November 30": a day that the paper gives to the ban, wherever it stands; or a length,
     * where the ban is the paragraph named.
     *
     * @param item where the sentence of the ban begins
     */
    private List<Term> elsewhere(int item) {
        List<Term> terms = new ArrayList<>();
        for (int s = 0; s < script.size(); s = script.end(s)) {
            int end = script.end(s);
            int ban = script.first(SILENCE, s, Math.min(end, s + 6));
            boolean expiry = ban >= 0 && script.any(ON_EXPIRY, ban, Math.min(end, ban + 3));
            List<FoundDate> days = FoundDate.between(script.dates(), s, end);
            if (expiry && field(s) && !days.isEmpty()) {
                terms.add(new Term.Until(days.getFirst().date(), s)); // "Nondisclosure expiration date: 11/02/2026"
            }
            boolean lasts = ban >= 0 && script.any(LASTING, ban, Math.min(end, ban + 6));
            if (lasts && !script.any(COURT_FILE, s, end) && !script.any(HANDING_OVER, s, end)) {
                boolean named = itemNamed(item, ban, Math.min(end, ban + 6));
                finder.terms(s, end, false).stream()
                        .filter(term -> named || term instanceof Term.Until)
                        .forEach(terms::add);
            }
        }
        return terms;
    }

    /** "Paragraphs A and B have effect for six months", where the ban is item A. */
    private boolean itemNamed(int item, int from, int to) {
        String label = script.text(item);
        for (int i = from + 1; i < to; i++) {
            if (script.text(i).equals(label)
                    && (label.length() == 1 || script.word(item).number())) {
                return true;
            }
        }
        return false;
    }

    private boolean dangles(int end) {
        String last = script.text(end - 1);
        return last.equals("of") || last.equals("for") || last.equals("until") || last.equals("from");
    }

    private List<Term> referring(int s) {
        int end = script.end(s);
        boolean refers = (refersToBan(s, end)
                        || script.any(LASTS_ABROAD, s, end)
                        || weaklyRefers(s, end)
                        || script.notions().any(Notion.SILENCE, s, end))
                && !script.any(COURT_FILE, s, end);
        return refers ? finder.terms(s, end, false) : List.of();
    }

    private List<Term> samePeriodAs(int before, int start) {
        int from = start - before <= ITEM_NUMBER && before > 0 ? script.start(before - 1) : before;
        return finder.terms(from, start, false);
    }

    /** "For the period set out in the table above"; but not "in terms of the said Rules". */
    private boolean periodElsewhere(int start, int end) {
        for (int i = start; i < end; i++) {
            boolean inTerms =
                    script.text(i).equals("terms") && script.text(i - 1).equals("in");
            if (script.is(i, PERIOD)
                    && !inTerms
                    && script.any(ELSEWHERE, Math.max(start, i - 4), Math.min(end, i + 8))) {
                return true;
            }
        }
        return false;
    }

    /** A line of a portal's receipt: "Order attached: Y". */
    private boolean field(int at) {
        int end = script.end(at);
        boolean named = false;
        for (int i = at + 1; i < end; i++) {
            named |= script.word(i).before() == ':';
        }
        return named && end - at <= LONGEST_FIELD;
    }

    /** "Expires: 03/04/2026", but not "Preservation expires". */
    private List<Term> expiry(int at) {
        return script.is(at, EXPIRE) ? finder.terms(at, script.end(at), false) : List.of();
    }

    /** "For the same period", "mientras dure el secreto": as the sentence before says. */
    private boolean samePeriod(int start, int end) {
        int same = script.first(SAME, start, end);
        int whilst = script.first(WHILE, start, end);
        return (same >= 0 && script.any(PERIOD, same, same + 2))
                || (whilst >= 0 && script.any(LASTS_ABROAD, whilst, whilst + 3));
    }

    /** "This direction shall remain in force for sixty days": of an interception, that is how long it goes on. */
    private boolean refersToBan(int s, int end) {
        boolean ofMeasure =
                script.any(GAG_PAPER, s, Math.min(end, s + 3)) && script.any(INTERCEPTING, 0, script.size());
        return script.any(PERIOD_REF, s, end) && !ofMeasure;
    }

    /** "This duty lasts until …": it is the duty of silence, unless something is to be handed over or kept. */
    private boolean weaklyRefers(int s, int end) {
        return script.any(WEAK_REF, s, Math.min(end, s + 3)) && !script.any(HANDING_OVER, s, end);
    }
}
