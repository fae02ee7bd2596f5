package org.fairnotice.decision.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.LegalRequestEvent.RequestWithdrawn;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.casefile.Paper.Sheet;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The questions on a case that persons have not answered. Until they have, none of its notices goes. */
final class Questions {

    private final Policy policy;
    private final Answers answers;
    private final List<Review> open = new ArrayList<>();

    private Questions(Policy policy, Answers answers) {
        this.policy = policy;
        this.answers = answers;
    }

    static List<Review> of(CaseFile file, List<Standing> gags, Parties parties, Policy policy) {
        Questions questions = new Questions(policy, Answers.of(file));
        if (questions.answers.closing().isPresent()) {
            return List.of();
        }
        questions.ofRecords(file);
        @Nullable Paper paper = file.paper();
        if (paper != null) {
            questions.ofPaper(paper);
            questions.ofProcess(paper.process());
            questions.ofFields(paper);
            questions.ofAccounts(file, parties);
            questions.ofKin(file);
            questions.ofCopies(file, parties);
        }
        gags.forEach(questions::ofGag);
        return questions.open;
    }

    /** The id of the question whether this provision, read by machine or only requested, forbids telling. */
    static String gagId(Gag gag) {
        ReviewReason reason = gag.requestedOnly() ? ReviewReason.GAG_REQUESTED_ONLY : ReviewReason.GAG_READ_FROM_TEXT;
        return ReviewIds.id(reason, gag.id().value());
    }

    /** The id of the question which of two different words of this provision holds. */
    static String disputeId(Gag gag) {
        return ReviewIds.id(ReviewReason.GAG_UNCLEAR, gag.id().value());
    }

    private void ofRecords(CaseFile file) {
        for (String where : file.unreadable()) {
            ask(ReviewReason.RECORD_UNREADABLE, where, "a record of this case could not be read: " + where);
        }
        if (file.recorded().stream().anyMatch(RequestWithdrawn.class::isInstance)) {
            ask(ReviewReason.WITHDRAWN, "", "the agency withdrew its demand; is the customer still to be told?");
        }
    }

    private void ofPaper(Paper paper) {
        if (paper.sender() != SenderVerification.Status.VERIFIED) {
            ask(
                    ReviewReason.SENDER_NOT_VERIFIED,
                    "",
                    "the sender is " + paper.sender().name().toLowerCase(Locale.ROOT),
                    Finding.SenderConfirmed.class::isInstance);
        }
        for (Sheet sheet : paper.sheets()) {
            ofSheet(sheet);
        }
        if (absenceIsUnclear(paper)) {
            ask(
                    ReviewReason.GAG_UNCLEAR,
                    "",
                    "whether a gag forbids telling cannot be said from the papers and fields alone",
                    Questions::readThePapers,
                    wordsOnTelling(paper),
                    saysThatThereIsNone(paper) ? new Finding.NoProvision() : null);
        }
        boolean noProcess = !paper.sheets().isEmpty()
                && paper.process().kind() == LegalProcess.Kind.UNKNOWN
                && paper.sheets().stream().allMatch(s -> s.finding() == GagReading.Finding.NOT_LEGAL_PROCESS);
        if (noProcess) {
            ask(ReviewReason.NOT_LEGAL_PROCESS, "", "no document looks like legal process");
        }
    }

    private void ofSheet(Sheet sheet) {
        if (sheet.finding() == null) {
            ask(
                    ReviewReason.DOCUMENT_UNREADABLE,
                    sheet.sha256(),
                    "document " + sheet.shortName() + " could not be read",
                    Questions::readThePapers);
        }
        if (sheet.finding() == GagReading.Finding.ENDED) {
            ask(
                    ReviewReason.GAG_END_CLAIMED,
                    sheet.sha256(),
                    "document " + sheet.shortName() + " says that a gag has ended",
                    Questions::readThePapers,
                    sheet.evidence());
        }
    }

    /**
     * Nothing reliable says whether there is a gag. Reliable are a verified sender's field, unless a document speaks against it,
     * a provision read from a text (which asks its own question), and a person.
     */
    private boolean absenceIsUnclear(Paper paper) {
        boolean believed = paper.sender() == SenderVerification.Status.VERIFIED
                || answers.findings().stream().anyMatch(f -> f.finding() instanceof Finding.SenderConfirmed);
        boolean readInText = paper.sheets().stream().anyMatch(Questions::readsAsGag);
        boolean unclear = !unclearWords(paper).isEmpty();
        return switch (paper.statedGag()) {
            case StatedGag.None none -> !believed || unclear || readInText;
            case StatedGag.Provisions stated -> !believed;
            case StatedGag.NotStated notStated -> unclear || !readInText;
        };
    }

    private static boolean readsAsGag(Sheet sheet) {
        return sheet.finding() == GagReading.Finding.IN_FORCE || sheet.finding() == GagReading.Finding.REQUESTED_ONLY;
    }

    /** Words about telling that could not be understood. A silent document has none. */
    private static List<Evidence> unclearWords(Paper paper) {
        return paper.sheets().stream()
                .filter(sheet -> sheet.finding() == GagReading.Finding.UNCLEAR)
                .flatMap(sheet -> sheet.evidence().stream())
                .toList();
    }

    /** What a person reads to say whether there is a gag: unclear words, and those that say that there is none. */
    private static List<Evidence> wordsOnTelling(Paper paper) {
        return paper.sheets().stream()
                .filter(sheet -> sheet.finding() == GagReading.Finding.UNCLEAR
                        || sheet.finding() == GagReading.Finding.STATED_ABSENT)
                .flatMap(sheet -> sheet.evidence().stream())
                .toList();
    }

