package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.AgencyRedirected;
import org.fairnotice.contract.decision.DecisionEvent.ProductionDateSet;
import org.fairnotice.contract.decision.DecisionEvent.ProductionStayed;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.Challenge;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeFiled;
import org.fairnotice.contract.process.LegalRequestEvent.ChallengeRuled;
import org.fairnotice.contract.process.LegalRequestEvent.FactsCorrected;
import org.fairnotice.contract.process.LegalRequestEvent.PermissionAsked;
import org.fairnotice.contract.process.LegalRequestEvent.ProductionDecided;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.contract.process.Ruling;
import org.fairnotice.decision.casefile.CaseEvent;
import org.fairnotice.decision.policy.Policy;

/**
 * Challenges, redirections, permission and production: what counsel and customers say of them, and what may follow. A challenge
 * and its ruling change nothing in {@link Law}: a mail that they set free is found there.
 */
final class Practice {

    /** Clocks differ by so much at most. */
    private static final Duration CLOCKS = Duration.ofSeconds(20);

    /** One customer's share of one request. */
    private record Share(RequestId request, CustomerId customer) {}

    /** What counsel or the customer said of handing data over. */
    private enum Said {
        COUNSEL_STAYS,
        COUNSEL_RELEASES,
        OBJECTED,
        CONSENTED
    }

    private record Word(Instant at, Said said) {}

    private final World world;
    private final Scheduler scheduler;
    private final Policy policy;
    private final Map<Share, List<Word>> spoken = new HashMap<>();
    private final Map<Share, Boolean> stays = new HashMap<>();
    private final Map<NoticeId, Instant> firstTold = new HashMap<>();
    private final Set<Share> released = new HashSet<>();

    Practice(World world, Scheduler scheduler, Policy policy) {
        this.world = world;
        this.scheduler = scheduler;
        this.policy = policy;
    }

    /** Counsel works on a request that was served. */
    void begin(RequestId request, List<ProvisionId> gags, List<CustomerId> customers) {
        gags.forEach(gag -> challengePerhaps(request, gag));
        CustomerId one = scheduler.oneOf(customers);
        perhaps(15, () -> {
            released.add(new Share(request, one));
            String address = scheduler.chance(70) ? Letters.AGENCY : null;
            append(new RedirectReleased(request, scheduler.now(), "mia", one, address, null));
        });
        perhaps(15, () -> {
            speak(List.of(one), request, Said.COUNSEL_STAYS);
            append(new PermissionAsked(request, scheduler.now(), "mia", one));
        });
        perhaps(
                10,
                () -> append(new FactsCorrected(
                        request,
                        scheduler.now(),
                        "noor",
                        null,
                        "26-mj-" + scheduler.between(1, 3),
                        null,
                        null,
                        null,
                        null)));
        perhaps(10, () -> {
            boolean never = scheduler.chance(50);
            speak(customers, request, never ? Said.COUNSEL_STAYS : Said.COUNSEL_RELEASES);
            Instant from = never ? null : scheduler.now().plus(Duration.ofDays(3));
            append(new ProductionDecided(request, scheduler.now(), "noor", null, from, "agreed with the agency"));
        });
    }

    /** Granted or not, the gag binds until its end is recorded. */
    private void challengePerhaps(RequestId request, ProvisionId gag) {
        perhaps(30, () -> {
            Challenge way = scheduler.oneOf(List.of(Challenge.values()));
            append(new ChallengeFiled(request, gag, scheduler.now(), "mia", way, scheduler.now(), "26-cv-1"));
            perhaps(70, () -> {
                Ruling ruling = scheduler.oneOf(List.of(Ruling.values()));
                append(new ChallengeRuled(request, gag, scheduler.now(), "mia", ruling, scheduler.now(), "26-cv-1"));
            });
        });
    }

    private void perhaps(int percent, Runnable work) {
        if (scheduler.chance(percent)) {
            scheduler.after(scheduler.someTime(), work);
        }
    }

    private void append(LegalRequestEvent event) {
        world.append(new CaseEvent.Recorded(event));
    }

    private void speak(List<CustomerId> customers, RequestId request, Said said) {
        customers.forEach(customer -> speak(new Share(request, customer), new Word(scheduler.now(), said)));
    }

    private void speak(Share share, Word word) {
        spoken.computeIfAbsent(share, _ -> new ArrayList<>()).add(word);
    }

    /** A mail server took a notice. */
    void told(NoticeId notice) {
        firstTold.putIfAbsent(notice, scheduler.now());
    }

    /** A customer answers, by the notifier's clock. */
    void answered(NoticeOutcome outcome) {
        if (outcome instanceof CustomerResponded answer
                && (answer.response() == Response.OBJECTED || answer.response() == Response.CONSENTED)) {
            world.customers().stream()
                    .map(customer -> new Share(answer.requestId(), customer.customerId()))
                    .filter(share ->
                            NoticeId.of(share.request(), share.customer()).equals(answer.noticeId()))
                    .forEach(share -> speak(
                            share,
                            new Word(
                                    answer.at(),
                                    answer.response() == Response.OBJECTED ? Said.OBJECTED : Said.CONSENTED)));
        }
    }

    void decided(DecisionEvent event) {
        switch (event) {
            case ProductionDateSet set -> {
                var share = new Share(set.requestId(), set.customerId());
                stays.put(share, false);
                mayBeHandedOver(share, set.productionDate());
            }
            case ProductionStayed stayed -> stays.put(new Share(stayed.requestId(), stayed.customerId()), true);
            case AgencyRedirected redirected ->
                world.expect(
                        released.contains(new Share(redirected.requestId(), redirected.customerId())),
                        "an agency was redirected without anybody's word");
            default -> {}
        }
    }

    /** Without a word of counsel or of the customer itself, the customer has its days from when it was told. */
    private void mayBeHandedOver(Share share, Instant from) {
        boolean owed = !share.customer().equals(World.CONSUMER) || policy.consumerNotice();
        if (!owed || spoken.containsKey(share)) {
            return;
        }
        Instant told = firstTold.getOrDefault(NoticeId.of(share.request(), share.customer()), Instant.MAX);
        world.expect(
                !told.equals(Instant.MAX)
                        && !from.isBefore(told.plus(Duration.ofDays(policy.daysToObject()))
                                .minus(CLOCKS)),
                share + ": data may be handed over before the customer had its days to object");
    }

    /** When all is in order: where the last word that counts was a stay, a stay stands, and where it was a date, a date. */
    void end() {
        spoken.forEach((share, words) -> {
            Optional<Boolean> said = Optional.ofNullable(stays.get(share));
            boolean atOnce = words.stream().map(Word::at).distinct().count() < words.size();
            world.expect(
                    said.isEmpty() || atOnce || said.get() == stays(words),
                    share + ": the last word on production was not heard");
        });
    }

    /** An objection stands until counsel speaks. */
    private static boolean stays(List<Word> words) {
        boolean stays = false;
        boolean objected = false;
        for (Word word : words.stream().sorted(Comparator.comparing(Word::at)).toList()) {
            objected = word.said() == Said.OBJECTED || (objected && word.said() == Said.CONSENTED);
            stays = objected || word.said() == Said.COUNSEL_STAYS;
        }
        return stays;
    }
}
