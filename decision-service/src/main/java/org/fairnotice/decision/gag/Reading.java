package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.decision.gag.GagReading.End;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.fairnotice.decision.gag.GagReading.Span;
import org.fairnotice.decision.gag.Statement.Role;

/** One document, read in one order of its lines. */
final class Reading {

    private static final int MOST_SPANS = 8;

    private final String text;
    private final Script script;
    private final Verdict verdict;
    private final boolean binds;

    Reading(String text, List<Line> lines) {
        this.text = text;
        this.script = new Script(new WordReader(text, Wordings.lexiconOfLaw()).read(lines));
        List<Cue> cues = CueFinder.find(script);
        DocumentKind kind = DocumentKind.of(text, script, cues);
        Interpreter interpreter = new Interpreter(script, cues);
        List<Statement> statements = interpreter.statements();
        this.binds = statements.stream().anyMatch(statement -> statement.role() == Role.BINDS);
        statements.addAll(interpreter.gist());
        this.verdict = new Judge(script, kind, new Statements(statements)).verdict();
    }

    /** How often a word was looked at. */
    long looks() {
        return script.looks();
    }

    /** Whether a wording in this order of the lines binds, whatever the paper is. */
    boolean binds() {
        return binds;
    }

    Finding finding() {
        return verdict.finding();
    }

    GagReading gag() {
        boolean standing = finding() == Finding.IN_FORCE;
        if (verdict.decisive().isEmpty() || (!standing && finding() != Finding.ENDED)) {
            return new GagReading(finding(), null, null, new End.None(), evidence(), verdict.reasons());
        }
        LegalBasis basis = new BasisFinder(script)
                .basis(verdict.decisive().getFirst().cue().from());
        Calendar calendar = new Calendar(script);
        Calendar.Dates dates =
                standing ? calendar.standing(verdict.decisive(), basis) : calendar.ended(verdict.decisive());
        List<String> reasons = new ArrayList<>(verdict.reasons());
        reasons.addAll(dates.reasons());
        return new GagReading(finding(), basis, dates.start(), dates.end(), evidence(), reasons);
    }

    private List<Span> evidence() {
        List<Span> spans = new ArrayList<>();
        for (Statement statement : verdict.decisive()) {
            if (spans.size() >= MOST_SPANS) {
                break;
            }
            addRuns(
                    script.start(statement.cue().from()),
                    script.end(statement.cue().to() - 1),
                    spans);
        }
        return spans;
    }

    private boolean apart(Word word, Word next) {
        if (next.start() < word.end()) {
            return next.start() < word.start();
        }
        int letters = 0;
        for (int i = word.end(); i < next.start() && letters <= 5; i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters > 5;
    }

    /** One span for each stretch that stands together in the document. */
    private void addRuns(int from, int to, List<Span> spans) {
        int run = from;
        for (int i = from; i < to; i++) {
            boolean broken = i + 1 == to || apart(script.word(i), script.word(i + 1));
            if (broken) {
                int start = script.word(run).start();
                int end = Math.max(script.word(i).end(), start);
                Span span = new Span(start, end, text.substring(start, end));
                if (!spans.contains(span) && spans.size() < MOST_SPANS) {
                    spans.add(span);
                }
                run = i + 1;
            }
        }
    }
}
