package org.fairnotice.decision.gag;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairnotice.decision.gag.FoundDate.Use;
import org.jspecify.annotations.Nullable;

/** Finds the dates in a script and what each is there for. */
final class DateFinder {

    private static final BitSet MONTH = Wordings.idsOf("month");
    private static final BitSet LIMITS = Wordings.idsOf("datelimit");
    private static final BitSet OWN = Wordings.idsOf("dateown");
    private static final BitSet BORN = Wordings.idsOf("born");
    private static final BitSet SIGNERS = Wordings.idsOf("signer");
    private static final BitSet PAPERS = Wordings.idsOf("paper");
    private static final BitSet DAY_FIRST = Wordings.idsOf("dayfirst");
    private static final BitSet SERVED = Wordings.idsOf("served");
    private static final BitSet SUBMITTED = Wordings.idsOf("submitted");
    private static final int SUBMITTED_WITHIN = 14;
    private static final int PAGES = 3;
    /** In two digits; "3/25/48" is the number of a file. */
    private static final int LAST_SHORT_YEAR = 40;

    private static final int HEAD = 70;
    private static final int FOOT = 24;
    private static final Map<String, Integer> MONTHS = months();

    private final Script script;
    private final boolean dayFirst;
    private final boolean monthFirst;
    private int lastTo = -1;

    private DateFinder(Script script) {
        this.script = script;
        this.dayFirst = script.any(DAY_FIRST, 0, script.size());
        this.monthFirst = !dayFirst && American.is(script);
    }

    static List<FoundDate> find(Script script) {
        DateFinder finder = new DateFinder(script);
        List<FoundDate> dates = new ArrayList<>();
        int i = 0;
        while (i < script.size() && dates.size() < CueFinder.MOST) {
            FoundDate date = finder.at(i);
            if (date != null) {
                dates.add(date);
                finder.lastTo = date.to();
                i = date.to();
            } else {
                i++;
            }
        }
        return finder.withoutPageMarks(dates);
    }

    /** A form's version and a printing house's day stand on each page by themselves, and are nobody's signature. */
    private List<FoundDate> withoutPageMarks(List<FoundDate> dates) {
        Map<LocalDate, Integer> bare = new HashMap<>();
        dates.stream().filter(this::bare).forEach(date -> bare.merge(date.date(), 1, Integer::sum));
        return dates.stream()
                .map(date -> bare(date) && bare.getOrDefault(date.date(), 0) >= PAGES
                        ? new FoundDate(date.date(), date.from(), date.to(), Use.LIMIT)
                        : date)
                .toList();
    }

    /** All in numbers, on a line of its own, without a word that says what it is. */
    private boolean bare(FoundDate date) {
        boolean numbers = date.to() - date.from() == 3 && glued(date.from() + 1) && glued(date.from() + 2);
        int before = Math.max(script.start(date.from()), date.from() - 5);
        return numbers && date.use() == Use.OWN && !script.any(OWN, before, date.from());
    }

    private @Nullable FoundDate at(int i) {
        if (script.is(i, MONTH)) {
            return monthFirst(i);
        }
        NumberWords.Found number = NumberWords.at(script, i);
        if (!number.exists()) {
            return null;
        }
        FoundDate numeric = numeric(i);
        return numeric != null ? numeric : dayFirst(i, number);
    }

    /** "May 19, 2025", "August 2025" is none. */
    private @Nullable FoundDate monthFirst(int i) {
        NumberWords.Found day = NumberWords.at(script, i + 1);
        if (!day.exists() || day.value() > 31) {
            return null;
        }
        NumberWords.Found year = year(day.to());
        return year.exists() ? date(year.value(), month(i), day.value(), i, year.to()) : null;
    }

    /** "19 May 2025", "this 19th day of May, A.D. 2025", "6. Mai 2025". */
    private @Nullable FoundDate dayFirst(int i, NumberWords.Found day) {
        int at = day.to();
        at += script.text(at).equals("day") ? 1 : 0;
        at += of(at) ? 1 : 0;
        if (day.value() < 1 || day.value() > 31 || !script.is(at, MONTH)) {
            return null;
        }
        NumberWords.Found year = year(of(at + 1) ? at + 2 : at + 1);
        return year.exists() ? date(year.value(), month(at), day.value(), i, year.to()) : null;
    }

    /** "19th of May", "19 de mayo de 2025". */
    private boolean of(int at) {
        String word = script.text(at);
        return word.equals("of") || word.equals("de") || word.equals("del");
    }

    private NumberWords.Found year(int at) {
        int from = script.text(at).equals("a") && script.text(at + 1).equals("d") ? at + 2 : at;
        NumberWords.Found year = NumberWords.at(script, from);
        return year.value() >= 1970 && year.value() <= 2199 ? year : NumberWords.Found.NONE;
    }

