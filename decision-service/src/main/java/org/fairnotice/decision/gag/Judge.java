package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.fairnotice.decision.gag.Statement.Role;

/** Comes from what the sentences of a paper do to what the paper does. In doubt it holds: only silence about bans gives way. */
final class Judge {

    /**
     * @param decisive the statements that the finding rests on
     */
    record Verdict(Finding finding, List<Statement> decisive, List<String> reasons) {}

    private static final int MOST_LIFTS = 100;
    private static final int HEAD = 80;
    private static final BitSet AUTHORITY = Wordings.idsOf("authorities");
    private static final BitSet COURT = Wordings.idsOf("court");
    private static final BitSet SIGNED = Wordings.idsOf("dateown");
    private static final BitSet NEGATION = Wordings.idsOf("negation");
    private static final BitSet ALARMING = Wordings.idsOf("alarming");

    private final Script script;
    private final DocumentKind kind;
    private final int statements;
    private final Map<Role, List<Statement>> by = new EnumMap<>(Role.class);

    Judge(Script script, DocumentKind kind, List<Statement> statements) {
        this.script = script;
        this.kind = kind;
        for (Role role : Role.values()) {
            by.put(role, new ArrayList<>());
        }
        this.statements = statements.size();
        statements.forEach(statement -> of(statement.role()).add(statement));
    }

    Verdict verdict() {
        Verdict verdict = ofAll();
        boolean beyond = statements >= CueFinder.MOST && verdict.finding() != Finding.IN_FORCE;
        return beyond
                ? new Verdict(Finding.UNCLEAR, List.of(), List.of("the text repeats itself beyond reading"))
                : verdict;
    }

    private Verdict ofAll() {
        if (notProcess() || kind.published()) {
            return new Verdict(
                    Finding.NOT_LEGAL_PROCESS,
                    List.of(),
                    List.of(
                            kind.template()
                                    ? "the text is a template with fields still to be filled in"
                                    : "the text is no paper that is served on a provider"));
        }
        if (kind.mayBePublished()) {
            return new Verdict(
                    Finding.UNCLEAR,
                    join(of(Role.BINDS), of(Role.BOUND), of(Role.STANDS)),
                    List.of("the paper looks like one that is published, taught or agreed, and speaks of a ban"));
        }
        if (!of(Role.LIFTS).isEmpty() || (!of(Role.RELEASES).isEmpty() && banNamed())) {
            return lifted();
        }
        return standing();
    }

    private List<Statement> of(Role role) {
        return Objects.requireNonNull(by.get(role));
    }

    private boolean banNamed() {
        return !of(Role.BOUND).isEmpty() || !of(Role.MENTIONS).isEmpty();
    }

    private boolean notProcess() {
        boolean binds = of(Role.BINDS).stream().anyMatch(Statement::process)
                || (!of(Role.STANDS).isEmpty() && kind.strongMarks() > 0);
        if (kind.template()) {
            return true;
        }
        boolean likelyOther = !kind.headed() && kind.otherMarks() > 0 && kind.processMarks() <= 5 * kind.otherMarks();
        if (likelyOther && !binds && of(Role.DENIES).isEmpty()) {
            return of(Role.DOUBTS).stream().noneMatch(Statement::process) || kind.processMarks() < 4;
        }
        boolean silent = of(Role.BINDS).isEmpty()
                && of(Role.BOUND).isEmpty()
                && of(Role.DOUBTS).isEmpty()
                && of(Role.ASKS).isEmpty()
                && of(Role.APPLIES).isEmpty();
        return kind.readable() && kind.processMarks() == 0 && silent && !script.any(ALARMING, 0, script.size());
    }

