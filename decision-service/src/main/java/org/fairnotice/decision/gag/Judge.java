package org.fairnotice.decision.gag;

import java.util.BitSet;
import java.util.List;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.fairnotice.decision.gag.Statement.Role;

/** Comes from what the sentences of a paper do to what the paper does. In doubt it holds: only silence about bans gives way. */
final class Judge {

    private static final BitSet AUTHORITY = Wordings.idsOf("authorities");
    private static final BitSet APPLICATION = Wordings.idsOf("application");
    private static final BitSet DENIED = Wordings.idsOf("denied");
    private static final int MOST_ASKING = 100;
    private static final int HEAD = 160;
    private static final int FEWEST_WORDS = 100;
    private static final BitSet LAID_BEFORE = Wordings.idsOf("laidbefore");
    private static final BitSet OBTAIN = Wordings.idsOf("obtain");
    private static final BitSet UNDOING = Wordings.idsOf("end");
    private static final BitSet NEGATION = Wordings.idsOf("negation");
    private static final BitSet ALARMING = Wordings.idsOf("alarming");

    private final Script script;
    private final DocumentKind kind;
    private final Statements statements;
    private final LegalForce force;

    Judge(Script script, DocumentKind kind, Statements statements) {
        this.script = script;
        this.kind = kind;
        this.statements = statements;
        this.force = new LegalForce(script);
    }

    Verdict verdict() {
        Verdict verdict = ofAll();
        boolean beyond = statements.size() >= CueFinder.MOST && verdict.finding() != Finding.IN_FORCE;
        return beyond ? Verdict.unclear(List.of(), "the text repeats itself beyond reading") : verdict;
    }

    private Verdict ofAll() {
        if (notProcess()) {
            return Verdict.of(
                    Finding.NOT_LEGAL_PROCESS,
                    List.of(),
                    kind.template()
                            ? "the text is a template with fields still to be filled in"
                            : "the text is no paper that is served on a provider");
        }
        if (kind.mayBePublished()) {
            return Verdict.unclear(
                    statements.of(Role.BINDS, Role.BOUND, Role.STANDS),
                    "the paper looks like one that is published, taught or agreed, and speaks of a ban");
        }
        if (statements.any(Role.LIFTS) || (statements.any(Role.RELEASES) && banNamed())) {
            return new Lifting(script, statements).verdict();
        }
        return standing();
    }

    private boolean banNamed() {
        return statements.any(Role.BOUND, Role.MENTIONS);
    }

    private boolean notProcess() {
        boolean binds = statements.of(Role.BINDS).stream().anyMatch(Statement::process)
                || (statements.any(Role.STANDS) && kind.strongMarks() > 0);
        if (kind.template()) {
            return true;
        }
        if (kind.published()) {
            return statements.of(Role.BINDS).stream().allMatch(this::quoted);
        }
        boolean likelyOther = !kind.headed() && kind.otherMarks() > 0 && kind.processMarks() <= 5 * kind.otherMarks();
        boolean asked = statements.of(Role.ASKS).stream().anyMatch(Statement::process);
        if (likelyOther && !binds && !asked && !statements.any(Role.DENIES)) {
            return statements.of(Role.DOUBTS).stream().noneMatch(Statement::process) || kind.processMarks() < 4;
        }
        boolean silent = !statements.any(Role.BINDS, Role.BOUND, Role.DOUBTS, Role.ASKS, Role.APPLIES, Role.DENIES)
                && !statements.any(Role.STANDS, Role.EXTENDS, Role.LIFTS, Role.RELEASES);
        return kind.readable() && kind.processMarks() == 0 && silent && !script.any(ALARMING, 0, script.size());
    }

    private Verdict standing() {
        List<Statement> binding = statements.of(Role.BINDS, Role.BOUND);
        if (!binding.isEmpty() && Proposal.only(script, binding)) {
            return Verdict.unclear(binding, "the order is proposed, and bears no day of signing");
        }
        if (!binding.isEmpty() && Proposal.named(script)) {
            return Verdict.unclear(binding, "the text calls itself a draft");
        }
        boolean told = !binding.isEmpty() && !statements.any(Role.BINDS, Role.EXTENDS, Role.STANDS);
        if (told && statements.any(Role.APPLIES) && laidBeforeCourt()) {
            return Verdict.unclear(
                    statements.of(Role.APPLIES, Role.BOUND), "a ban is asked of a court, and another one told of");
        }
        if (contradictoryBoxes()) {
            return Verdict.unclear(
                    statements.of(Role.BINDS, Role.BOUND, Role.STANDS, Role.PERMITS, Role.DENIES),
                    "both boxes are ticked");
        }
        if (!binding.isEmpty() && foreignToProcess(binding)) {
            return Verdict.unclear(binding, "the words forbid telling, but nothing shows legal process");
        }
        if (!binding.isEmpty() && onlyRetold(binding)) {
            return Verdict.unclear(binding, "a ban is quoted or told of, by a text that bears no date of its own");
        }
        boolean denied = statements.any(Role.DENIES);
        if (denied && !binding.isEmpty() && binding.stream().allMatch(this::quotedOrOther)) {
            return Verdict.unclear(
                    statements.of(Role.DENIES, Role.BINDS, Role.BOUND),
                    "the paper quotes a ban, or speaks of another secret, and says that none was made");
        }
        if (!binding.isEmpty()) {
            return Verdict.of(
                    Finding.IN_FORCE,
                    statements.any(Role.BINDS)
                            ? statements.of(Role.BINDS, Role.EXTENDS, Role.STANDS)
                            : statements.of(Role.BOUND, Role.EXTENDS, Role.STANDS),
                    "the words bind the recipient");
        }
        if (statements.any(Role.EXTENDS) || (statements.any(Role.STANDS) && (!denied || banNamed()))) {
            return Verdict.of(
                    Finding.IN_FORCE,
                    statements.of(Role.EXTENDS, Role.STANDS, Role.MENTIONS),
                    "the paper says that a ban stands or goes on");
        }
        if (statements.any(Role.STANDS)) {
            return Verdict.unclear(
                    statements.of(Role.STANDS, Role.DENIES), "the paper denies one ban, and says that one stands");
        }
        if (statements.any(Role.DOUBTS)) {
            return Verdict.unclear(
                    statements.of(Role.DOUBTS), "the words may bind; what gives them force is not shown");
        }
        if (statements.any(Role.APPLIES) && !denied && !refused()) {
            return Verdict.unclear(
                    statements.of(Role.APPLIES), "a ban was asked of a court; whether it was made is not shown");
        }
        return asked(denied);
    }

