package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A wording: words in order, with room between them. {@code shall not ~6 <tell>} is "shall", "not" and, at most six words
 * later, a word of the class "tell". {@code a|b} is either; {@code a?} may be missing; {@code #} is a number; {@code ~6!} is
 * room that may not hold a word of the class "stop". A phrase never leaves its sentence. Matching takes the first word that fits
 * each place, so it never goes back.
 */
final class Phrase {

    private record Item(BitSet ids, boolean number, int room, boolean guarded, boolean optional) {}

    private final Cue.Kind kind;
    private final String wording;
    private final List<Item> items;
    private final BitSet stops;

    private Phrase(Cue.Kind kind, String wording, List<Item> items, BitSet stops) {
        this.kind = kind;
        this.wording = wording;
        this.items = items;
        this.stops = stops;
    }

    static Phrase parse(Cue.Kind kind, String wording, Lexicon lexicon, Map<String, List<String>> classes) {
        List<Item> items = new ArrayList<>();
        int room = 0;
        boolean guarded = false;
        for (String part : wording.split(" ", -1)) {
            if (part.startsWith("~")) {
                guarded = part.endsWith("!");
                room = Integer.parseInt(part.substring(1, part.length() - (guarded ? 1 : 0)));
                continue;
            }
            boolean optional = part.endsWith("?");
            BitSet ids = ids(optional ? part.substring(0, part.length() - 1) : part, lexicon, classes);
            items.add(new Item(ids, part.equals("#"), room, guarded, optional));
            room = 0;
            guarded = false;
        }
        return new Phrase(kind, wording, List.copyOf(items), ids("<stop>", lexicon, classes));
    }

    private static BitSet ids(String alternatives, Lexicon lexicon, Map<String, List<String>> classes) {
        BitSet ids = new BitSet();
        for (String alternative : alternatives.split("\\|", -1)) {
            for (String word : Wordings.expand(alternative, classes)) {
                if (!word.equals("#")) {
                    ids.set(lexicon.id(word));
                }
            }
        }
        return ids;
    }

    Cue.Kind kind() {
        return kind;
    }

    String wording() {
        return wording;
    }

    BitSet firstWords() {
        return items.getFirst().ids();
    }

    /** The index behind the match that begins at this word, or -1. */
    int match(List<Word> words, int from) {
        int at = from;
        for (int n = 0; n < items.size(); n++) {
            Item item = items.get(n);
            int found = find(words, at, item, n == 0);
            if (found >= 0) {
                at = found + 1;
            } else if (!item.optional()) {
                return -1;
            }
        }
        return at;
    }

    private int find(List<Word> words, int from, Item item, boolean first) {
        for (int at = from; at <= from + item.room() && at < words.size(); at++) {
            Word word = words.get(at);
            if (!first && word.is(Word.SENTENCE)) {
                return -1;
            }
            if (item.number() ? word.number() : word.id() >= 0 && item.ids().get(word.id())) {
                return at;
            }
            if (item.guarded() && word.id() >= 0 && stops.get(word.id())) {
                return -1;
            }
        }
        return -1;
    }
}
