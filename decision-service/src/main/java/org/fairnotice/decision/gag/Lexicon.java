package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words that the reader knows, and how it finds them again in what a scanner made of them. */
final class Lexicon {

    /** The id of any word that the reader does not know. */
    static final int UNKNOWN = -1;

    private static final int REPAIR_FROM = 4;
    private static final int ONE_SLIP_FROM = 8;
    private static final int MOST_REMEMBERED = 50_000;
    private static final List<String> ENDINGS =
            List.of("ing", "ion", "ions", "ed", "er", "ers", "or", "al", "ly", "ment", "s");
    private static final String AMBIGUOUS = "";
    private static final String NONE = "";

    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, String> bySkeleton = new HashMap<>();
    private final Map<String, String> bySlip = new HashMap<>();
    private final WordHash knownHash = new WordHash();
    private final WordHash shapes = new WordHash();
    private final Map<String, List<String>> repairs = new ConcurrentHashMap<>();
    private final Map<String, Spelling> spellings = new ConcurrentHashMap<>();
    private final Map<String, String> soleRepairs = new ConcurrentHashMap<>();
    private final Set<String> others;
    private final Map<String, String> shortRepairs;
    private final int longest;

    /**
     * @param known the words that phrases use, and those that hold sentences together
     * @param others real words that resemble a known one and must stay as they are
     * @param shortRepairs damaged forms of words too short to be recognised by their skeleton
     */
    Lexicon(List<String> known, Set<String> others, Map<String, String> shortRepairs) {
        this.others = new HashSet<>(others);
        this.shortRepairs = shortRepairs;
        int max = 0;
        for (String word : known) {
            ids.putIfAbsent(word, ids.size());
            knownHash.add(word);
            max = Math.max(max, word.length());
        }
        longest = max;
        for (String word : ids.keySet()) {
            if (word.length() >= REPAIR_FROM && !Character.isDigit(word.charAt(0))) {
                String skeleton = OcrFold.skeleton(word);
                shapes.add(skeleton);
                bySkeleton.merge(skeleton, word, (a, b) -> AMBIGUOUS);
                if (skeleton.length() >= ONE_SLIP_FROM) {
                    for (String slip : slips(skeleton)) {
                        shapes.add(slip);
                        bySlip.merge(slip, word, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
                    }
                }
            }
        }
    }

    int id(String word) {
        return ids.getOrDefault(word, UNKNOWN);
    }

    int size() {
        return ids.size();
    }

    boolean knows(String word) {
        return ids.containsKey(word);
    }

    /** Whether two pieces make a known word. */
    boolean knows(Lemma first, Lemma second) {
        return knownHash.mayHold(first, second) && knows(first.text() + second.text());
    }

    /** Whether three pieces make a known word. */
    boolean knows(Lemma first, Lemma second, Lemma third) {
        return knownHash.mayHold(first, second, third) && knows(first.text() + second.text() + third.text());
    }

    /** A word of this text. */
    Lemma lemma(String text) {
        int id = id(text);
        return new Lemma(text, id, id != UNKNOWN || others.contains(text), WordHash.of(text));
    }

    /** What a string of letters and digits stands for, as it was written. */
    Spelling spelling(String raw) {
        return remembered(spellings, raw, this::spelt);
    }

    private Spelling spelt(String raw) {
        String plain = OcrFold.plain(raw);
        String number = OcrFold.number(plain);
        List<String> parts = number == null ? words(plain) : List.of(number);
        return new Spelling(plain, id(plain), parts.stream().map(this::lemma).toList());
    }

    /** The word or words that a plain string stands for; the string itself if nothing better is sure. */
    List<String> words(String plain) {
        if (knows(plain) || others.contains(plain)) {
            return List.of(plain);
        }
        return remembered(repairs, plain, this::repair);
    }

    /** The known word that a damaged one was; null if none is sure. */
    @Nullable
    String repairOne(String plain) {
        String found = remembered(soleRepairs, plain, word -> Objects.requireNonNullElse(soleRepair(word), NONE));
        return found.equals(NONE) ? null : found;
    }

    /** Legal process uses the same words again and again; what each stands for depends on nothing else. */
    private static <T> T remembered(Map<String, T> memory, String word, Function<String, T> find) {
        T found = memory.get(word);
        if (found == null) {
            found = find.apply(word);
            if (memory.size() >= MOST_REMEMBERED) {
                memory.clear();
            }
            memory.put(word, found);
        }
        return found;
    }

    private List<String> repair(String plain) {
        String one = repairOne(plain);
        if (one != null) {
            return List.of(one);
        }
        if (plain.length() >= 5) {
            List<String> split = segments(plain);
            if (!split.isEmpty()) {
                return split;
            }
        }
        return List.of(plain);
    }

    private @Nullable String soleRepair(String plain) {
        String shortWord = shortRepairs.get(plain);
        if (shortWord != null) {
            return shortWord;
        }
        if (plain.length() < REPAIR_FROM || plain.length() > longest + OcrFold.MOST_ADDED) {
            return null;
        }
        String skeleton = OcrFold.skeleton(plain);
        if (strange(skeleton)) {
            return null;
        }
        String exact = bySkeleton.get(skeleton);
        if (exact != null) {
            return exact.equals(AMBIGUOUS) ? null : exact;
        }
        if (skeleton.length() < ONE_SLIP_FROM || endsLikeAnother(plain)) {
            return null;
        }
        String found = bySlip.get(skeleton);
        for (String slip : slips(skeleton)) {
            String word = bySlip.get(slip);
            if (word == null) {
                word = bySkeleton.get(slip);
            }
            if (word != null && found != null && !word.equals(found)) {
                return null;
            }
            found = word == null ? found : word;
        }
        return found == null || found.equals(AMBIGUOUS) || inflected(plain, found) ? null : found;
    }

    /** Neither a known word's skeleton nor one slip away from any. */
    private boolean strange(String skeleton) {
        if (shapes.mayHold(skeleton)) {
            return false;
        }
        if (skeleton.length() < ONE_SLIP_FROM) {
            return true;
        }
        long[] beginnings = WordHash.beginnings(skeleton);
        for (int i = 0; i < skeleton.length(); i++) {
            if (shapes.mayHoldWithout(beginnings, skeleton.length(), i)) {
                return false;
            }
        }
        return true;
    }

    /** A plural or a tense of a known word is another word, not a slip of the scanner. */
    private boolean endsLikeAnother(String plain) {
        return plain.endsWith("s") && knows(plain.substring(0, plain.length() - 1));
    }

    /** "Termination" is no damaged "terminating". */
    private static boolean inflected(String plain, String found) {
        return ENDINGS.stream().anyMatch(ending -> plain.endsWith(ending) && !found.endsWith(ending));
    }

    private static List<String> slips(String skeleton) {
        List<String> slips = new ArrayList<>(skeleton.length());
        for (int i = 0; i < skeleton.length(); i++) {
            slips.add(skeleton.substring(0, i) + skeleton.substring(i + 1));
        }
        return slips;
    }

    private boolean knowsAnEdge(String plain, long[] beginnings, boolean front) {
        for (int length = 2; length <= Math.min(longest, plain.length()); length++) {
            int from = front ? 0 : plain.length() - length;
            if (knowsPiece(plain, beginnings, from, from + length)) {
                return true;
            }
        }
        return false;
    }

    private boolean knowsPiece(String plain, long[] beginnings, int from, int to) {
        return knownHash.mayHold(beginnings, from, to) && knows(plain.substring(from, to));
    }

    /** Words that lost the blanks between them; empty unless known words cover the string. */
    private List<String> segments(String plain) {
        int length = plain.length();
        long[] beginnings = WordHash.beginnings(plain);
        if (!knowsAnEdge(plain, beginnings, true) || (length < 2 * longest && !knowsAnEdge(plain, beginnings, false))) {
            return List.of();
        }
        int[] from = new int[length + 1];
        int[] cost = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            cost[end] = cost[end - 1] + 10;
            from[end] = end - 1;
            for (int start = Math.max(0, end - longest); start < end - 1; start++) {
                int better = cost[start] + (end - start == 2 ? 4 : 3);
                if (better < cost[end] && knowsPiece(plain, beginnings, start, end)) {
                    cost[end] = better;
                    from[end] = start;
                }
            }
        }
        if (cost[length] > (length < 30 ? 5 + length / 2 : length * 2 / 3) || (cost[length] >= 10 && length < 10)) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        int loose = length;
        for (int end = length; end > 0; end = from[end]) {
            if (end - from[end] > 1) {
                if (loose > end) {
                    words.addFirst(plain.substring(end, loose));
                }
                words.addFirst(plain.substring(from[end], end));
                loose = from[end];
            }
        }
        if (loose > 0) {
            words.addFirst(plain.substring(0, loose));
        }
        return List.copyOf(words);
    }
}
