package org.fairnotice.decision.gag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fairnotice.decision.gag.Statement.Role;
import org.jspecify.annotations.Nullable;

/** Weighs each cue by the words around it: who speaks, to whom, under what condition, and whether it is denied. */
final class Interpreter {

    private static final BitSet ASKED = Wordings.idsOf("asked");
    private static final BitSet NEGATION = Wordings.idsOf("negation");
    private static final BitSet CONDITION = Wordings.idsOf("condition");
    private static final BitSet FORBIDDEN = Wordings.idsOf("forbidden");
    private static final BitSet ADVERSATIVE = Wordings.idsOf("adversative");
    private static final BitSet PAPER_ABROAD = Wordings.idsOf("papersabroad");
    private static final BitSet SUBJECT_LINE = Wordings.idsOf("subjectline");
    private static final BitSet TOLD = Wordings.idsOf("told");
    private static final BitSet MAY = Wordings.idsOf("may");
    private static final BitSet BAN_NAMED = Wordings.idsOf("bannouns");
    private static final BitSet UNDERTAKING = Wordings.idsOf("undertaking");
    private static final BitSet BOUND_ABROAD = Wordings.idsOf("boundabroad");
    private static final BitSet BEING_ABROAD = Wordings.idsOf("beingabroad");
    private static final BitSet NONE_ABROAD = Wordings.idsOf("noneabroad");
    private static final BitSet CERTIFICATE = Wordings.idsOf("certificate");

    private final Script script;
    private final List<Cue> cues;
    private final Governor governor;
    private final Surroundings surroundings;
    private final Abroad abroad;
    private final Leave leave;
    private final Bearing bearing;
    private final Barred barred;
    private final Quotations quotations;
    private final boolean legal;
    private final Fate fate;

    Interpreter(Script script, List<Cue> cues) {
        this.script = script;
        this.governor = new Governor(script);
        this.surroundings = new Surroundings(script);
        this.abroad = new Abroad(script);
        this.leave = new Leave(script, surroundings, abroad);
        this.bearing = new Bearing(script);
        this.barred = new Barred(script, governor, surroundings);
        this.quotations = new Quotations(script, surroundings);
        this.cues = cues;
        this.legal = DocumentKind.strongMarks(script, cues) > 1;
        boolean banElsewhere = cues.stream().anyMatch(cue -> switch (cue.kind()) {
            case FORBID, GOVERNED, BARRED ->
                bearing.matters(cue) && !script.word(cue.from()).is(Word.UNTICKED);
            default -> false;
        });
        this.fate = new Fate(script, surroundings, legal, banElsewhere);
    }

