package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.List;

/** Puts words together again that a scanner broke with blanks: "dis close", "n o t". */
final class WordRepair {

    /** The month, which is no leave. */
    static final String MAY = "maymonth";

    private static final int SPACED_RUN = 4;
    private static final int LONGEST_RUN = 200;

    private final Lexicon lexicon;
    private final Lexicon.Session session;

    WordRepair(Lexicon lexicon, Lexicon.Session session) {
        this.lexicon = lexicon;
        this.session = session;
    }

    List<Word> repair(List<Word> words) {
        List<Word> out = new ArrayList<>(words.size());
        int i = 0;
        while (i < words.size()) {
            int run = singleLetters(words, i);
            if (run >= SPACED_RUN) {
                joinLetters(words.subList(i, i + run), out);
                i += run;
            } else {
                i += joinPair(words, i, out);
            }
        }
        for (int k = 0; k + 1 < out.size(); k++) {
            Word word = out.get(k);
            if (word.text().equals("may") && out.get(k + 1).number()) {
                out.set(k, word.as(MAY, lexicon.id(MAY), word.start(), word.end()));
            }
        }
        return out;
    }

    private static int singleLetters(List<Word> words, int from) {
        int end = from;
        while (end < words.size()
                && end - from < LONGEST_RUN
                && words.get(end).text().length() == 1
                && !words.get(end).number()
                && (end == from || words.get(end).before() == ' ')) {
            end++;
        }
        return end - from;
    }

    private void joinLetters(List<Word> letters, List<Word> out) {
        StringBuilder joined = new StringBuilder();
        letters.forEach(letter -> joined.append(letter.text()));
        List<String> parts = session.words(joined.toString());
        if (parts.size() == 1 && !lexicon.knows(parts.getFirst())) {
            out.addAll(letters);
            return;
        }
        int at = 0;
        for (String part : parts) {
            Word first = letters.get(Math.min(at, letters.size() - 1));
            at += part.length();
            Word last = letters.get(Math.min(at, letters.size()) - 1);
            out.add(first.as(part, lexicon.id(part), first.start(), Math.max(first.end(), last.end())));
        }
    }

    private int joinPair(List<Word> words, int i, List<Word> out) {
        Word word = words.get(i);
        if (i + 1 < words.size()
                && word.text().length() + words.get(i + 1).text().length() <= OcrFold.LONGEST) {
            Word next = words.get(i + 1);
            boolean apart = (next.before() != ' ' && next.before() != '-') || next.is(Word.SENTENCE);
            boolean broken = !lexicon.settled(word.text()) || !lexicon.settled(next.text());
            if (!apart && broken && !word.number() && !next.number()) {
                String joined = word.text() + next.text();
                String whole = lexicon.knows(joined) ? joined : longEnough(joined);
                if (!whole.isEmpty()) {
                    out.add(word.as(whole, lexicon.id(whole), word.start(), next.end()));
                    return 2;
                }
            }
        }
        out.add(word);
        return 1;
    }

    private String longEnough(String joined) {
        if (joined.length() < 8) {
            return "";
        }
        String repaired = lexicon.repairOne(joined);
        return repaired == null ? "" : repaired;
    }
}
