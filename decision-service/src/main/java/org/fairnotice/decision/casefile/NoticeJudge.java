package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.decision.casefile.Parties.Party;
import org.fairnotice.decision.policy.DecisionTable;
import org.fairnotice.decision.policy.NoticeFacts;
import org.fairnotice.decision.policy.NoticeFacts.Contacts;
import org.fairnotice.decision.policy.NoticeFacts.GagStanding;
import org.fairnotice.decision.policy.NoticeFacts.Telling;
import org.fairnotice.decision.policy.NoticeFacts.Waiting;
import org.fairnotice.decision.policy.Policy;
import org.fairnotice.decision.policy.Rule;
import org.jspecify.annotations.Nullable;

/** Finds the facts of each notice of a case and puts them to the decision table. */
record NoticeJudge(
        CaseFile file, Parties parties, List<Standing> standings, List<Review> caseQuestions, Setting setting) {

    /** Each customer's notice, and those of customers who hold no account any more. */
    List<JudgedNotice> judge() {
        List<JudgedNotice> judged = new ArrayList<>();
        parties.all().forEach(party -> judged.add(judge(party.id(), party)));
        for (Said.OnNotice said : file.said().notices()) {
            if (parties.of(said.customerId()).isEmpty()) {
                judged.add(judge(said.customerId(), null));
            }
        }
        return judged;
    }

    private JudgedNotice judge(CustomerId customer, @Nullable Party party) {
        NoticeId id = NoticeId.of(file.requestId(), customer);
        Delivery known = file.deliveries().stream()
                .filter(d -> d.noticeId().equals(id))
                .findFirst()
                .orElse(Delivery.none(id));
        List<Standing> covering = standings.stream()
                .filter(s -> Standing.covers(s.gag(), customer, parties))
                .toList();
        Recipient recipient = recipient(party, known);
        boolean free = gagStanding(covering) == GagStanding.NONE
                && caseQuestions.isEmpty()
                && party != null
                && isOwed(party)
                && recipient.standing() == Contacts.AVAILABLE;
        Delivery delivery = known.freeFrom(free ? firstFree(known) : null);
        NoticeFacts facts = facts(party, delivery, recipient, covering);
        Rule rule = DecisionTable.decide(facts);
        List<Review> questions = questions(rule, delivery, recipient);
        return new JudgedNotice(
                customer,
                party,
                delivery,
                recipient,
                facts,
                rule,
                new NoticeStates(file, setting)
                        .of(rule, delivery, covering, coolUntil(delivery, covering), reasons(questions)),
                questions,
                covering.stream()
                        .filter(Standing::blocks)
                        .flatMap(s -> s.gag().evidence().stream())
                        .toList(),
                wakeAt(delivery, coolUntil(delivery, covering)));
    }

    private Recipient recipient(@Nullable Party party, Delivery delivery) {
        if (party == null) {
            return new Recipient(Contacts.NONE, null, 0);
        }
        return Recipient.of(
                party.customer().contacts(), Parties.accountsOf(file), delivery, setting.policy(), Answers.of(file));
    }

    private boolean isOwed(Party party) {
        return party.customer().type() == CustomerType.ENTERPRISE
                || setting.policy().consumerNotice();
    }

    private Instant firstFree(Delivery known) {
        return known.freeFrom() == null ? setting.now() : known.freeFrom();
    }

    private NoticeFacts facts(@Nullable Party party, Delivery delivery, Recipient recipient, List<Standing> covering) {
        Answers answers = Answers.of(file);
        Instant now = setting.now();
        return new NoticeFacts(
                telling(delivery),
                party != null,
                answers.closing().isPresent(),
                gagStanding(covering),
                !caseQuestions.isEmpty(),
                party == null ? CustomerType.ENTERPRISE : party.customer().type(),
                setting.policy().consumerNotice(),
                recipient.standing(),
                PaperReview.related(file),
                approved(delivery.noticeId(), covering),
                delivery.attemptOut(now, setting.instants()),
                waiting(delivery, coolUntil(delivery, covering)),
                setting.gate().open() && !now.isBefore(setting.gate().formerPermitsEndAt()));
    }

    /** Whether as many persons as the policy wants approved it; after the last gag, where the policy wants that too. */
    private boolean approved(NoticeId notice, List<Standing> covering) {
        Policy policy = setting.policy();
        Optional<Instant> over = covering.stream()
                .filter(Standing::over)
                .flatMap(standing -> standing.overAt(setting).stream())
                .max(Instant::compareTo);
        boolean confirms = policy.releaseAfterGag() == Policy.Release.COUNSEL_CONFIRMS && over.isPresent();
        int needed = confirms ? Math.max(1, policy.approvalsNeeded()) : policy.approvalsNeeded();
        Instant since = confirms ? over.get() : Instant.MIN;
        return needed == 0 || Answers.of(file).approversOf(notice, since).size() >= needed;
    }

    private static Telling telling(Delivery delivery) {
        Optional<Attempt> told = delivery.told();
        if (told.isEmpty()) {
            return Telling.NOT_TOLD;
        }
        return told.get().result() == Attempt.Result.ANSWERED ? Telling.ANSWERED : Telling.SENT;
    }

    private GagStanding gagStanding(List<Standing> covering) {
        List<Standing> inForce = covering.stream().filter(Standing::inForce).toList();
        if (inForce.stream().anyMatch(s -> !(s.gag().end(setting.policy()) instanceof GagEnd.Until))) {
            return GagStanding.IN_FORCE_INDEFINITE;
        }
        if (!inForce.isEmpty()) {
            return GagStanding.IN_FORCE_DATED;
        }
        return covering.stream().anyMatch(Standing::blocks) ? GagStanding.UNCONFIRMED : GagStanding.NONE;
    }

    private Waiting waiting(Delivery delivery, Instant coolUntil) {
        if (setting.now().isBefore(coolUntil)) {
            return Waiting.COOLING;
        }
        Instant next = delivery.nextAttemptFrom(setting.policy(), setting.instants());
        return setting.now().isBefore(next) ? Waiting.RETRY : Waiting.NOTHING;
    }

    /** Cooling off from when nothing stood in the way, and the grace after each gag: extensions come late. */
    private Instant coolUntil(Delivery delivery, List<Standing> covering) {
        @Nullable Instant from = delivery.freeFrom();
        Instant until = from == null
                ? Instant.MIN
                : Instants.plus(from, setting.policy().coolingOff());
        for (Standing standing : covering) {
            if (standing.over()) {
                Instant over = standing.overAt(setting).orElse(Instant.MIN);
                LegalBasis basis = standing.gag().provision().basis();
                until = Instants.later(until, setting.policy().graceEnds(basis, over));
            }
        }
        return until;
    }

    private List<Review> questions(Rule rule, Delivery delivery, Recipient recipient) {
        String notice = delivery.noticeId().value();
        return switch (rule) {
            case NO_CONTACT -> List.of(question(ReviewReason.CUSTOMER_WITHOUT_CONTACT, notice, rule));
            case CONTACT_IS_TARGET -> List.of(question(ReviewReason.CONTACT_IS_TARGET, notice, rule));
            case APPROVAL_MISSING -> List.of(question(ReviewReason.APPROVAL_NEEDED, notice, rule));
            case UNDELIVERABLE ->
                List.of(new Review(
                        Recipient.undeliverableId(delivery, recipient.spent()),
                        ReviewReason.UNDELIVERABLE,
                        rule.reason(),
                        List.of()));
            case ANSWERED,
                    SENT,
                    CLOSED_BY_PERSON,
                    GAG_INDEFINITE,
                    GAG_DATED,
                    GAG_UNCONFIRMED,
                    QUESTION_OPEN,
                    HOLDS_NO_ACCOUNT,
                    CONSUMER,
                    RELATED_PAPER_IN_REVIEW,
                    PAPERS_NOT_COMPARED,
                    ATTEMPT_OUT,
                    COOLING_OFF,
                    RETRY_LATER,
                    INPUTS_UNREAD,
                    NOTHING_FORBIDS -> List.of();
        };
    }

    private static Review question(ReviewReason reason, String about, Rule rule) {
        return new Review(ReviewIds.id(reason, about), reason, rule.reason(), List.of());
    }

    private List<ReviewReason> reasons(List<Review> noticeQuestions) {
        List<Review> all = new ArrayList<>(caseQuestions);
        all.addAll(noticeQuestions);
        return all.stream().map(Review::reason).distinct().sorted().toList();
    }

    private Instant wakeAt(Delivery delivery, Instant coolUntil) {
        Alarm alarm = new Alarm(setting.now());
        alarm.at(coolUntil);
        alarm.at(delivery.nextAttemptFrom(setting.policy(), setting.instants()));
        for (Attempt attempt : delivery.attempts()) {
            if (attempt.expiresAt() != null) {
                alarm.at(setting.instants().surely(attempt.expiresAt()));
            }
        }
        @Nullable Instant first = alarm.first();
        return first == null ? Instant.MAX : first;
    }
}