    /** A paper says so and none speaks against it. That is enough to propose it, and never enough to believe it. */
    private static boolean saysThatThereIsNone(Paper paper) {
        boolean said = paper.statedGag() instanceof StatedGag.None
                || paper.sheets().stream().anyMatch(s -> s.finding() == GagReading.Finding.STATED_ABSENT);
        return said
                && !(paper.statedGag() instanceof StatedGag.Provisions)
                && unclearWords(paper).isEmpty()
                && paper.sheets().stream()
                        .allMatch(s -> s.finding() == GagReading.Finding.STATED_ABSENT
                                || s.finding() == GagReading.Finding.NOT_LEGAL_PROCESS
                                || s.finding() == GagReading.Finding.UNCLEAR);
    }

    private static boolean readThePapers(Finding finding) {
        return finding instanceof Finding.NoProvision || finding instanceof Finding.ProvisionFound;
    }

    private void ofProcess(LegalProcess process) {
        boolean emergency = process.circumstances().contains(Circumstance.EMERGENCY)
                || process.kind() == LegalProcess.Kind.EMERGENCY_REQUEST;
        if (emergency) {
            askAbout(Circumstance.EMERGENCY, ReviewReason.EMERGENCY, "an emergency: call the agency back first");
        }
        if (process.circumstances().contains(Circumstance.CHILD_SAFETY)) {
            askAbout(Circumstance.CHILD_SAFETY, ReviewReason.CHILD_SAFETY, "a child's safety may be at stake");
        }
        if (process.circumstances().contains(Circumstance.CONTACT_IS_TARGET)) {
            askAbout(Circumstance.CONTACT_IS_TARGET, ReviewReason.CONTACT_IS_TARGET, "a contact may be the target");
        }
    }

    private void ofFields(Paper paper) {
        Fields.unsure(paper)
                .ifPresent(fields -> ask(
                        ReviewReason.FIELDS_UNSURE,
                        "",
                        fields.question(),
                        Finding.FieldsFound.class::isInstance,
                        fields.evidence(),
                        fields.proposal()));
    }

    private void askAbout(Circumstance circumstance, ReviewReason reason, String detail) {
        ask(reason, "", detail, finding -> finding.equals(new Finding.CircumstanceCleared(circumstance)));
    }

    private void ofAccounts(CaseFile file, Parties parties) {
        if (Parties.accountsOf(file).isEmpty()) {
            ask(ReviewReason.NO_TARGET_ACCOUNT, "", "no account is named");
        }
        for (TargetAccount account : parties.unknown()) {
            ask(ReviewReason.CUSTOMER_UNKNOWN, ReviewIds.of(account), "an account is nobody's in the directory");
        }
        for (TargetAccount account : parties.ambiguous()) {
            ask(ReviewReason.CUSTOMER_AMBIGUOUS, ReviewIds.of(account), "whose an account is cannot be said for sure");
        }
    }

    private void ofKin(CaseFile file) {
        for (Kin kin : file.kin()) {
            for (RequestId earlier : kin.earlier()) {
                ask(
                        ReviewReason.MAY_BELONG_TO_OTHER_CASE,
                        kin.key().value(),
                        "case " + earlier + " bears the same docket: the same process again, or a paper of that case?",
                        Finding.Unrelated.class::isInstance,
                        List.of(),
                        new Finding.PartOf(earlier));
            }
        }
    }

    private void ofGag(Standing standing) {
        Gag gag = standing.gag();
        if (!standing.blocks()) {
            return;
        }
        if (standing.status() == ProvisionStatus.CLAIMED) {
            open(
                    gagId(gag),
                    ReviewReason.GAG_REQUESTED_ONLY,
                    "secrecy is asked for: does it bind?",
                    gag.evidence(),
                    null);
        } else if (gag.unconfirmed(policy)) {
            open(
                    gagId(gag),
                    ReviewReason.GAG_READ_FROM_TEXT,
                    "a machine read this gag: is it so?",
                    gag.evidence(),
                    new Finding.ProvisionFound(gag.id(), gag.provision()));
        }
        if (gag.softenedBy() != null) {
            open(
                    disputeId(gag),
                    ReviewReason.GAG_UNCLEAR,
                    "recorded twice; the stricter words stand",
                    gag.evidence(),
                    null);
        }
        if (gag.personsWhoEnded() > 0 && gag.personsWhoEnded() < gag.personsToEnd(policy)) {
            String id = ReviewIds.id(
                    ReviewReason.GAG_END_NEEDS_SECOND_PERSON, gag.id().value());
            open(id, ReviewReason.GAG_END_NEEDS_SECOND_PERSON, "one person recorded its end", gag.evidence(), null);
        }
    }

    private void ofCopies(CaseFile file, Parties parties) {
        Copies.doubts(file, parties).stream()
                .filter(review -> !answers.settle(review, finding -> false))
                .forEach(open::add);
    }

    private void ask(ReviewReason reason, String about, String detail) {
        ask(reason, about, detail, finding -> false);
    }

    private void ask(ReviewReason reason, String about, String detail, Predicate<Finding> answer) {
        ask(reason, about, detail, answer, List.of());
    }

    private void ask(
            ReviewReason reason, String about, String detail, Predicate<Finding> answer, List<Evidence> evidence) {
        ask(reason, about, detail, answer, evidence, null);
    }

    private void ask(
            ReviewReason reason,
            String about,
            String detail,
            Predicate<Finding> answer,
            List<Evidence> evidence,
            @Nullable Finding proposal) {
        Review review = new Review(ReviewIds.id(reason, about), reason, detail, evidence, proposal);
        if (!answers.settle(review, answer)) {
            open.add(review);
        }
    }

    private void open(
            String id, ReviewReason reason, String detail, List<Evidence> evidence, @Nullable Finding proposal) {
        open.add(new Review(id, reason, detail, evidence, proposal));
    }
}