    private Verdict asked(boolean denied) {
        List<Statement> asking = statements.of(Role.ASKS);
        if (!asking.isEmpty() && !denied && orderNamed()) {
            return Verdict.unclear(asking, "the words ask, but the paper speaks of an order that may bind");
        }
        if (asking.stream().limit(MOST_ASKING).anyMatch(force::near)) {
            return Verdict.unclear(asking, "the words ask, and beside them stands what may give them force");
        }
        if (!asking.isEmpty()) {
            return Verdict.of(Finding.REQUESTED_ONLY, asking, "the words ask, and have no legal force");
        }
        boolean leave = statements.any(Role.PERMITS, Role.RELEASES) && kind.strongMarks() > 0;
        if (denied || leave) {
            return Verdict.of(
                    Finding.STATED_ABSENT,
                    statements.of(Role.DENIES, Role.PERMITS, Role.RELEASES),
                    "the paper says that nothing forbids telling");
        }
        return Verdict.unclear(statements.of(Role.MENTIONS), "the paper neither forbids nor allows telling");
    }

    private boolean quoted(Statement statement) {
        return script.word(statement.cue().from()).is(Word.QUOTED);
    }

    /** As an article tells of one: a paper of a court abroad often bears its date in the copy alone. */
    private boolean onlyRetold(List<Statement> binding) {
        return kind.servedMarks() == 0
                && script.size() >= FEWEST_WORDS
                && binding.stream().allMatch(s -> s.role() == Role.BOUND || quoted(s))
                && script.notions().tongue(binding.getFirst().cue().from()) == Tongue.ENGLISH
                && !DocumentKind.dated(script);
    }

    private boolean quotedOrOther(Statement statement) {
        return quoted(statement) || (!statement.process() && kind.otherMarks() > 0);
    }

    /** Whether it is what was laid before a court: an application, a motion, an affidavit. */
    private boolean laidBeforeCourt() {
        return kind.servedMarks() < 2 && script.any(LAID_BEFORE, 0, Math.min(script.size(), HEAD));
    }

    /** "The application is denied. The provider is free to tell." */
    private boolean refused() {
        if (!statements.any(Role.RELEASES)) {
            return false;
        }
        for (int i = 2; i < script.size(); i++) {
            boolean application = script.any(APPLICATION, Math.max(script.start(i), i - 4), i)
                    && !script.any(UNDOING, script.start(i), i); // the motion to vacate is another
            if (script.is(i, DENIED) && application && !script.any(NEGATION, i - 3, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Nondisclosure order", but not "no nondisclosure order". */
    private boolean orderNamed() {
        for (int i = 0; i + 1 < script.size(); i++) {
            String word = script.text(i);
            boolean secret = word.equals("nondisclosure") || word.equals("gag") || word.equals("secrecy");
            if (secret
                    && script.text(i + 1).equals("order")
                    && !script.word(i).is(Word.UNTICKED)
                    && !script.any(OBTAIN, i - 3, i) // "so that I may obtain a non-disclosure order"
                    && !script.any(NEGATION, Math.max(script.start(i), i - 6), i)) {
                return true;
            }
        }
        return false;
    }

    /** In a language that the reader knows, without a word of courts, police or prosecutors. */
    private boolean foreignToProcess(List<Statement> binding) {
        return kind.readable()
                && kind.processMarks() == 0
                && binding.stream().noneMatch(Statement::process)
                && !script.any(AUTHORITY, 0, script.size());
    }

    private boolean contradictoryBoxes() {
        return statements.of(Role.PERMITS, Role.DENIES).stream().anyMatch(this::ticked)
                && statements.of(Role.BINDS, Role.STANDS).stream().anyMatch(this::ticked);
    }

    private boolean ticked(Statement statement) {
        return script.word(statement.cue().from()).is(Word.TICKED);
    }
}