    private Verdict lifted() {
        List<Statement> lifting = join(of(Role.LIFTS), of(Role.RELEASES));
        List<Statement> standing = join(of(Role.STANDS), of(Role.EXTENDS)).stream()
                .filter(s -> !older(s, lifting) && !(told(s) && before(s, lifting)))
                .toList();
        List<Statement> binding = of(Role.BINDS).stream()
                .filter(s -> !older(s, lifting) && !within(s, lifting))
                .toList();
        if (!standing.isEmpty()) {
            return new Verdict(
                    Finding.IN_FORCE,
                    join(standing, binding),
                    List.of("lifted in part, or not lifted: the paper says that a ban stands"));
        }
        if (!binding.isEmpty()) {
            return new Verdict(
                    Finding.IN_FORCE, binding, List.of("the paper ends one ban, but another binds in its own words"));
        }
        if (of(Role.LIFTS).isEmpty() && of(Role.RELEASES).isEmpty()) {
            return new Verdict(
                    Finding.UNCLEAR, lifting, List.of("the paper speaks of an end, but does not bring it about"));
        }
        if (drafted()) {
            return new Verdict(Finding.UNCLEAR, lifting, List.of("the paper is a proposal or a recommendation"));
        }
        if (partial(lifting)) {
            return new Verdict(Finding.UNCLEAR, lifting, List.of("lifted in part only"));
        }
        if (!of(Role.DOUBTS).isEmpty()) {
            return new Verdict(
                    Finding.UNCLEAR,
                    join(lifting, of(Role.DOUBTS)),
                    List.of("an end is stated, and words that may bind"));
        }
        if (of(Role.LIFTS).isEmpty()) {
            return new Verdict(
                    Finding.UNCLEAR, lifting, List.of("telling is allowed, but no ban is said to have ended"));
        }
        return new Verdict(Finding.ENDED, lifting, List.of("the paper says that the ban is over"));
    }

    /** Quoted in an older mail of the same chain. */
    private boolean older(Statement binding, List<Statement> lifting) {
        int depth = script.word(binding.cue().from()).depth();
        return lifting.stream()
                .limit(MOST_LIFTS)
                .anyMatch(s -> script.word(s.cue().from()).depth() < depth);
    }

    /** "The court extended that order once": what happened, not what is ordered. */
    private boolean told(Statement statement) {
        int from = statement.cue().from();
        boolean court = script.is(from - 1, COURT) || script.text(from - 1).equals("it");
        boolean was = script.text(statement.cue().to() - 2).equals("was");
        return statement.role() == Role.EXTENDS && (court || was);
    }

    private static boolean before(Statement statement, List<Statement> lifting) {
        return lifting.stream()
                .limit(MOST_LIFTS)
                .anyMatch(s -> s.role() == Role.LIFTS
                        && s.cue().from() > statement.cue().from());
    }

    /** The ban is the subject of the sentence that ends it. */
    private boolean within(Statement binding, List<Statement> lifting) {
        return lifting.stream()
                .limit(MOST_LIFTS)
                .anyMatch(s -> script.sameSentence(s.cue().from(), binding.cue().from())
                        && s.role() == Role.LIFTS
                        && s.cue().to() > binding.cue().to()
                        && s.cue().from() <= binding.cue().from());
    }

    private boolean drafted() {
        return script.any(Wordings.idsOf("draft"), 0, script.size());
    }

    private boolean partial(List<Statement> lifting) {
        BitSet part = Wordings.idsOf("partly");
        for (Statement statement : lifting) {
            int from = script.start(statement.cue().from());
            int to = script.end(statement.cue().to() - 1);
            for (int i = from; i < Math.min(to, script.size()); i++) {
                boolean inPart =
                        script.text(i).equals("in") && script.text(i + 1).equals("part");
                boolean asTo = script.text(i).equals("as") && script.text(i + 1).equals("to");
                if (script.is(i, part)
                        || inPart
                        || (asTo && i >= statement.cue().from())) {
                    return true;
                }
            }
        }
        return false;
    }

