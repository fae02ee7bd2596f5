package org.fairnotice.decision.gag;

import java.util.List;
import java.util.Set;

/**
 * What sort of paper a text is, by what stands in it.
 *
 * @param processMarks how many wordings of courts and police it holds
 * @param strongMarks those of them that other papers do not use as well
 * @param otherMarks how many wordings of contracts, policies, news, invoices, templates, spam
 * @param headed whether it calls itself a subpoena, a warrant or a summons at its head
 * @param template whether fields of a form letter are still to be filled in by a machine
 * @param readable whether it is in a language the reader knows, and legible
 */
record DocumentKind(
        int processMarks, int strongMarks, int otherMarks, boolean headed, boolean template, boolean readable) {

    private static final Set<String> HEADINGS = Set.of("subpoena", "warrant", "summons");
    private static final Set<String> WEAK = Set.of("preserve", "preservation", "emergency", "production");
    private static final int WORDS_PER_FIELD = 150;
    private static final int HEAD = 15;
    private static final int FEWEST_WORDS = 12;
    private static final double SMALL_WORDS = 0.15;
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "and", "or", "of", "to", "in", "on", "for", "from", "by", "with", "at", "as", "is", "are",
            "was", "were", "be", "this", "that", "it", "you", "your", "we", "our", "i", "my", "not", "no", "if", "have",
            "has", "der", "die", "das", "und", "zu", "le", "la", "les", "de", "et", "des");

    static DocumentKind of(String text, Script script, List<Cue> cues) {
        int process = 0;
        int other = 0;
        boolean headed = false;
        for (Cue cue : cues) {
            boolean named = HEADINGS.contains(script.text(cue.to() - 1))
                    || script.text(cue.to()).equals("subpoena");
            headed |= named && cue.kind() == Cue.Kind.PROCESS && cue.to() < HEAD && heads(script, cue);
            process += cue.kind() == Cue.Kind.PROCESS ? 1 : 0;
            other += cue.kind() == Cue.Kind.OTHER_PAPER ? 1 : 0;
        }
        long small = script.words().stream()
                .filter(word -> SMALL.contains(word.text()))
                .count();
        int fields = mergeFields(text);
        boolean readable = script.size() >= FEWEST_WORDS && small >= script.size() * SMALL_WORDS;
        return new DocumentKind(
                process,
                strongMarks(script, cues),
                other,
                headed,
                fields >= 2 && fields * WORDS_PER_FIELD >= script.size(),
                readable);
    }

    /** Wordings of courts and police that other papers do not use as well. */
    static int strongMarks(Script script, List<Cue> cues) {
        return Math.toIntExact(cues.stream()
                .filter(cue -> cue.kind() == Cue.Kind.PROCESS && !WEAK.contains(script.text(cue.from())))
                .count());
    }

    private static boolean heads(Script script, Cue cue) {
        return script.start(cue.from()) >= cue.from() - 2
                && (cue.to() + 2 >= script.size() || script.end(cue.from()) <= cue.to() + 2);
    }

    private static int mergeFields(String text) {
        int count = 0;
        for (int at = text.indexOf("{{"); at >= 0; at = text.indexOf("{{", at + 2)) {
            count++;
        }
        return count;
    }
}
