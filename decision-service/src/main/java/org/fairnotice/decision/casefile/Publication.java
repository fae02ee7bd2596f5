package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.decision.Alert;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.AgencyRedirected;
import org.fairnotice.contract.decision.DecisionEvent.CaseRestated;
import org.fairnotice.contract.decision.DecisionEvent.CaseSettled;
import org.fairnotice.contract.decision.DecisionEvent.CounselAlerted;
import org.fairnotice.contract.decision.DecisionEvent.NoticeDecided;
import org.fairnotice.contract.decision.DecisionEvent.ProductionDateSet;
import org.fairnotice.contract.decision.DecisionEvent.ProductionStayed;
import org.fairnotice.contract.decision.DecisionEvent.ProvisionStanding;
import org.fairnotice.contract.decision.DecisionEvent.ReviewOpened;
import org.fairnotice.contract.decision.DecisionEvent.ReviewSettled;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.decision.Explanation;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.decision.Review;
import org.fairnotice.decision.policy.Rule;
import org.jspecify.annotations.Nullable;

/** Says what differs from what was said before, and remembers that it was said. */
final class Publication {

    /** An answer that was lost on the way must not hold a notice back for ever. */
    private static final Duration PATIENCE_WITH_THE_INDEX = Duration.ofMinutes(1);

    private static final String RESTATED = "restated";

    private final CaseFile file;
    private final RequestId requestId;
    private final Setting setting;
    private final Said before;
    private final List<Effect> effects = new ArrayList<>();

    private List<Said.OnNotice> notices;
    private List<Said.OnReview> reviews;
    private List<Said.OnProvision> provisions;
    private List<Said.OnLetter> letters;
    private final List<Said.OnProduction> productions;
    private final List<String> once;
    private Said.@Nullable Announced announced;
    private final boolean pastUnknown;
    private boolean settled;

    Publication(CaseFile file, Setting setting) {
        this.file = file;
        this.requestId = file.requestId();
        this.setting = setting;
        this.pastUnknown = file.said().pastUnknown() || setting.gate().pastUnknown();
        this.once = new ArrayList<>(file.said().once());
        this.before = restate(file.said());
        this.productions = new ArrayList<>(before.productions());
        this.notices = before.notices();
        this.reviews = before.reviews();
        this.provisions = before.provisions();
        this.letters = before.letters();
        this.announced = before.announced();
        this.settled = before.settled();
    }

    /** After a loss of state, once everything is read: what was said before is taken back, and all is said anew. */
    private Said restate(Said said) {
        if (!pastUnknown || !setting.gate().open() || said.once().contains(RESTATED)) {
            return said;
        }
        once(RESTATED, new CaseRestated(requestId, setting.now()));
        return new Said(List.of(), List.of(), List.of(), List.of(), List.of(), once, said.announced(), false, true);
    }

    void add(Effect effect) {
        effects.add(effect);
    }

    void provisions(List<Standing> standings) {
        List<Said.OnProvision> said = new ArrayList<>();
        for (Standing standing : standings) {
            var on = new Said.OnProvision(
                    standing.gag().id(), standing.status(), standing.gag().provision());
            Optional<Said.OnProvision> last = before.provisions().stream()
                    .filter(other -> other.provisionId().equals(on.provisionId()))
                    .findFirst();
            if (last.isEmpty() || !last.get().equals(on)) {
                decide(standing(standing));
            }
            said.add(on);
        }
        provisions = said;
    }

    private ProvisionStanding standing(Standing standing) {
        Gag gag = standing.gag();
        SortedMap<String, String> inputs = new TreeMap<>();
        inputs.put("origin", gag.origin().name());
        inputs.put("basis", gag.provision().basis().citation());
        inputs.put("end", String.valueOf(gag.end(setting.policy())));
        inputs.put("persons-who-ended", String.valueOf(gag.personsWhoEnded()));
        inputs.put("persons-to-end", String.valueOf(gag.personsToEnd(setting.policy())));
        String rule = "gag-" + ReviewIds.kebab(standing.status());
        return new ProvisionStanding(
                requestId,
                gag.id(),
                setting.now(),
                standing.status(),
                gag.provision(),
                explanation(rule, words(standing.status()), inputs, gag.evidence()));
    }

    private static String words(ProvisionStatus status) {
        return switch (status) {
            case PENDING -> "it forbids telling; an attempt permitted before may still be under way";
            case EFFECTIVE -> "it forbids telling, and nothing can be sent any more";
            case CLAIMED -> "secrecy is asked for; a person decides whether it binds";
            case EXPIRED_UNCONFIRMED -> "its time has run out by words that no person has confirmed";
            case EXPIRED -> "its time has run out";
            case ENDED -> "as many persons as the policy wants recorded that it ended";
            case NOT_A_GAG -> "a person found that it forbids nothing";
        };
    }

    void reviews(List<Review> open, @Nullable String settledBy) {
        for (Said.OnReview said : before.reviews()) {
            if (open.stream().noneMatch(review -> review.reviewId().equals(said.reviewId()))) {
                decide(new ReviewSettled(requestId, setting.now(), said.reviewId(), settledBy));
            }
        }
        for (Review review : open) {
            if (before.reviews().stream().noneMatch(said -> said.reviewId().equals(review.reviewId()))) {
                String rule = "ask-" + ReviewIds.kebab(review.reason());
                Explanation why = explanation(rule, review.detail(), new TreeMap<>(), review.evidence());
                decide(new ReviewOpened(requestId, setting.now(), review, why));
            }
        }
        reviews = open.stream()
                .map(review -> new Said.OnReview(review.reviewId(), review.reason()))
                .toList();
    }

