package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.TargetAccount;
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
import org.fairnotice.decision.policy.NoticeFacts.Related;
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
        parties.all().forEach(party -> judged.add(judge(Word.notice(file, party.id(), party))));
        for (Said.OnNotice said : file.said().notices()) {
            if (parties.of(said.customerId()).isEmpty()) {
                judged.add(judge(Word.notice(file, said.customerId(), null)));
            }
        }
        return judged;
    }

    /** One notice, or a letter beside it. What is no word to the customer no gag on telling it forbids. */
    JudgedNotice judge(Word word) {
        @Nullable Party party = word.party();
        Delivery known = file.deliveries().stream()
                .filter(d -> d.noticeId().equals(word.id()))
                .findFirst()
                .orElse(Delivery.none(word.id()));
        List<Standing> covering = standings.stream()
                .filter(s -> !word.toAgency() && Standing.covers(s.gag(), word.customer(), parties))
                .toList();
        List<Review> open = openFor(word);
        Recipient recipient = recipient(word, known);
        boolean free = gagStanding(covering) == GagStanding.NONE
                && open.isEmpty()
                && party != null
                && isOwed(word, party)
                && recipient.standing() == Contacts.AVAILABLE;
        Delivery delivery = known.freeFrom(free && word.cools() ? firstFree(known) : null);
        NoticeFacts facts = facts(word, delivery, recipient, covering, !open.isEmpty());
        Rule rule = DecisionTable.decide(facts);
        List<Review> questions = questions(rule, delivery, recipient);
        return new JudgedNotice(
                word.customer(),
                party,
                delivery,
                recipient,
                facts,
                rule,
                new NoticeStates(file, setting)
                        .of(rule, delivery, covering, coolUntil(delivery, covering), reasons(open, questions)),
                questions,
                covering.stream()
                        .filter(Standing::blocks)
                        .flatMap(s -> s.gag().evidence().stream())
                        .toList(),
                wakeAt(delivery, coolUntil(delivery, covering)));
    }

    /** An agency that nobody has verified learns nothing; no other question is its concern. */
    private List<Review> openFor(Word word) {
        return caseQuestions.stream()
                .filter(review -> !word.toAgency() || review.reason() == ReviewReason.SENDER_NOT_VERIFIED)
                .toList();
    }

    private Recipient recipient(Word word, Delivery delivery) {
        if (word.party() == null) {
            return new Recipient(Contacts.NONE, null, 0);
        }
        Collection<TargetAccount> targets = word.toAgency() ? List.of() : Parties.accountsOf(file);
        return Recipient.of(word.contacts(), targets, delivery, setting.policy(), Answers.of(file));
    }

    private boolean isOwed(Word word, Party party) {
        return word.toAgency()
                || party.customer().type() == CustomerType.ENTERPRISE
                || setting.policy().consumerNotice();
    }

    private Instant firstFree(Delivery known) {
        return known.freeFrom() == null ? setting.now() : known.freeFrom();
    }

    private NoticeFacts facts(
            Word word, Delivery delivery, Recipient recipient, List<Standing> covering, boolean question) {
        @Nullable Party party = word.party();
        Instant now = setting.now();
        return new NoticeFacts(
                telling(delivery),
                party != null,
                word.closed(),
                gagStanding(covering),
                question,
                party == null || word.toAgency()
                        ? CustomerType.ENTERPRISE
                        : party.customer().type(),
                setting.policy().consumerNotice(),
                recipient.standing(),
                word.toAgency() ? Related.NONE : PaperReview.related(file),
                word.toAgency() || approved(word, covering),
                delivery.attemptOut(now, setting.instants()),
                waiting(delivery, coolUntil(delivery, covering)),
                setting.gate().open() && !now.isBefore(setting.gate().formerPermitsEndAt()));
    }

    /** Whether as many persons as the policy wants approved it; after the last gag, where the policy wants that too. */
    private boolean approved(Word word, List<Standing> covering) {
        Policy policy = setting.policy();
        Optional<Instant> over = covering.stream()
                .filter(Standing::over)
                .flatMap(standing -> standing.overAt(setting).stream())
                .max(Instant::compareTo);
        boolean confirms = policy.releaseAfterGag() == Policy.Release.COUNSEL_CONFIRMS && over.isPresent();
        int needed = confirms ? Math.max(1, policy.approvalsNeeded()) : policy.approvalsNeeded();
        Instant since = confirms ? over.get() : Instant.MIN;
        return needed == 0 || Answers.of(file).approversOf(word, since).size() >= needed;
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

    private static List<ReviewReason> reasons(List<Review> open, List<Review> noticeQuestions) {
        List<Review> all = new ArrayList<>(open);
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
