package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.ProvisionStanding;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.decision.casefile.CaseEvent;
import org.fairnotice.decision.casefile.CaseRules;
import org.fairnotice.decision.policy.Policy;

/** One world from one seed: the log, the services, the people, the post; and what went wrong in it. */
final class World {

    static final List<TargetAccount> ACCOUNTS = List.of(
            TargetAccount.of("anna@alpha.example"),
            TargetAccount.of("bert@beta.example"),
            TargetAccount.of("cleo@gamma.example"));
    static final CustomerId CONSUMER = new CustomerId("customer-2");
    static final RequestId UNREADABLE_BELONGS_TO = RequestId.derivedFrom("request", "0");

    /** How long things happen; after that nothing breaks any more and every question is answered. */
    private static final Duration TROUBLED = Duration.ofDays(30);

    private static final Duration HEALED = Duration.ofDays(60);

    private final Scheduler scheduler;
    private final Mistake mistake;
    private final Law law = new Law();
    private final Post post = new Post(law);
    private final List<CaseEvent> requests = new ArrayList<>();
    private final List<NoticeEvent> notices = new ArrayList<>();
    private final List<NoticeOutcome> outcomes = new ArrayList<>();
    private final List<CustomerRecorded> customers = new ArrayList<>();
    private final IdentityHashMap<NoticeEvent, Instant> issuedAt = new IdentityHashMap<>();
    private final List<String> breaches = new ArrayList<>();
    private final int crashPercent;
    private final int troublePercent;
    private final ModelCore core;
    private final ModelNotifier notifier;
    private final People people;
    private final Practice practice;
    private final Letters letters;
    private final Duration clockBound;
    private final Set<RequestId> worst = new HashSet<>();
    private boolean healed;

    World(long seed, Mistake mistake) {
        this.scheduler = new Scheduler(seed);
        this.mistake = mistake;
        this.crashPercent = scheduler.oneOf(List.of(0, 2, 10));
        this.troublePercent = scheduler.oneOf(List.of(0, 10, 40));
        Policy policy = Scripts.policy(scheduler);
        this.clockBound = policy.clockBound();
        int coreSkew = scheduler.between(-5, 5);
        int notifierSkew = scheduler.between(Math.max(-5, coreSkew - 5), Math.min(5, coreSkew + 5));
        CaseRules rules =
                new CaseRules(policy, Scripts::read, mistake == Mistake.DATES_IN_UTC ? Scripts::utc : Scripts::zone);
        this.core = new ModelCore(this, scheduler, policy, rules, Duration.ofSeconds(coreSkew));
        this.notifier = new ModelNotifier(this, scheduler, policy, Duration.ofSeconds(notifierSkew));
        this.letters = new Letters(this, policy);
        this.practice = new Practice(this, scheduler, policy);
        this.people = new People(this, scheduler, law, policy, practice);
    }

    /** Lives through it, and says what went wrong. */
    List<String> live() {
        people.begin();
        for (int i = scheduler.between(0, crashPercent == 0 ? 0 : 3); i > 0; i--) {
            scheduler.after(scheduler.someTime(), () -> core.crash(scheduler.chance(50)));
        }
        scheduler.runUntil(Scheduler.START.plus(TROUBLED));
        healed = true;
        people.putInOrder();
        scheduler.runUntil(Scheduler.START.plus(TROUBLED).plus(HEALED));
        practice.end();
        letters.end(people::isClosed);
        List<String> all = new ArrayList<>(post.breaches());
        all.addAll(breaches);
        all.addAll(people.owedAndNotTold());
        return all;
    }

    /** A record on legal-requests, now and then twice. */
    void append(CaseEvent event) {
        requests.add(event);
        if (!healed && scheduler.chance(5)) {
            scheduler.after(scheduler.someTime(), () -> {
                requests.add(event);
                core.wake();
            });
        }
        core.wake();
    }

