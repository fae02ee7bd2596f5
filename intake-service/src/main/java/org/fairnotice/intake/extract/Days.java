package org.fairnotice.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fairnotice.contract.process.ExtractedField.Name;

/** When a paper was issued, and when its answer is due. The days of other papers, of gags and of what is asked about are neither. */
final class Days {

    /** In characters: at the head and at the foot of a paper, where it says of itself when it was made. */
    private static final int HEAD = 12_000;

    private static final int FOOT = 4_000;

    /** In characters before a day: its cue. */
    private static final int REACH = 60;

    private static final Pattern ISSUED =
            cue("(?:(?:re-?)?issued|dated|date|entered|signed|filed|done|given|fait|datum|fecha|"
                    + "erlassen|so ordered|and now|enter|date of issue|date d'émission)"
                    + "[^\\p{L}\\d]{0,4}(?:and ordered|and entered|(?:in|at|à|en|zu) [\\p{L}., -]{2,40}|this|the|on|le|el|am|den|as of|under"
                    + " authority of the [\\p{L} ]{5,40} this)?[^\\p{L}\\d]{0,4}(?:this|the|le|den)?[^\\p{L}\\d]{0,4}");
    private static final Pattern ISSUED_LATE =
            cue("(?:it is on this|beschluss vom|, den|, le|so ordered[.,]?|a|and now, this)\\s{0,3}");
    private static final Pattern DUE =
            cue("(?:on or before|no later than|not later than|due(?: on| by| date)?:?|due on or before"
                    + "|returnable(?: on)?|return date:?(?: is)?|return(?: by)?:|produce (?:by|before|at [\\d:apm. ]{3,10} on)|respond by"
                    + "|answer by|deadline:?|before the grand jury on|(?:jury|court) on(?: the)?|personal app[\\p{L}-]{2,4}\\s?[\\p{L}]{2,7} ?on"
                    + "|date(?:,)? and time:|(?:place,? )?date,? and time:[^\\n\\f]{0,60}?,|place: [^\\n\\f]{0,30}\\. date:"
                    + "|bis(?: spätestens)?(?: zum| am)?|spätestens am|avant le|au plus tard le|antes del(?: día)?|a más tardar el"
                    + "|hasta el)\\s{0,6}");
    private static final Pattern OF_ANOTHER = cue(
            "(?:orders?|warrant|letter|notice|subpoena|beschluss|process|app(?:ointment|lication)"
                    + "|urteil|motion|indictment|agreement)\\s{1,3}(?:of|dated|entered|issued|made|signed|vom|du|on)\\s{1,3}|until\\s{1,3}|through\\s{1,3}"
                    + "|expired? on\\s{1,3}|expires on[^.]{0,20}|declassify on:?\\s{1,3}|execute[^.]{0,40}|from\\s{1,3}|between\\s{1,3}|since\\s{1,3}"
                    + "|as of\\s{1,3}|mit beschluss vom\\s{1,3}|am\\s{1,3}|made on\\s{1,3}|on\\s{1,3}|to\\s{1,3}|by letter of\\s{1,3}|receipt,\\s{1,3}|of\\s{1,3}");

    private Days() {}

    static List<Candidate> in(PaperText paper) {
        String text = paper.folded();
        int head = Math.min(HEAD, text.length());
        List<Dates.Found> days = new ArrayList<>(Dates.in(text, 0, head));
        if (text.length() > head) {
            days.addAll(Dates.in(text, Math.max(head, text.length() - FOOT), text.length()));
        }
        List<Candidate> found = new ArrayList<>();
        for (Dates.Found day : days) {
            if (inMargin(paper, day)) {
                continue;
            }
            String before = text.substring(Math.max(0, day.start() - REACH), day.start());
            int issued = issued(paper, day, before);
            int due = DUE.matcher(before).find() && !quoted(paper, day) ? 88 : 0;
            int most = day.sure() ? 100 : 60;
            if (due > 0 && !before.contains("execute")) {
                found.add(candidate(Name.DUE_ON, day, Math.min(due, most)));
            } else if (issued > 0) {
                found.add(candidate(Name.ISSUED_ON, day, Math.min(issued, most)));
            }
        }
        return found;
    }

    private static int issued(PaperText paper, Dates.Found day, String before) {
        TextLine line = line(paper, day);
        String ahead = line.words().substring(0, Math.max(0, day.start() - line.start()));
        boolean apart = ahead.endsWith("  ");
        if (line.standing() == TextLine.Standing.QUOTED || (line.standing() == TextLine.Standing.HEADER && !apart)) {
            return 0;
        }
        boolean beginsLine = ahead.isBlank();
        if (ISSUED.matcher(before).find()
                && !OF_ANOTHER.matcher(ahead.isBlank() ? "" : before).find()) {
            return 90;
        }
        if (ISSUED_LATE.matcher(ahead).find() && !ahead.contains("mit ")) {
            return 90;
        }
        if (OF_ANOTHER.matcher(before).find() && !beginsLine) {
            return 0;
        }
        boolean alone = beginsLine && line.words().length() <= day.end() - day.start() + 30;
        if (paper.head().contains(line) && (alone || apart)) {
            return 88;
        }
        boolean atEnd = line.words().length() - (day.end() - line.start()) <= 2;
        boolean inFoot = paper.foot().contains(line);
        if (inFoot && (beginsLine || ahead.endsWith(", ") || apart || (atEnd && ahead.length() < 60))) {
            return beginsLine ? 85 : 82;
        }
        return 0;
    }

    /** Whether it begins with the number of a line: "12  March 2026" names no day. */
    private static boolean inMargin(PaperText paper, Dates.Found day) {
        return day.start() >= line(paper, day).end();
    }

    private static boolean quoted(PaperText paper, Dates.Found day) {
        return line(paper, day).standing() == TextLine.Standing.QUOTED;
    }

    private static TextLine line(PaperText paper, Dates.Found day) {
        TextLine last = paper.lines().getFirst();
        for (TextLine line : paper.lines()) {
            if (line.start() > day.start()) {
                break;
            }
            last = line;
        }
        return last;
    }

    private static Candidate candidate(Name name, Dates.Found day, int confidence) {
        return Candidate.of(name, day.day().toString(), confidence, day.start(), day.end());
    }

    /** Ends where the day begins. */
    private static Pattern cue(String expression) {
        return Pattern.compile("(?<!\\p{L})(?:" + expression + ")$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
