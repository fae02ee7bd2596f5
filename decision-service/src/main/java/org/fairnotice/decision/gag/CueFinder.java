package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds every wording of the table in a script, in one pass. */
final class CueFinder {

    /** More cues of one kind than any paper has; a text that reaches it is never more than doubtful. */
    static final int MOST = 5_000;

    private static final List<List<Phrase>> BY_FIRST_WORD = byFirstWord();

    private CueFinder() {}

    static List<Cue> find(Script script) {
        List<Cue> cues = new ArrayList<>();
        Map<Cue.Kind, Integer> counts = new EnumMap<>(Cue.Kind.class);
        for (int i = 0; i < script.size(); i++) {
            int id = script.word(i).id();
            if (id < 0) {
                continue;
            }
            for (Phrase phrase : BY_FIRST_WORD.get(id)) {
                int to = phrase.match(script.words(), i);
                if (to > 0 && counts.merge(phrase.kind(), 1, Integer::sum) <= MOST) {
                    cues.add(new Cue(phrase.kind(), i, to));
                }
            }
        }
        return cues;
    }

    private static List<List<Phrase>> byFirstWord() {
        List<List<Phrase>> index = new ArrayList<>();
        for (int id = 0; id < Wordings.lexiconOfLaw().size(); id++) {
            index.add(new ArrayList<>());
        }
        for (Phrase phrase : Wordings.all()) {
            phrase.firstWords().stream().forEach(id -> index.get(id).add(phrase));
        }
        return index;
    }
}
