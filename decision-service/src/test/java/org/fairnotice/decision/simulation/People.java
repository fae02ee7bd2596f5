package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.ReviewOpened;
import org.fairnotice.contract.decision.DecisionEvent.ReviewSettled;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.Ending;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.CaseClosed;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionEnded;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.ReleaseApproved;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.LegalRequestEvent.RequestWithdrawn;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.decision.casefile.CaseEvent;
import org.fairnotice.decision.policy.Policy;
import org.fairnotice.decision.simulation.Law.Ban;

/** Agencies that serve, courts that forbid and lift, counsel who answers; and what each customer is owed in truth. */
final class People {

    private record Question(RequestId request, String id, ReviewReason reason) {}

    private final World world;
    private final Scheduler scheduler;
    private final Law law;
    private final Policy policy;
    private final List<RequestId> served = new ArrayList<>();
    private final Map<String, Question> open = new LinkedHashMap<>();
    private final Set<RequestId> closed = new HashSet<>();
    private final Papers papers;
    private final Practice practice;

    People(World world, Scheduler scheduler, Law law, Policy policy, Practice practice) {
        this.world = world;
        this.scheduler = scheduler;
        this.law = law;
        this.policy = policy;
        this.papers = new Papers(scheduler, law);
        this.practice = practice;
    }

    void begin() {
        for (int i = 0; i < World.ACCOUNTS.size(); i++) {
            CustomerRecorded customer = customer(i);
            Duration late = scheduler.chance(85) ? Duration.ZERO : scheduler.someTime();
            scheduler.after(late, () -> world.record(customer));
        }
        int requests = scheduler.chance(15) ? 3 : scheduler.between(1, 2);
        boolean atOnce = scheduler.chance(40);
        for (int i = 0; i < requests; i++) {
            RequestId id = RequestId.derivedFrom("request", String.valueOf(i));
            scheduler.after(atOnce ? scheduler.millis(0, 100) : scheduler.seconds(0, 3_600), () -> serve(id));
        }
        if (scheduler.chance(10)) {
            scheduler.after(
                    scheduler.someTime(), () -> world.append(new CaseEvent.RecordUnreadable("legal-requests/0/7")));
        }
        if (scheduler.chance(60)) {
            scheduler.after(scheduler.someTime(), this::answerSome);
        }
    }

    private static CustomerRecorded customer(int number) {
        String name = "customer-" + number;
        return new CustomerRecorded(
                new CustomerId(name),
                Scheduler.START,
                name,
                number == 2 ? CustomerType.CONSUMER : CustomerType.ENTERPRISE,
                List.of(World.ACCOUNTS.get(number)),
                List.of(),
                List.of(
                        new Contact("Legal", "legal@" + name + ".example", Contact.Role.LEGAL),
                        new Contact("Admin", "admin@" + name + ".example", Contact.Role.ADMINISTRATOR)),
                null);
    }

    private static CustomerId holder(TargetAccount account) {
        return customer(World.ACCOUNTS.indexOf(account)).customerId();
    }

    private void serve(RequestId id) {
        RequestReceived request = papers.request(id);
        served.add(id);
        world.append(new CaseEvent.Recorded(request));
        List<TargetAccount> accounts = papers.targets(id);
        for (int i = scheduler.between(0, 2); i > 0; i--) {
            int number = i;
            scheduler.after(scheduler.someTime(), () -> forbid(id, number, accounts));
        }
        if (scheduler.chance(10)) {
            scheduler.after(
                    scheduler.someTime(), () -> append(new RequestWithdrawn(id, scheduler.now(), "mia", "moot")));
        }
        if (scheduler.chance(5)) {
            scheduler.after(scheduler.someTime(), () -> close(id));
        }
        law.of(id).forEach(ban -> endEarlyPerhaps(ban.request, ban.id));
        List<ProvisionId> gags =
                law.of(id).stream().map(ban -> ban.id).distinct().toList();
        practice.begin(id, gags, accounts.stream().map(People::holder).toList());
    }