    private Verdict standing() {
        List<Statement> binding = join(of(Role.BINDS), of(Role.BOUND));
        if (!binding.isEmpty() && proposedOnly()) {
            return new Verdict(Finding.UNCLEAR, binding, List.of("the order is proposed, and bears no day of signing"));
        }
        if (contradictoryBoxes()) {
            return new Verdict(Finding.UNCLEAR, join(binding, of(Role.PERMITS)), List.of("both boxes are ticked"));
        }
        List<Statement> keeping = join(of(Role.EXTENDS), of(Role.STANDS));
        if (!binding.isEmpty() && foreignToProcess(binding)) {
            return new Verdict(
                    Finding.UNCLEAR, binding, List.of("the words forbid telling, but nothing shows legal process"));
        }
        if (!of(Role.DENIES).isEmpty() && binding.stream().allMatch(this::quotedOrOther) && !binding.isEmpty()) {
            return new Verdict(
                    Finding.UNCLEAR,
                    join(of(Role.DENIES), binding),
                    List.of("the paper quotes a ban, or speaks of another secret, and says that none was made"));
        }
        if (!of(Role.BINDS).isEmpty() || !binding.isEmpty()) {
            return new Verdict(
                    Finding.IN_FORCE,
                    join(of(Role.BINDS).isEmpty() ? binding : of(Role.BINDS), keeping),
                    List.of("the words bind the recipient"));
        }
        if (!keeping.isEmpty()
                && (keeping.size() > of(Role.STANDS).size() || of(Role.DENIES).isEmpty() || banNamed())) {
            return new Verdict(
                    Finding.IN_FORCE,
                    join(keeping, of(Role.MENTIONS)),
                    List.of("the paper says that a ban stands or goes on"));
        }
        if (!of(Role.DOUBTS).isEmpty()) {
            return new Verdict(
                    Finding.UNCLEAR,
                    of(Role.DOUBTS),
                    List.of("the words may bind; what gives them force is not shown"));
        }
        if (!of(Role.APPLIES).isEmpty() && of(Role.DENIES).isEmpty()) {
            return new Verdict(
                    Finding.UNCLEAR,
                    of(Role.APPLIES),
                    List.of("a ban was asked of a court; whether it was made is not shown"));
        }
        if (!of(Role.ASKS).isEmpty() && of(Role.DENIES).isEmpty() && orderNamed()) {
            return new Verdict(
                    Finding.UNCLEAR,
                    of(Role.ASKS),
                    List.of("the words ask, but the paper speaks of an order that may bind"));
        }
        if (!of(Role.ASKS).isEmpty()) {
            return new Verdict(
                    Finding.REQUESTED_ONLY, of(Role.ASKS), List.of("the words ask, and have no legal force"));
        }
        List<Statement> absent = join(of(Role.DENIES), of(Role.PERMITS), of(Role.RELEASES));
        if (!of(Role.DENIES).isEmpty() || (!absent.isEmpty() && kind.strongMarks() > 0)) {
            return new Verdict(Finding.STATED_ABSENT, absent, List.of("the paper says that nothing forbids telling"));
        }
        return new Verdict(Finding.UNCLEAR, of(Role.MENTIONS), List.of("the paper neither forbids nor allows telling"));
    }

    private boolean quotedOrOther(Statement statement) {
        return script.word(statement.cue().from()).is(Word.QUOTED) || (!statement.process() && kind.otherMarks() > 0);
    }

    /** "Nondisclosure order", but not "no nondisclosure order". */
    private boolean orderNamed() {
        for (int i = 0; i + 1 < script.size(); i++) {
            String word = script.text(i);
            boolean secret = word.equals("nondisclosure") || word.equals("gag") || word.equals("secrecy");
            if (secret
                    && script.text(i + 1).equals("order")
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

    /** All that binds stands below a heading "[PROPOSED] ORDER", and no day below it on which anybody signed it. */
    private boolean proposedOnly() {
        int first = join(of(Role.BINDS), of(Role.BOUND)).stream()
                .mapToInt(statement -> statement.cue().from())
                .min()
                .orElse(0);
        int heading = -1;
        for (int i = 0; i < Math.min(script.size(), Math.max(first, HEAD)); i++) {
            heading = proposedOrder(i) ? i : heading;
        }
        int below = heading;
        return below >= 0
                && DateFinder.find(script).stream()
                        .noneMatch(date -> date.use() == FoundDate.Use.OWN
                                && date.from() > below
                                && script.any(SIGNED, date.from() - 5, date.from()));
    }

    private boolean proposedOrder(int i) {
        return script.text(i).equals("proposed")
                && script.text(i + 1).equals("order")
                && (script.word(i).is(Word.SENTENCE) || script.word(i).is(Word.LINE) || script.end(i) == i + 2);
    }

    private boolean contradictoryBoxes() {
        return join(of(Role.PERMITS), of(Role.DENIES)).stream().anyMatch(this::ticked)
                && of(Role.BINDS).stream().anyMatch(this::ticked);
    }

    private boolean ticked(Statement statement) {
        return script.word(statement.cue().from()).is(Word.TICKED);
    }

    @SafeVarargs
    private static List<Statement> join(List<Statement>... parts) {
        List<Statement> all = new ArrayList<>();
        for (List<Statement> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
