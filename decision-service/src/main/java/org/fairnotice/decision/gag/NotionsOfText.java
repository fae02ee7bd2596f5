package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Of each word of a text, what it has to do with telling and keeping silent, in the language of its sentence. */
final class NotionsOfText {

    private static final List<Tongue> TONGUES = List.of(Tongue.values());

    private static final Set<String> ONLY = Set.of(
            "nur",
            "bloss",
            "lediglich",
            "seulement",
            "uniquement",
            "solo",
            "solamente",
            "soltanto",
            "alleen",
            "slechts",
            "apenas",
            "somente");

    private final Script script;
    private final int[] notions;
    private final List<Tongue> tongues = new ArrayList<>();

    NotionsOfText(Script script) {
        this.script = script;
        this.notions = new int[script.size()];
        Tongue last = mostOf(0, script.size(), Tongue.ENGLISH);
        int from = 0;
        while (from < script.size()) {
            int to = Math.max(from + 1, script.end(from));
            last = mostOf(from, to, last);
            for (int i = from; i < to; i++) {
                tongues.add(last);
                notions[i] = in(last, script.text(i));
            }
            for (int i = from; i + 1 < to; i++) {
                if (ONLY.contains(script.text(i + 1))) {
                    notions[i] &= ~Notion.NOT.bit(); // "nicht nur"
                }
            }
            from = to;
        }
    }

    boolean is(int i, Notion notion) {
        return i >= 0 && i < notions.length && (notions[i] & notion.bit()) != 0;
    }

    /** Whether a word between two holds it. */
    boolean any(Notion notion, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, notions.length); i++) {
            if ((notions[i] & notion.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** All that the words between two hold, as {@link Notion#bit}s. */
    int all(int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= notions[i];
        }
        return all;
    }

    Tongue tongue(int i) {
        return tongues.get(i);
    }

    /** The language whose small words are the most; of few, what stands before decides. */
    private Tongue mostOf(int from, int to, Tongue before) {
        int[] counts = new int[TONGUES.size()];
        for (int i = from; i < to; i++) {
            int of = Notions.tongues(script.text(i));
            for (int n = 0; of != 0; n++) {
                counts[n] += of & 1;
                of >>>= 1;
            }
        }
        int most = TONGUES.indexOf(before);
        for (int n = 0; n < counts.length; n++) {
            most = counts[n] > counts[most] + 1 ? n : most;
        }
        return TONGUES.get(most);
    }

    /** "D'informer", "l'utente": the article is no part of the word. */
    private static int in(Tongue tongue, String word) {
        Notions table = Notions.of(tongue);
        int found = table.in(word);
        boolean elides = tongue == Tongue.FRENCH || tongue == Tongue.ITALIAN;
        if (found == 0 && elides && word.length() > 4 && "ldsnmcj".indexOf(word.charAt(0)) >= 0) {
            return table.in(word.substring(1));
        }
        return found;
    }
}
