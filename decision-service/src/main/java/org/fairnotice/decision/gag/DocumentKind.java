package org.fairnotice.decision.gag;

import java.util.HashSet;
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
 * @param publishedMarks how many different wordings of what is published, taught or agreed it holds
 * @param servedMarks wordings of papers that are served, but for those it quotes
 * @param statutory whether it speaks as a statute does, of its sections and paragraphs, and bears no date of its own
 * @param readable whether it is in a language the reader knows, and legible
 */
record DocumentKind(
        int processMarks,
        int strongMarks,
        int otherMarks,
        int publishedMarks,
        int servedMarks,
        boolean headed,
        boolean template,
        boolean statutory,
        boolean readable) {

    private static final Set<String> HEADINGS = Set.of("subpoena", "warrant", "summons");
    private static final Set<String> WEAK = Set.of("preserve", "preservation", "emergency", "production");
    private static final int WORDS_PER_FIELD = 150;
    private static final int HEAD = 15;
    private static final int FEWEST_WORDS = 12;
    private static final double SMALL_WORDS = 0.15;
    private static final int SHORTEST_LAW = 150;
    private static final double SECTION_WORDS = 0.02;
    private static final Set<String> SECTIONS = Set.of(
            "section",
            "sections",
            "subsection",
            "subsections",
            "paragraph",
            "paragraphs",
            "subparagraph",
            "absatz",
            "absatze",
            "satz",
            "nummer");
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
        Set<String> published = new HashSet<>();
        int served = 0;
        for (Cue cue : cues) {
            if (cue.kind() == Cue.Kind.PUBLISHED) {
                published.add(script.text(cue.from()));
            }
            boolean own = !script.word(cue.from()).is(Word.QUOTED);
            served += cue.kind() == Cue.Kind.SERVED && own ? 1 : 0;
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
                published.size(),
                served,
                headed,
                fields >= 2 && fields * WORDS_PER_FIELD >= script.size(),
                statutory(script),
                readable);
    }

    /** Whether it is a publication, a lesson or a contract, and nothing in it was served. */
    boolean published() {
        return publishedMarks >= 2 && servedMarks == 0;
    }

    /** Whether it may be one, or the text of a law. */
    boolean mayBePublished() {
        return (statutory && servedMarks <= 1)
                || (publishedMarks >= 2 && servedMarks <= 2 * publishedMarks)
                || (publishedMarks == 1 && servedMarks == 0);
    }

    /** Wordings of courts and police that other papers do not use as well. */
    static int strongMarks(Script script, List<Cue> cues) {
        return Math.toIntExact(cues.stream()
                .filter(cue -> cue.kind() == Cue.Kind.PROCESS && !WEAK.contains(script.text(cue.from())))
                .count());
    }

    private static boolean statutory(Script script) {
        long sections = script.words().stream()
                .filter(word -> SECTIONS.contains(word.text()))
                .count();
        return script.size() >= SHORTEST_LAW && sections >= script.size() * SECTION_WORDS && !dated(script);
    }

    /** Whether a text bears a date of its own. */
    static boolean dated(Script script) {
        return script.dates().stream().anyMatch(date -> date.use() == FoundDate.Use.OWN);
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
