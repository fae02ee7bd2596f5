package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.CounselAlerted;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.decision.gag.GagReading;
import org.fairnotice.decision.gag.GagReading.End;
import org.fairnotice.decision.gag.GagReading.Span;
import org.fairnotice.decision.policy.Policy;

/** A case to which things happen in a test, with a directory and a clock of its own. */
final class OpenCase implements Directory {

    static final RequestId ID = RequestId.derivedFrom("a case");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final TargetAccount ANNA = TargetAccount.of("anna@alpha.example");
    static final TargetAccount BERT = TargetAccount.of("bert@beta.example");
    static final CustomerRecorded ALPHA =
            customer("alpha", CustomerType.ENTERPRISE, ANNA, "legal@alpha.example", "it@alpha.example");
    static final CustomerRecorded BETA = customer("beta", CustomerType.ENTERPRISE, BERT, "legal@beta.example");
    static final NoticeId NOTICE = NoticeId.of(ID, ALPHA.customerId());
    static final ProvisionId PROVISION = ProvisionId.derivedFrom(ID, "late");
    static final PaperKey DOCKET = PaperKey.ofDocket("United States Attorney", "26-mj-1");
    static final PaperKey ACCOUNT = PaperKey.ofAccount("United States Attorney", ANNA);
    static final Policy POLICY = Policy.DEFAULT;

    private final CaseRules rules;
    private final List<CustomerRecorded> customers = new ArrayList<>(List.of(ALPHA, BETA));
    private final List<Effect> effects = new ArrayList<>();
    private CaseFile file = CaseFile.opened(ID);
    private boolean indexAnswers = true;
    private Gate gate = Gate.OPEN;
    private Instant now = NOON;

    OpenCase() {
        this(POLICY);
    }

    OpenCase(Policy policy) {
        this.rules = new CaseRules(policy, OpenCase::read, words -> ZoneOffset.UTC);
    }

    static CustomerRecorded customer(String name, CustomerType type, TargetAccount account, String... addresses) {
        List<Contact> contacts = new ArrayList<>();
        for (String address : addresses) {
            contacts.add(new Contact("Contact", address, Contact.Role.LEGAL));
        }
        return new CustomerRecorded(
                new CustomerId(name), NOON, name, type, List.of(account), List.of(), contacts, null);
    }

    /** A document's text names its finding, and the last day of its gag if it has one. */
    private static GagReading read(String text) {
        String[] parts = text.split(" ", -1);
        GagReading.Finding finding = GagReading.Finding.valueOf(parts[0]);
        End end = parts.length > 1 ? new End.On(LocalDate.parse(parts[1])) : new End.NotComputable();
        boolean silent = parts[0].equals("UNCLEAR") && parts.length == 1;
        return new GagReading(finding, null, null, end, silent ? List.of() : List.of(new Span(0, 2, "..")), List.of());
    }

    OpenCase customers(CustomerRecorded... now) {
        customers.clear();
        customers.addAll(List.of(now));
        return this;
    }

    OpenCase gate(Gate now) {
        gate = now;
        return this;
    }

    OpenCase happens(CaseEvent event) {
        Step step = rules.apply(file, event, this, gate, now);
        file = step.state();
        effects.addAll(step.effects());
        if (indexAnswers) {
            step.effects().stream()
                    .filter(Effect.Announce.class::isInstance)
                    .flatMap(effect -> ((Effect.Announce) effect).keys().stream())
                    .filter(key ->
                            file.kin().stream().noneMatch(kin -> kin.key().equals(key)))
                    .forEach(key -> related(key, false));
        }
        return this;
    }

    /** The paper index says one thing. */
    OpenCase related(PaperKey key, boolean othersInReview, RequestId... earlier) {
        return happens(new CaseEvent.Related(List.of(new Kin(key, othersInReview, List.of(earlier)))));
    }

    /** The paper index does not answer from now on. */
    OpenCase indexIsSilent() {
        indexAnswers = false;
        return this;
    }

    List<Effect.Announce> announcements() {
        return effects.stream()
                .filter(Effect.Announce.class::isInstance)
                .map(Effect.Announce.class::cast)
                .toList();
    }

    OpenCase recorded(LegalRequestEvent event) {
        return happens(new CaseEvent.Recorded(event));
    }

    OpenCase reported(NoticeOutcome outcome) {
        return happens(new CaseEvent.Reported(outcome));
    }

    OpenCase found(Finding finding) {
        return recorded(new FindingRecorded(ID, now, "mia", null, finding));
    }

    OpenCase found(String reviewId, Finding finding) {
        return recorded(new FindingRecorded(ID, now, "mia", reviewId, finding));
    }

    OpenCase approvedBy(String person) {
        return recorded(new LegalRequestEvent.ReleaseApproved(ID, now, person, null));
    }

    OpenCase forbidden(Provision provision) {
        return recorded(new LegalRequestEvent.ProvisionRecorded(ID, PROVISION, now, "mia", provision));
    }

    /** Time passes; the case is woken whenever it wants to be. */
    OpenCase passes(Duration duration) {
        Instant end = now.plus(duration);
        while (file.nextDue().filter(due -> !due.isAfter(end)).isPresent()) {
            now = file.nextDue().orElseThrow();
            happens(new CaseEvent.Due());
        }
        now = end;
        return this;
    }

    /** Served, and waited until the first permit. */
    static OpenCase permitted() {
        return new OpenCase().recorded(Served.plain()).passes(POLICY.coolingOff());
    }

    CaseFile file() {
        return file;
    }

    Instant now() {
        return now;
    }

    CaseRules rules() {
        return rules;
    }

    Gate gate() {
        return gate;
    }

    NoticeState state() {
        return state(NOTICE);
    }

    NoticeState state(NoticeId notice) {
        return file.said().notices().stream()
                .filter(on -> on.noticeId().equals(notice))
                .map(Said.OnNotice::state)
                .findFirst()
                .orElseThrow();
    }

    List<ReviewReason> reviews() {
        return file.said().reviews().stream().map(Said.OnReview::reason).toList();
    }

    String reviewId(ReviewReason reason) {
        return file.said().reviews().stream()
                .filter(review -> review.reason() == reason)
                .map(Said.OnReview::reviewId)
                .findFirst()
                .orElseThrow();
    }

    List<ProvisionStatus> statuses() {
        return file.said().provisions().stream().map(Said.OnProvision::status).toList();
    }

    List<NoticePermitted> permits() {
        return effects.stream()
                .filter(Effect.Permit.class::isInstance)
                .map(effect -> ((Effect.Permit) effect).permit())
                .toList();
    }

    List<NoticeRevoked> revocations() {
        return effects.stream()
                .filter(Effect.Revoke.class::isInstance)
                .map(effect -> ((Effect.Revoke) effect).revocation())
                .toList();
    }

    List<Alert> alerts() {
        return decisions(CounselAlerted.class).stream()
                .map(CounselAlerted::alert)
                .toList();
    }

    <T extends DecisionEvent> List<T> decisions(Class<T> type) {
        return effects.stream()
                .filter(Effect.Decide.class::isInstance)
                .map(effect -> ((Effect.Decide) effect).event())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public List<CustomerRecorded> holdersOf(TargetAccount account) {
        return customers.stream().filter(c -> c.accounts().contains(account)).toList();
    }

    @Override
    public Optional<CustomerRecorded> byId(CustomerId id) {
        return customers.stream().filter(c -> c.customerId().equals(id)).findFirst();
    }
}