    /** Of a notice that waits for the index alone there is nothing to say yet: it answers within moments, or is told of as late. */
    void notices(List<JudgedNotice> judged) {
        List<Said.OnNotice> said = new ArrayList<>();
        for (JudgedNotice notice : judged) {
            if (isNew(notice) && notice.rule() == Rule.PAPERS_NOT_COMPARED && isPatient()) {
                continue;
            }
            var on = new Said.OnNotice(
                    notice.delivery().noticeId(),
                    notice.customerId(),
                    notice.state(),
                    remembered(notice.rule()).id());
            if (!before.notices().contains(on)) {
                decide(new NoticeDecided(
                        requestId, on.noticeId(), on.customerId(), setting.now(), on.state(), why(notice)));
            }
            said.add(on);
        }
        notices = said;
    }

    void letters(List<JudgedLetter> judged) {
        letters = new LetterNews(file, setting, this).say(judged, before.letters());
    }

    private boolean isNew(JudgedNotice notice) {
        return before.notices().stream()
                .noneMatch(said -> said.noticeId().equals(notice.delivery().noticeId()));
    }

    private boolean isPatient() {
        return announced == null || setting.now().isBefore(patienceEnds(announced));
    }

    /** That a permit was issued and that it is out are one thing to say. */
    static Rule remembered(Rule rule) {
        return rule == Rule.NOTHING_FORBIDS ? Rule.ATTEMPT_OUT : rule;
    }

    Explanation why(JudgedNotice notice) {
        return explanation(
                notice.rule().id(), notice.rule().reason(), notice.facts().inputs(), notice.evidence());
    }

    private Explanation explanation(
            String rule, String reason, SortedMap<String, String> inputs, List<Evidence> evidence) {
        return new Explanation(rule, reason, inputs, evidence, setting.policyVersion());
    }

    void alert(String name, Alert alert, String text) {
        once(name, new CounselAlerted(requestId, setting.now(), alert, text));
    }

    /** Says a customer's production date, or that there is none, when that has changed. */
    void production(CustomerId customer, Production.Word word) {
        var on = new Said.OnProduction(customer, word);
        if (productions.contains(on)) {
            return;
        }
        productions.removeIf(said -> said.customerId().equals(customer));
        productions.add(on);
        if (word.from() != null) {
            decide(new ProductionDateSet(requestId, customer, setting.now(), word.from()));
        }
        if (word.stay() != null) {
            decide(new ProductionStayed(requestId, customer, setting.now(), word.stay()));
        }
    }

    void redirected(CustomerId customer, String releasedBy) {
        once("redirect/" + customer, new AgencyRedirected(requestId, customer, setting.now(), releasedBy));
    }

    private void once(String name, DecisionEvent event) {
        if (!once.contains(name)) {
            once.add(name);
            decide(event);
        }
    }

    void settled(boolean nothingLeft) {
        if (nothingLeft && !settled) {
            decide(new CaseSettled(requestId, setting.now()));
        }
        settled = nothingLeft;
    }

    /**
     * Tells the paper index, and once more after a while if it has not answered.
     *
     * @param completed whether a person found fields of the paper, so that it may bear more keys than were announced
     * @return when to look whether it has answered
     */
    Optional<Instant> announce(Paper paper, boolean completed, boolean answered, boolean inReview) {
        Said.@Nullable Announced last = announced;
        boolean moreKeys = last != null && completed && !last.keys().containsAll(PaperKey.of(paper));
        boolean overdue = last != null && !answered && !setting.now().isBefore(patienceEnds(last));
        if (last == null || last.inReview() != inReview || overdue || moreKeys) {
            List<PaperKey> keys =
                    last == null ? PaperKey.of(paper) : moreKeys ? union(last.keys(), PaperKey.of(paper)) : last.keys();
            announce(paper, keys, inReview);
            announced = new Said.Announced(keys, inReview, setting.now());
        }
        return answered || announced == null ? Optional.empty() : Optional.of(patienceEnds(announced));
    }

    private void announce(Paper paper, List<PaperKey> keys, boolean inReview) {
        @Nullable String agency = paper.process().agency();
        if (agency != null && !keys.isEmpty()) {
            add(new Effect.Announce(PaperKey.issuer(agency), keys, requestId, paper.servedAt(), inReview));
        }
    }

    private static List<PaperKey> union(List<PaperKey> known, List<PaperKey> more) {
        return Stream.concat(known.stream(), more.stream()).distinct().toList();
    }

    private static Instant patienceEnds(Said.Announced announced) {
        return Instants.plus(announced.at(), PATIENCE_WITH_THE_INDEX);
    }

    private void decide(DecisionEvent event) {
        add(new Effect.Decide(event));
    }

    List<Effect> effects() {
        return effects;
    }

    Said said() {
        return new Said(notices, reviews, provisions, productions, letters, once, announced, settled, pastUnknown);
    }
}
