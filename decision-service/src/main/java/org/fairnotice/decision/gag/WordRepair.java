package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Puts words together again that a scanner broke with blanks: "dis close", "n o t". */
final class WordRepair {

    /** The month, which is no leave. */
    static final String MAY = "maymonth";

    /** What stands before the name of a month, and before no verb: "the May Order". */
    private static final Set<String> BEFORE_MONTH =
            Set.of("the", "of", "in", "since", "until", "till", "by", "during", "last", "next", "early", "late", "mid");

    private static final Set<String> ONE = Set.of("l", "i", "j");
    private static final BitSet MONTHS = Wordings.idsOf("month");
    private static final Set<String> AUXILIARY = Set.of("to", "not", "shall", "must", "may");
    private static final int SPACED_RUN = 4;
    private static final int LONGEST_RUN = 200;

    private final Lexicon lexicon;

    WordRepair(Lexicon lexicon) {
        this.lexicon = lexicon;
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
            if (word.text().equals("may")
                    && (out.get(k + 1).number()
                            || (k > 0
                                    && !word.is(Word.SENTENCE)
                                    && BEFORE_MONTH.contains(out.get(k - 1).text())))) {
                out.set(k, word.as(lexicon.lemma(MAY), word.start(), word.end()));
            } else if (k > 0
                    && ONE.contains(word.text())
                    && MONTHS.get(Math.max(0, out.get(k - 1).id()))
                    && out.get(k + 1).number()) {
                out.set(k, word.as(lexicon.lemma("1"), word.start(), word.end()));
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
        List<String> parts = lexicon.words(joined.toString());
        if (parts.size() == 1 && !lexicon.knows(parts.getFirst())) {
            out.addAll(letters);
            return;
        }
        int at = 0;
        for (String part : parts) {
            Word first = letters.get(Math.min(at, letters.size() - 1));
            at += part.length();
            Word last = letters.get(Math.min(at, letters.size()) - 1);
            out.add(first.as(lexicon.lemma(part), first.start(), Math.max(first.end(), last.end())));
        }
    }

    private static boolean settled(Word word) {
        return word.lemma().settled();
    }

    /** "sub scri ber": three pieces of which the later two are no words. */
    private boolean joinTriple(List<Word> words, int i, List<Word> out) {
        if (i + 2 >= words.size()) {
            return false;
        }
        Word word = words.get(i);
        Word middle = words.get(i + 1);
        Word last = words.get(i + 2);
        boolean apart = word.number()
                || middle.before() != ' '
                || last.before() != ' '
                || middle.is(Word.SENTENCE)
                || last.is(Word.SENTENCE);
        int length = word.text().length() + middle.text().length() + last.text().length();
        if (apart || length > OcrFold.LONGEST || (settled(middle) && settled(last))) {
            return false;
        }
        if (!lexicon.knows(word.lemma(), middle.lemma(), last.lemma())) {
            return false;
        }
        String joined = word.text() + middle.text() + last.text();
        out.add(word.as(lexicon.lemma(joined), word.start(), last.end()));
        return true;
    }

    private int joinPair(List<Word> words, int i, List<Word> out) {
        if (joinTriple(words, i, out)) {
            return 3;
        }
        Word word = words.get(i);
        if (i + 1 < words.size()
                && word.text().length() + words.get(i + 1).text().length() <= OcrFold.LONGEST) {
            Word next = words.get(i + 1);
            boolean speck = next.before() == ':' && !next.is(Word.SPACED);
            boolean apart = (next.before() != ' ' && next.before() != '-' && !speck) || next.is(Word.SENTENCE);
            boolean broken = !settled(word) || !settled(next) || inform(words, i);
            boolean stray = word.id() >= 0 && next.text().length() == 1;
            if (!apart && broken && !stray && !word.number() && !next.number()) {
                String whole = lexicon.knows(word.lemma(), next.lemma())
                        ? word.text() + next.text()
                        : longEnough(word.text(), next.text());
                if (!whole.isEmpty()) {
                    out.add(word.as(lexicon.lemma(whole), word.start(), next.end()));
                    return 2;
                }
            }
        }
        out.add(word);
        return 1;
    }

    /** "To in form the subscriber": both pieces are words, and yet. */
    private static boolean inform(List<Word> words, int i) {
        return i > 0
                && words.get(i).text().equals("in")
                && words.get(i + 1).text().equals("form")
                && AUXILIARY.contains(words.get(i - 1).text());
    }

    private String longEnough(String first, String second) {
        if (first.length() + second.length() < 8) {
            return "";
        }
        String repaired = lexicon.repairOne(first + second);
        return repaired == null ? "" : repaired;
    }
}
