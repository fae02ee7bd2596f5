package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the tables of words and of phrases once. */
final class Wordings {

    private static final String TABLES = PhraseTable.PHRASES + PaperMarks.PHRASES + ForeignPhrases.PHRASES;
    private static final Map<String, List<String>> CLASSES = classes();
    private static final Lexicon LEXICON = lexicon();
    private static final List<Phrase> PHRASES = phrases();

    private Wordings() {}

    static Lexicon lexiconOfLaw() {
        return LEXICON;
    }

    static List<Phrase> all() {
        return PHRASES;
    }

    /** The ids of a class of words. */
    static BitSet idsOf(String name) {
        BitSet ids = new BitSet();
        for (String word : expand("<" + name + ">", CLASSES)) {
            ids.set(LEXICON.id(word));
        }
        return ids;
    }

    /** The words that an alternative of a phrase stands for. */
    static List<String> expand(String alternative, Map<String, List<String>> classes) {
        if (!alternative.startsWith("<")) {
            return List.of(alternative);
        }
        List<String> words = classes.get(alternative.substring(1, alternative.length() - 1));
        if (words == null) {
            throw new IllegalStateException("no class of words is called " + alternative);
        }
        return words;
    }

    private static Map<String, List<String>> classes() {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        for (String line : lines(Vocabulary.CLASSES)) {
            String[] sides = line.split("=", 2);
            List<String> words = new ArrayList<>();
            for (String word : sides[1].strip().split("\\s+", -1)) {
                words.addAll(expand(word, classes));
            }
            classes.put(sides[0].strip(), List.copyOf(words));
        }
        return classes;
    }

    private static Lexicon lexicon() {
        Set<String> known = new LinkedHashSet<>();
        CLASSES.values().forEach(known::addAll);
        for (String line : lines(TABLES)) {
            for (String part : phraseOf(line).split("[ |]", -1)) {
                String word = part.endsWith("?") ? part.substring(0, part.length() - 1) : part;
                if (!word.startsWith("~") && !word.startsWith("<") && !word.equals("#")) {
                    known.add(word);
                }
            }
        }
        known.addAll(List.of(Vocabulary.CONNECTING.strip().split("\\s+", -1)));
        Map<String, String> repairs = lines(Vocabulary.SHORT_REPAIRS).stream()
                .flatMap(line -> List.of(line.split("=", -1)[0].strip().split("\\s+", -1)).stream()
                        .map(damaged -> Map.entry(damaged, line.split("=", -1)[1].strip())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<String> left = new LinkedHashSet<>(List.of(Lookalikes.WORDS.strip().split("\\s+", -1)));
        left.addAll(NumberWords.words());
        left.addAll(Notions.words());
        return new Lexicon(List.copyOf(known), Set.copyOf(left), repairs);
    }

    private static List<Phrase> phrases() {
        List<Phrase> phrases = new ArrayList<>();
        for (String line : lines(TABLES)) {
            Cue.Kind kind = Cue.Kind.valueOf(line.substring(0, line.indexOf(' ')));
            phrases.add(Phrase.parse(kind, phraseOf(line), LEXICON, CLASSES));
        }
        return List.copyOf(phrases);
    }

    private static String phraseOf(String line) {
        return line.substring(line.indexOf(' ')).strip();
    }

    private static List<String> lines(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .toList();
    }
}