    /** A gag comes late: by order, extended perhaps, and perhaps lifted before its time. */
    private void forbid(RequestId request, int number, List<TargetAccount> accounts) {
        ProvisionId id = ProvisionId.derivedFrom(request, "late", String.valueOf(number));
        List<TargetAccount> covers = scheduler.chance(70) ? List.of() : List.of(scheduler.oneOf(accounts));
        forbidUntil(request, id, covers, papers.someEnd());
        if (scheduler.chance(40)) {
            scheduler.after(scheduler.someTime(), () -> forbidUntil(request, id, covers, papers.someEnd()));
        }
        endEarlyPerhaps(request, id);
    }

    /** Beside the gags that come by chance; once for each request. */
    void forbidBesides(RequestId request) {
        forbid(request, 0, papers.targets(request));
    }

    private void forbidUntil(RequestId request, ProvisionId id, List<TargetAccount> covers, GagEnd end) {
        law.add(new Ban(request, id, covers, Papers.truth(end), !(end instanceof GagEnd.Until)), scheduler.now());
        Provision provision = new Provision(LegalBasis.ORDER_2705B, Provision.Force.IN_FORCE, null, end, covers);
        append(new ProvisionRecorded(request, id, scheduler.now(), "mia", provision));
    }

    private void endEarlyPerhaps(RequestId request, ProvisionId id) {
        if (scheduler.chance(30)) {
            scheduler.after(scheduler.someTime(), () -> lift(request, id, "mia"));
        }
        if (scheduler.chance(20)) {
            scheduler.after(scheduler.someTime(), () -> lift(request, id, "noor"));
        }
    }

    private void lift(RequestId request, ProvisionId id, String by) {
        Instant from = scheduler.now().plus(scheduler.chance(50) ? Duration.ZERO : scheduler.someTime());
        law.lift(id, by, from, scheduler.now());
        append(new ProvisionEnded(request, id, scheduler.now(), by, Ending.LIFTED, from));
    }

    private void close(RequestId id) {
        closed.add(id);
        append(new CaseClosed(id, scheduler.now(), "mia", "told by telephone"));
    }

    private void append(LegalRequestEvent event) {
        world.append(new CaseEvent.Recorded(event));
    }

