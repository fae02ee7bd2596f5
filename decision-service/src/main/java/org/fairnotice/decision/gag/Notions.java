package org.fairnotice.decision.gag;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which notions the words of one language hold. */
final class Notions {

    private static final Map<Tongue, Notions> BY_TONGUE = all();
    private static final Affixes SMALL = small();

    private final Affixes beginnings = new Affixes();
    private final Affixes endings = new Affixes();
    private final Set<String> whole = new HashSet<>();

    private Notions() {}

    static Notions of(Tongue tongue) {
        return Objects.requireNonNull(BY_TONGUE.get(tongue));
    }

    /** The words that are listed letter by letter, of all languages. */
    static Set<String> words() {
        return BY_TONGUE.values().stream()
                .flatMap(notions -> notions.whole.stream())
                .collect(Collectors.toSet());
    }

    /** The languages that a word is a small word of, as {@link Tongue#bit}s. */
    static int tongues(String word) {
        return SMALL.of(word);
    }

    /** What a word holds, as {@link Notion#bit}s. */
    int in(String word) {
        return beginnings.of(word) | endings.ofEnd(word);
    }

    private void add(String word, int bit) {
        if (word.startsWith("*")) {
            endings.add(new StringBuilder(word.substring(1)).reverse().toString(), bit, true);
        } else if (word.endsWith("*")) {
            beginnings.add(word.substring(0, word.length() - 1), bit, true);
        } else {
            beginnings.add(word, bit, false);
            whole.add(word);
        }
    }

    private static Map<Tongue, Notions> all() {
        Map<Tongue, Notions> all = new EnumMap<>(Tongue.class);
        NotionTable.WORDS
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    String[] words = line.split(" +", -1);
                    Notions notions = all.computeIfAbsent(Tongue.valueOf(words[0]), _ -> new Notions());
                    int bit = Notion.valueOf(words[1]).bit();
                    for (int i = 2; i < words.length; i++) {
                        notions.add(words[i], bit);
                    }
                });
        return all;
    }

    private static Affixes small() {
        Affixes small = new Affixes();
        for (Tongue tongue : Tongue.values()) {
            for (String word : tongue.small().split(" ", -1)) {
                small.add(word, tongue.bit(), false);
            }
        }
        return small;
    }
}
