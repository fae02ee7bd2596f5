package org.fairnotice.decision.gag;

import java.util.List;
import java.util.Set;

/** Whether a paper comes from the United States, where the month stands before the day. */
final class American {

    private static final Set<String> OFFICES = Set.of("fbi", "usc", "nsl");

    private American() {}

    static boolean is(Script script) {
        List<String> words = script.words().stream().map(Word::text).toList();
        for (int i = 0; i < words.size(); i++) {
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean pair = switch (words.get(i)) {
                case "united" -> next.equals("states");
                case "grand" -> next.equals("jury");
                case "district" -> next.equals("attorney");
                case "u" -> next.equals("s");
                default -> false;
            };
            if (pair || OFFICES.contains(words.get(i))) {
                return true;
            }
        }
        return CourtZone.namesAmerican(words);
    }
}