    /** The core knows of a gag from when it has read the record that holds it. */
    void known(LegalRequestEvent event, Instant now) {
        switch (event) {
            case RequestReceived e -> papers.bansOf(e).forEach(ban -> ban.knownAt = earlier(ban.knownAt, now));
            case ProvisionRecorded e ->
                law.of(e.provisionId()).stream()
                        .filter(ban -> ban.end.equals(Papers.truth(e.provision().end())))
                        .forEach(ban -> ban.knownAt = earlier(ban.knownAt, now));
            case ProvisionEnded e ->
                law.of(e.provisionId()).stream()
                        .filter(ban -> ban.knownAt.equals(Instant.MAX) && ban.lastWord.equals(e.recordedAt()))
                        .forEach(ban -> ban.knownAt = now);
            default -> {}
        }
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Counsel reads the decisions. */
    void read(DecisionEvent event) {
        if (event instanceof ReviewOpened opened) {
            var question = new Question(
                    opened.requestId(),
                    opened.review().reviewId(),
                    opened.review().reason());
            open.put(question.request() + "/" + question.id(), question);
            if (world.healed()) {
                scheduler.after(scheduler.seconds(1, 3_600), () -> answer(question));
            }
        }
        if (event instanceof ReviewSettled settled) {
            open.remove(settled.requestId() + "/" + settled.reviewId());
        }
    }

    private void answerSome() {
        List.copyOf(open.values()).stream().filter(q -> scheduler.chance(70)).forEach(this::answer);
        scheduler.after(scheduler.someTime(), () -> {
            if (!world.healed()) {
                answerSome();
            }
        });
    }

    /** Nothing breaks any more: all are answered, all who are missing are entered, all that has no end is lifted. */
    void putInOrder() {
        for (int i = 0; i < World.ACCOUNTS.size(); i++) {
            world.record(customer(i));
        }
        for (RequestId request : served) {
            law.of(request).stream().map(ban -> ban.id).distinct().forEach(id -> {
                scheduler.after(Duration.ofDays(1), () -> lift(request, id, "mia"));
                scheduler.after(Duration.ofDays(2), () -> lift(request, id, "noor"));
            });
        }
        List.copyOf(open.values()).forEach(q -> scheduler.after(scheduler.seconds(1, 3_600), () -> answer(q)));
    }

    private void answer(Question question) {
        RequestId request = question.request();
        switch (question.reason()) {
            case GAG_UNCLEAR, GAG_READ_FROM_TEXT, GAG_END_CLAIMED, DOCUMENT_UNREADABLE -> readThePapers(question);
            case GAG_REQUESTED_ONLY -> {
                law.gagIsNoQuestion(request);
                find(question, new Finding.NoProvision());
            }
            case SENDER_NOT_VERIFIED -> {
                if (papers.saysWhetherThereIsAGag(request)) {
                    law.gagIsNoQuestion(request);
                }
                find(question, new Finding.SenderConfirmed());
            }
            case MAY_BELONG_TO_OTHER_CASE -> compare(question);
            case FIELDS_UNSURE ->
                find(
                        question,
                        new Finding.FieldsFound(
                                null, null, LegalProcess.Kind.UNKNOWN, null, null, papers.unread(request)));
            case EMERGENCY -> find(question, new Finding.CircumstanceCleared(Circumstance.EMERGENCY));
            case APPROVAL_NEEDED -> append(new ReleaseApproved(request, scheduler.now(), "noor", null));
            case RECORD_UNREADABLE, WITHDRAWN, UNDELIVERABLE, NOT_LEGAL_PROCESS, NO_TARGET_ACCOUNT, COPY_NAMES_OTHERS ->
                find(question, new Finding.Dismissed("looked at"));
            case GAG_END_NEEDS_SECOND_PERSON,
                    CUSTOMER_UNKNOWN,
                    CUSTOMER_AMBIGUOUS,
                    CUSTOMER_WITHOUT_CONTACT,
                    CHILD_SAFETY,
                    CONTACT_IS_TARGET -> {}
        }
    }

    private void compare(Question question) {
        List<RequestId> open = law.possibleDuplicatesOf(question.request()).stream()
                .filter(other -> !closed.contains(other))
                .toList();
        if (!open.isEmpty() && scheduler.chance(40)) {
            closed.add(question.request());
            find(question, new Finding.PartOf(open.getFirst()));
        } else {
            law.isOfItsOwn(question.request());
            find(question, new Finding.Unrelated());
        }
    }

    /** Counsel finds in the papers what is in them in truth. */
    private void readThePapers(Question question) {
        RequestId request = question.request();
        law.gagIsNoQuestion(request);
        List<Ban> inText = papers.textBansOf(request);
        for (Ban ban : inText) {
            GagEnd end = new GagEnd.Until(ban.end);
            var provision = new Provision(LegalBasis.ORDER_2705B, Provision.Force.IN_FORCE, null, end, List.of());
            find(question, new Finding.ProvisionFound(ban.id, provision));
        }
        if (inText.isEmpty()) {
            find(question, new Finding.NoProvision());
        }
    }

    private void find(Question question, Finding finding) {
        append(new FindingRecorded(question.request(), scheduler.now(), "noor", question.id(), finding));
    }

    boolean isClosed(RequestId request) {
        return closed.contains(request);
    }

    /** After all is healed, lifted and answered: who should have been told, and was not. */
    List<String> owedAndNotTold() {
        List<String> lost = new ArrayList<>();
        for (RequestId request : served) {
            if (!world.isSettled(request)) {
                lost.add(request + ": not settled; open: " + open.keySet());
            }
            for (int i = 0; i < World.ACCOUNTS.size(); i++) {
                CustomerRecorded customer = customer(i);
                boolean owed = papers.targets(request).contains(World.ACCOUNTS.get(i))
                        && (customer.type() == CustomerType.ENTERPRISE || policy.consumerNotice());
                boolean told = world.wasTold(NoticeId.of(request, customer.customerId()));
                if (owed && !told && !closed.contains(request)) {
                    lost.add(request + ": " + customer.customerId() + " was never told");
                }
            }
        }
        return lost;
    }
}