    void outcome(NoticeOutcome outcome) {
        practice.answered(outcome);
        outcomes.add(outcome);
        if (!healed && scheduler.chance(3)) {
            outcomes.add(outcome);
        }
        core.wake();
    }

    void laterPerhaps(int percent, Supplier<NoticeOutcome> outcome) {
        if (scheduler.chance(percent)) {
            scheduler.after(scheduler.someTime(), () -> outcome(outcome.get()));
        }
    }

    /** The core has read this report, and what follows from it is out. */
    void heard(NoticeOutcome outcome) {
        letters.heard(outcome);
    }

    void notice(NoticeEvent event) {
        letters.permitted(event);
        notices.add(event);
        issuedAt.put(event, scheduler.now());
        notifier.wake();
        if (event instanceof NoticePermitted permit
                && crashPercent() > 0
                && scheduler.chance(5)
                && worst.add(permit.requestId())) {
            worstMoment(permit.requestId());
        }
    }

    /** State is lost while a permit is out, and a gag comes meanwhile: by chance alone that is one world in thousands. Once a case. */
    private void worstMoment(RequestId request) {
        scheduler.after(scheduler.millis(10, 2_000), () -> core.crash(true));
        scheduler.after(scheduler.millis(10, 20_000), () -> people.forbidBesides(request));
    }

    /** The core has read this record, and what follows from it is out. */
    void known(LegalRequestEvent event) {
        letters.known(event);
        people.known(event, scheduler.now());
    }

    void decided(DecisionEvent event) {
        if (event instanceof ProvisionStanding standing && standing.status() == ProvisionStatus.EFFECTIVE) {
            law.effective(standing.provisionId(), scheduler.now());
            expectNothingCanLeave(standing);
        }
        practice.decided(event);
        people.read(event);
    }

    /** Whether or not anything would have left: no permit that is still good is without its outcome. */
    private void expectNothingCanLeave(ProvisionStanding standing) {
        Instant sure = scheduler.now().plus(clockBound);
        boolean canLeave = standing.provision().covers().isEmpty()
                && notices.stream()
                        .filter(NoticePermitted.class::isInstance)
                        .map(NoticePermitted.class::cast)
                        .filter(permit -> permit.requestId().equals(standing.requestId())
                                && permit.expiresAt().isAfter(sure)
                                && !Letters.AGENCY.equals(permit.recipient().address()))
                        .anyMatch(permit -> outcomes.stream()
                                .noneMatch(outcome -> outcome.noticeId().equals(permit.noticeId())
                                        && outcome.attempt() == permit.attempt()));
        expect(!canLeave, standing.provisionId() + ": effective while a permit is out");
    }

    void expect(boolean holds, String otherwise) {
        if (!holds) {
            breaches.add(otherwise);
        }
    }

    void accept(NoticePermitted permit) {
        Instant issued = issuedAt.getOrDefault(permit, Scheduler.START);
        practice.told(permit.noticeId());
        letters.accepted(permit);
        post.accept(permit, issued, scheduler.now(), customer(permit.customerId()));
    }

    void excuse(NoticeId notice) {
        post.excuse(notice);
    }

    boolean wasTold(NoticeId notice) {
        return post.has(notice);
    }

    boolean isSettled(RequestId request) {
        return core.isSettled(request);
    }

    void record(CustomerRecorded customer) {
        customers.removeIf(known -> known.customerId().equals(customer.customerId()));
        customers.add(customer);
        core.directoryChanged();
    }

    private CustomerRecorded customer(CustomerId id) {
        return customers.stream()
                .filter(c -> c.customerId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<CaseEvent> requests() {
        return requests;
    }

    List<NoticeEvent> notices() {
        return notices;
    }

    List<NoticeOutcome> outcomes() {
        return outcomes;
    }

    List<CustomerRecorded> customers() {
        return customers;
    }

    Mistake mistake() {
        return mistake;
    }

    int crashPercent() {
        return healed ? 0 : crashPercent;
    }

    int troublePercent() {
        return healed ? 0 : troublePercent;
    }

    boolean healed() {
        return healed;
    }
}
