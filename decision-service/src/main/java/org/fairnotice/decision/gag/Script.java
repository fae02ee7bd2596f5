package org.fairnotice.decision.gag;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as words in sentences, in one order of reading. */
final class Script {

    /** Keeps the work linear on a text without full stops. */
    private static final int LONGEST = 300;

    private final List<Word> words;
    private final int[] starts;
    private final int[] ends;
    private long looks;
    private @Nullable List<FoundDate> dates;
    private @Nullable NotionsOfText notions;

    Script(List<Word> words) {
        this.words = List.copyOf(words);
        int n = words.size();
        starts = new int[n];
        ends = new int[n];
        for (int i = 0; i < n; i++) {
            starts[i] = i == 0 || words.get(i).is(Word.SENTENCE) ? i : starts[i - 1];
        }
        for (int i = n - 1; i >= 0; i--) {
            ends[i] = i == n - 1 || words.get(i + 1).is(Word.SENTENCE) ? i + 1 : ends[i + 1];
        }
    }

    List<Word> words() {
        return words;
    }

    int size() {
        return words.size();
    }

    /** How often a word was looked at: the measure of the work that a reading is. */
    long looks() {
        return looks;
    }

    /** The dates that it holds, found when they are first asked for. */
    List<FoundDate> dates() {
        if (dates == null) {
            dates = DateFinder.find(this);
        }
        return dates;
    }

    /** What its words have to do with telling and keeping silent, found when it is first asked for. */
    NotionsOfText notions() {
        if (notions == null) {
            notions = new NotionsOfText(this);
        }
        return notions;
    }

    Word word(int i) {
        looks++;
        return words.get(i);
    }

    String text(int i) {
        looks++;
        return i >= 0 && i < words.size() ? words.get(i).text() : "";
    }

    /** Index of the first word of the sentence that this word stands in, or as far back as any sentence makes sense. */
    int start(int i) {
        return Math.max(starts[i], i - LONGEST);
    }

    /** Index behind the last word of the sentence that this word stands in, or as far on as any sentence makes sense. */
    int end(int i) {
        return Math.min(ends[i], i + LONGEST);
    }

    /** Index of the first word of the part of the sentence, as semicolons divide it, that this word stands in. */
    int partStart(int i) {
        int start = start(i);
        int part = i;
        while (part > start && word(part).before() != ';') {
            part--;
        }
        return part;
    }

    /** Index behind the last word of the part of the sentence that this word stands in. */
    int partEnd(int i) {
        int end = end(i);
        int part = i + 1;
        while (part < end && word(part).before() != ';') {
            part++;
        }
        return part;
    }

    boolean sameSentence(int i, int j) {
        return starts[i] == starts[j];
    }

    /** The first word of a class between two indices, or -1. */
    int first(BitSet words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (is(i, words)) {
                return i;
            }
        }
        return -1;
    }

    /** The last word of a class between two indices, or -1. */
    int last(BitSet words, int from, int to) {
        for (int i = Math.min(to, size()) - 1; i >= Math.max(0, from); i--) {
            if (is(i, words)) {
                return i;
            }
        }
        return -1;
    }

    boolean any(BitSet words, int from, int to) {
        return first(words, from, to) >= 0;
    }

    boolean is(int i, BitSet wanted) {
        looks++;
        int id = i >= 0 && i < size() ? words.get(i).id() : Lexicon.UNKNOWN;
        return id >= 0 && wanted.get(id);
    }
}