    /**
     * "2025-05-19", "5/19/2025", "19.05.2025". Whether "3/10/2026" is in March or in October its country tells; where the paper
     * does not show that, it is the later of the two, since an end too early is the worse mistake.
     */
    private @Nullable FoundDate numeric(int i) {
        if (i + 2 >= script.size() || !glued(i + 1) || !glued(i + 2) || mark(i + 1) != mark(i + 2)) {
            return null;
        }
        int a = value(i);
        int b = value(i + 1);
        int c = value(i + 2);
        if (a > 1900) {
            return date(a, b, c, i, i + 3);
        }
        int year = c < LAST_SHORT_YEAR && c >= 0 && script.text(i + 2).length() == 2 ? 2000 + c : c;
        if (year < 1970 || year > 2199) {
            return null;
        }
        boolean doubtful = a <= 12 && b <= 12 && mark(i + 1) != '.' && !dayFirst && !monthFirst;
        boolean european = doubtful ? b > a : mark(i + 1) == '.' || a > 12 || (dayFirst && b <= 12);
        return date(year, european ? b : a, european ? a : b, i, i + 3);
    }

    private boolean glued(int i) {
        char mark = mark(i);
        return script.word(i).number()
                && !script.word(i).is(Word.SPACED)
                && (mark == '-' || mark == '/' || mark == '.');
    }

    private char mark(int i) {
        return script.word(i).before();
    }

    private int value(int i) {
        return NumberWords.at(script, i).value();
    }

    private int month(int i) {
        return MONTHS.getOrDefault(script.text(i), 0);
    }

    private @Nullable FoundDate date(int year, int month, int day, int from, int to) {
        try {
            return new FoundDate(LocalDate.of(year, month, day), from, to, use(from, to));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private Use use(int from, int to) {
        String before = script.text(from - 1);
        boolean range = (before.equals("and") || before.equals("to")) && from == lastTo + 1;
        boolean limited = range
                || script.any(BORN, from - 4, from)
                || before.equals("to")
                || before.equals("from")
                || script.any(LIMITS, Math.max(from - 3, script.start(from)), from);
        if (limited && !script.is(from - 1, OWN)) {
            return Use.LIMIT;
        }
        int start = Math.max(script.start(from), from - 6);
        boolean ofPaper = script.any(PAPERS, start, from) && !script.text(start).equals("this");
        boolean nearPaper = before.equals("of")
                || before.equals("dated")
                || (before.equals("on") && script.is(from - 2, OWN))
                || before.equals("entered")
                || before.equals("issued")
                || before.equals("vom")
                || script.word(from).before() == '(';
        if (ofPaper && nearPaper && !heading(from)) {
            return Use.MENTIONED;
        }
        if (script.any(SUBMITTED, Math.max(script.start(from), from - SUBMITTED_WITHIN), from)) {
            return Use.OTHER; // whoever laid a draft before the court signed it on a day of his own
        }
        if (script.any(SERVED, Math.max(script.start(from), from - 2), from)) {
            return Use.OTHER;
        }
        boolean signedOn = before.equals("on") && script.is(from - 2, OWN) && script.start(from) >= from - 5;
        boolean signed = signedOn
                || (script.any(OWN, Math.max(0, from - 5), from) && !before.equals("on"))
                || script.any(SIGNERS, from - 8, from)
                || script.any(SIGNERS, to, to + 8);
        boolean event = before.equals("on") || before.equals("am");
        boolean endsLine = to >= script.size()
                || script.word(to).is(Word.LINE)
                || script.word(to).is(Word.SENTENCE);
        boolean alone =
                script.word(from).is(Word.SENTENCE) || (script.word(from).is(Word.LINE) && endsLine);
        boolean atHead = from < HEAD && endsLine && script.word(from).is(Word.SPACED) && !event;
        boolean atFoot = from > script.size() - FOOT && endsLine && !event;
        return signed || alone || atHead || atFoot ? Use.OWN : Use.OTHER;
    }

    /** "Beschluss vom 6. Mai 2025" as a heading is the paper's own date. */
    private boolean heading(int from) {
        return script.start(from) >= from - 2 && script.text(from - 1).equals("vom");
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String names : List.of(
                "january february march april may june july august september october november december",
                "januar februar marz april mai juni juli august september oktober november dezember",
                "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
                "januari februari maart april mei juni juli augustus september oktober november december",
                "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
                "jan feb mar apr may jun jul aug sep oct nov dec")) {
            String[] each = names.split(" ", -1);
            for (int i = 0; i < each.length; i++) {
                months.put(each[i], i + 1);
            }
        }
        months.put("sept", 9);
        months.put("setiembre", 9);
        months.put("janner", 1);
        months.put("feber", 2);
        months.put(WordRepair.MAY, 5);
        return Map.copyOf(months);
    }
}