    /** What the cues do here. */
    List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        for (Cue cue : cues) {
            if (script.word(cue.from()).is(Word.UNTICKED)) {
                continue;
            }
            Role role = role(cue);
            if (role != null) {
                statements.add(new Statement(role, cue, bearing.process(cue)));
            }
        }
        return statements;
    }

    /** What the sentences say in which there is no cue. */
    List<Statement> gist() {
        return new Gist(script, bearing, governor, quotations, abroad, legal).statements(cues);
    }

    private @Nullable Role role(Cue cue) {
        if (surroundings.asked(cue)) {
            return null;
        }
        return switch (cue.kind()) {
            case FORBID -> bearing.matters(cue) ? quotations.weigh(cue, forbid(cue)) : null;
            case GOVERNED -> bearing.matters(cue) ? quotations.weigh(cue, governed(cue)) : null;
            case BARRED -> bearing.matters(cue) ? quotations.weigh(cue, barred.role(cue)) : torn(cue);
            case BARE -> bearing.matters(cue) ? bare(cue) : null;
            case ASKING -> bearing.matters(cue) ? Role.ASKS : null;
            case IMPERATIVE -> bearing.matters(cue) ? imperative(cue) : null;
            case STANDS -> fate.stands(cue);
            case EXTENDS -> fate.lasts(cue);
            case LIFTS -> fate.lifts(cue);
            case RELEASES -> leave.releases(cue);
            case PERMITS -> leave.permits(cue);
            case ABSENT -> leave.absent(cue);
            case PROCESS, OTHER_PAPER, PUBLISHED, SERVED -> null;
        };
    }

    /** "Enjoined from mentioning", and of what cannot be read: a ban is named. */
    private @Nullable Role torn(Cue cue) {
        return legal && script.is(cue.from(), FORBIDDEN) && bearing.unread(cue) ? Role.MENTIONS : null;
    }

    private Role forbid(Cue cue) {
        int before = cue.from() - 1;
        String subject = script.text(before);
        boolean tellsHim = subject.equals("you") && script.is(cue.to() - 1, TOLD); // "you will not be told the outcome"
        boolean secret = script.text(cue.from()).equals("neither")
                && script.text(cue.from() + 1).equals("public"); // "an investigation that is neither public nor known"
        boolean subjectLine = script.is(script.start(cue.from()), SUBJECT_LINE);
        if (subject.equals("i") || subject.equals("we") || tellsHim || secret || subjectLine) {
            return Role.MENTIONS;
        }
        boolean supposed = script.is(cue.to() - 1, FORBIDDEN)
                && (script.any(CONDITION, cue.to() - 4, cue.to()) || surroundings.supposed(cue));
        if (surroundings.indefinite(cue.from() + 1) || supposed) {
            return Role.MENTIONS;
        }
        if (notMade(cue) || freed(cue) || notBound(cue)) {
            return Role.DENIES;
        }
        if (noOrder(cue)) {
            return Role.DOUBTS;
        }
        if (abroad.askedWhether(cue)) {
            return Role.MENTIONS;
        }
        if (abroad.recited(cue)) {
            return Role.BOUND;
        }
        if (surroundings.annulled(cue) || bearing.courtsOwn(cue)) {
            return Role.MENTIONS;
        }
        if (surroundings.past(cue)
                || surroundings.reported(cue)
                || governor.courtOrdered(cue.from())
                || governor.lawful(cue.from())) {
            return Role.BOUND;
        }
        Governor.Force force = governor.over(cue.from());
        if (force == Governor.Force.APPLIES || governor.appliedFor(cue.from())) {
            return Role.APPLIES;
        }
        boolean asked = governor.politely(cue.from());
        return asked || bearing.markedMaterial(cue) ? Role.DOUBTS : Role.BINDS;
    }

    /** "Ein Offenbarungsverbot wurde nicht angeordnet", "kein Offenbarungsverbot angeordnet". */
    private boolean notMade(Cue cue) {
        boolean noun = script.is(cue.from(), BAN_NAMED);
        return noun && (script.any(NEGATION, cue.to() - 2, cue.to()) || script.is(cue.from() - 1, NEGATION));
    }

    /** "Nicht gehindert zu …", "n'est pas tenu au secret", "alcun obbligo di segreto". */
    private boolean freed(Cue cue) {
        // "No obstante, obligado" and "nicht nur verpflichtet" free nobody: the negation stands at the word, or at its
        // verb.
        int verb = script.is(cue.from() - 1, BEING_ABROAD) ? cue.from() - 1 : cue.from();
        // "Nicht verpflichtet zu antworten, wohl aber zu schweigen" does not either.
        return script.is(cue.from(), BOUND_ABROAD)
                && !script.any(ADVERSATIVE, cue.from(), cue.to())
                && verb - 1 >= script.start(cue.from())
                && script.is(verb - 1, NONE_ABROAD);
    }

    /** "Zum Schweigen sind Sie nicht verpflichtet". */
    private boolean notBound(Cue cue) {
        for (int i = cue.from() + 1; i < cue.to(); i++) {
            if (script.is(i, BOUND_ABROAD) && script.is(i - 1, NONE_ABROAD)) {
                return true;
            }
        }
        return false;
    }

    /** "Keine Anordnung, die Sie zum Stillschweigen verpflichtet": or one is not needed, and he is bound all the same. */
    private boolean noOrder(Cue cue) {
        for (int i = Math.max(script.start(cue.from()) + 1, cue.from() - 12); i < cue.from(); i++) {
            if (script.is(i, PAPER_ABROAD) && script.is(i - 1, NONE_ABROAD)) {
                return true;
            }
        }
        return false;
    }

    private Role governed(Cue cue) {
        boolean purpose = script.text(cue.from()).equals("not")
                && (script.text(cue.from() - 1).equals("as")
                        || (script.text(cue.from() - 1).equals("order")
                                && script.text(cue.from() - 2).equals("in")));
        boolean inOrderTo = script.text(cue.from() - 1).equals("to")
                && script.text(cue.from() - 2).equals("order")
                && script.text(cue.from() - 3).equals("in");
        if (inOrderTo) {
            return governor.over(cue.from()) == Governor.Force.BINDS ? Role.DOUBTS : Role.MENTIONS;
        }
        if (purpose || script.any(UNDERTAKING, cue.from(), cue.to())) {
            return Role.MENTIONS; // "in order not to alert the user, please …"; "material held under an undertaking of
            // confidence"
        }
        boolean noLonger = script.text(cue.from() + 1).equals("langer")
                || script.text(cue.from() + 1).equals("mehr");
        boolean might = script.is(cue.from() - 1, MAY)
                && governor.over(cue.from()) != Governor.Force.ASKS; // "grateful if you could hold off"
        if (noLonger || surroundings.indefinite(cue.from()) || might) {
            return Role.MENTIONS;
        }
        if (script.text(cue.from()).startsWith("thank")
                || script.is(cue.to() - 1, ASKED)
                || script.is(cue.to() - 2, ASKED)) {
            return Role.ASKS;
        }
        if (bearing.courtsOwn(cue)) {
            return Role.MENTIONS;
        }
        return switch (governor.over(cue.from())) {
            case BINDS -> {
                if (surroundings.reported(cue) || script.text(cue.from()).equals("could")) {
                    yield Role.BOUND;
                }
                yield bearing.markedMaterial(cue) ? Role.DOUBTS : Role.BINDS;
            }
            case BOUND -> surroundings.whether(cue) ? Role.MENTIONS : Role.BOUND;
            case ASKS -> governor.courtAsks(cue.from()) ? Role.DOUBTS : Role.ASKS;
            case APPLIES -> Role.APPLIES;
            case NAMES -> Role.MENTIONS;
            case DENIES -> Role.DENIES;
            case NONE -> {
                boolean binds = governor.overList(cue.from()) == Governor.Force.BINDS || tickedOnCertificate(cue);
                yield binds ? Role.BINDS : surroundings.past(cue) ? Role.BOUND : Role.DOUBTS;
            }
        };
    }

    /** Regulation (EU) 2023/1543 gives a ticked "refrain from informing" its force, wherever a portal prints "must". */
    private boolean tickedOnCertificate(Cue cue) {
        return script.word(cue.to() - 1).is(Word.TICKED) && script.any(CERTIFICATE, 0, script.size());
    }

    private @Nullable Role bare(Cue cue) {
        Governor.Force own = governor.over(cue.from());
        boolean free = own == Governor.Force.NONE || own == Governor.Force.BINDS;
        if (!governor.standsAlone(cue.from()) || !free) {
            return null;
        }
        return switch (governor.overList(cue.from())) {
            case BINDS -> Role.BINDS;
            case BOUND -> Role.BOUND;
            case ASKS -> Role.ASKS;
            case APPLIES -> Role.APPLIES;
            case NAMES, DENIES, NONE -> null;
        };
    }

    private Role imperative(Cue cue) {
        if (script.text(cue.from() - 1).equals("words")) {
            return Role.MENTIONS; // "the words DO NOT NOTIFY appear on …"
        }
        boolean wish = script.text(cue.from() - 1).equals("you") && governor.over(cue.from()) == Governor.Force.ASKS;
        return wish || governor.politely(cue.from()) ? Role.ASKS : Role.DOUBTS;
    }
}
