package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.decision.DecisionEvent;
import org.fairnotice.contract.decision.DecisionEvent.LetterDecided;
import org.fairnotice.contract.decision.DecisionEvent.ProductionDateSet;
import org.fairnotice.contract.decision.DecisionEvent.ProvisionStanding;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ProvisionStatus;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.decision.casefile.CaseEvent;
import org.fairnotice.decision.casefile.CaseFile;
import org.fairnotice.decision.casefile.CaseRules;
import org.fairnotice.decision.casefile.Directory;
import org.fairnotice.decision.casefile.Effect;
import org.fairnotice.decision.casefile.Gate;
import org.fairnotice.decision.casefile.Kin;
import org.fairnotice.decision.casefile.PaperKey;
import org.fairnotice.decision.casefile.PaperShelf;
import org.fairnotice.decision.casefile.Step;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A model of decision-service around the real core: it reads its inputs one record at a time, commits state, offset and output
 * as one, and may crash before it does, or lose all its state.
 */
final class ModelCore implements Directory {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final World world;
    private final Scheduler scheduler;
    private final Policy policy;
    private final CaseRules rules;
    private final Duration skew;

    private final Map<RequestId, CaseFile> cases = new TreeMap<>(Comparator.comparing(RequestId::value));
    private final Map<PaperKey, PaperShelf> shelves = new HashMap<>();
    private final List<PaperShelf.Message> relations = new ArrayList<>();
    private int requestsRead;
    private int outcomesRead;
    private int relationsRead;

    private @Nullable NoticePermitted lastLetter;
    private boolean up = true;
    private boolean polling;
    private boolean pastUnknown;

    /** Kept on the broker: a loss of state is not overcome. */
    private boolean lossOpen;

    private boolean lostWhileDown;
    private int life;
    private boolean gateOpen = true;
    private int requestsToRead;
    private int outcomesToRead;
    private Instant formerPermitsEndAt = Instant.MIN;

    ModelCore(World world, Scheduler scheduler, Policy policy, CaseRules rules, Duration skew) {
        this.world = world;
        this.scheduler = scheduler;
        this.policy = policy;
        this.rules = rules;
        this.skew = skew;
    }

    /** By this service's own clock. */
    private Instant now() {
        return scheduler.now().plus(skew);
    }

    /** Something was appended to an input. */
    void wake() {
        if (!polling) {
            polling = true;
            scheduler.after(scheduler.millis(1, scheduler.chance(3) ? 20_000 : 60), this::poll);
        }
    }

    private void poll() {
        polling = false;
        if (!up) {
            return;
        }
        if (!scheduler.chance(world.crashPercent())) {
            readOne();
        } else {
            if (world.mistake() == Mistake.OFFSET_BEFORE_SEND) {
                skipOne();
            }
            crash(scheduler.chance(25));
        }
        openGateWhenRead();
        if (unread()) {
            wake();
        }
    }

    private boolean unread() {
        return requestsRead < world.requests().size()
                || outcomesRead < world.outcomes().size()
                || relationsRead < relations.size();
    }

    /** Partitions are read in any order relative to each other, each in its own. */
    private void readOne() {
        switch (pick()) {
            case 0 -> {
                CaseEvent event = world.requests().get(requestsRead++);
                step(keyOf(event), event);
            }
            case 1 -> {
                var outcome = world.outcomes().get(outcomesRead++);
                step(outcome.requestId(), new CaseEvent.Reported(outcome));
            }
            case 2 -> {
                PaperShelf.Message message = relations.get(relationsRead++);
                step(message.to(), new CaseEvent.Related(List.of(message.kin())));
            }
            default -> {}
        }
    }

    private void skipOne() {
        switch (pick()) {
            case 0 -> requestsRead++;
            case 1 -> outcomesRead++;
            case 2 -> relationsRead++;
            default -> {}
        }
    }

    private int pick() {
        List<Integer> logs = new ArrayList<>(3);
        if (requestsRead < world.requests().size()) {
            logs.add(0);
        }
        if (outcomesRead < world.outcomes().size()) {
            logs.add(1);
        }
        if (relationsRead < relations.size()) {
            logs.add(2);
        }
        return logs.isEmpty() ? -1 : scheduler.oneOf(logs);
    }

    private static RequestId keyOf(CaseEvent event) {
        return event instanceof CaseEvent.Recorded recorded
                ? recorded.event().requestId()
                : World.UNREADABLE_BELONGS_TO;
    }

    private void step(RequestId id, CaseEvent event) {
        CaseFile before = cases.getOrDefault(id, CaseFile.opened(id));
        boolean open = gateOpen && !now().isBefore(formerPermitsEndAt);
        Gate gate = new Gate(open, formerPermitsEndAt, pastUnknown && !open);
        lossOpen &= !open;
        Step step = rules.apply(before, event, this, gate, now());
        CaseFile after = step.state();
        cases.put(id, after);
        if (scheduler.chance(2)) {
            world.expect(
                    rules.apply(after, event, this, gate, now()).equals(new Step(after, List.of())),
                    "the same event twice changed something: "
                            + event.getClass().getSimpleName());
        }
        if (event instanceof CaseEvent.Recorded recorded) {
            world.known(recorded.event());
        }
        if (event instanceof CaseEvent.Reported reported) {
            world.heard(reported.outcome());
        }
        step.effects().forEach(this::publish);
        after.nextDue().ifPresent(due -> scheduleDue(id, due));
    }

    private void publish(Effect effect) {
        switch (effect) {
            case Effect.Decide decide -> {
                world.decided(sabotaged(decide).event());
                sendHeldLetter(decide.event());
            }
            case Effect.Permit permit -> {
                lastLetter = permit.permit().letter() == null ? lastLetter : permit.permit();
                world.notice(permit.permit());
            }
            case Effect.Revoke revoke -> world.notice(revoke.revocation());
            case Effect.Announce announce -> {
                place(announce);
                if (world.mistake() == Mistake.PAPERS_NOT_AWAITED) {
                    step(announce.requestId(), unrelated(announce.keys()));
                }
            }
        }
    }

    private void sendHeldLetter(DecisionEvent event) {
        NoticePermitted last = lastLetter;
        if (world.mistake() == Mistake.LETTER_UNDER_GAG
                && last != null
                && event instanceof LetterDecided decided
                && decided.state() instanceof NoticeState.Held) {
            world.notice(new NoticePermitted(
                    decided.requestId(),
                    decided.letterId(),
                    decided.customerId(),
                    1_000,
                    now(),
                    now().plus(policy.permitLife()),
                    last.recipient(),
                    last.content(),
                    decided.letter(),
                    null));
        }
    }

    private static CaseEvent unrelated(List<PaperKey> keys) {
        return new CaseEvent.Related(
                keys.stream().map(key -> new Kin(key, false, List.of())).toList());
    }

    private Effect.Decide sabotaged(Effect.Decide decide) {
        if (world.mistake() == Mistake.EFFECTIVE_AT_ONCE
                && decide.event() instanceof ProvisionStanding standing
                && standing.status() == ProvisionStatus.PENDING) {
            return new Effect.Decide(new ProvisionStanding(
                    standing.requestId(),
                    standing.provisionId(),
                    standing.decidedAt(),
                    ProvisionStatus.EFFECTIVE,
                    standing.provision(),
                    standing.explanation()));
        }
        return world.mistake() == Mistake.NO_DAYS_TO_OBJECT && decide.event() instanceof ProductionDateSet set
                ? new Effect.Decide(
                        new ProductionDateSet(set.requestId(), set.customerId(), set.decidedAt(), set.decidedAt()))
                : decide;
    }

    private void place(Effect.Announce announce) {
        for (PaperKey key : announce.keys()) {
            PaperShelf.Placed placed =
                    shelves.getOrDefault(key, PaperShelf.empty(key)).place(announce);
            shelves.put(key, placed.shelf());
            relations.addAll(placed.messages());
        }
        wake();
    }

    private void scheduleDue(RequestId id, Instant due) {
        int scheduledIn = life;
        Duration delay = Duration.between(now(), due).plus(scheduler.millis(0, 150));
        scheduler.after(delay.isNegative() ? Duration.ZERO : delay, () -> {
            CaseFile file = cases.get(id);
            boolean stillMeant = file != null && file.nextDue().equals(Optional.of(due));
            if (up && life == scheduledIn && stillMeant) {
                step(id, new CaseEvent.Due());
            }
        });
    }

    /** The directory has changed. */
    void directoryChanged() {
        if (up) {
            List.copyOf(cases.values()).stream()
                    .filter(CaseFile::waitsForDirectory)
                    .forEach(file -> step(file.requestId(), new CaseEvent.Due()));
        }
    }

    void crash(boolean stateLost) {
        up = false;
        int downed = ++life;
        if (stateLost) {
            lossOpen = true;
            lostWhileDown = true;
            cases.clear();
            shelves.clear();
            relations.clear();
            requestsRead = 0;
            outcomesRead = 0;
            relationsRead = 0;
        }
        scheduler.after(scheduler.millis(500, scheduler.chance(20) ? 600_000 : 20_000), () -> {
            if (life == downed) {
                restart();
            }
        });
    }

    /** A new process: all that it knows of earlier lives it has from the broker. */
    private void restart() {
        boolean lost = world.mistake() == Mistake.LOSS_FORGOTTEN ? lostWhileDown : lossOpen;
        lostWhileDown = false;
        up = true;
        gateOpen = world.mistake() == Mistake.NO_END_OF_INPUT_WAIT;
        requestsToRead = world.requests().size();
        outcomesToRead = world.outcomes().size();
        pastUnknown = lost;
        formerPermitsEndAt =
                lost && !gateOpen ? now().plus(policy.permitLife()).plus(policy.clockBound()) : Instant.MIN;
        cases.replaceAll((id, file) -> restored(file));
        cases.values().forEach(file -> file.nextDue().ifPresent(due -> scheduleDue(file.requestId(), due)));
        scheduler.after(scheduler.millis(10, 2_000), this::openGateWhenRead);
        wake();
        // What killed it once often kills it again, in the middle of coming back.
        if (lossOpen && world.crashPercent() > 0 && scheduler.chance(60)) {
            scheduler.after(scheduler.millis(10, 60_000), () -> crash(false));
        }
    }

    /** State is JSON while nobody holds it in memory. */
    private static CaseFile restored(CaseFile file) {
        return JSON.readValue(JSON.writeValueAsBytes(file), CaseFile.class);
    }

    private void openGateWhenRead() {
        boolean read =
                requestsRead >= requestsToRead && outcomesRead >= outcomesToRead && relationsRead == relations.size();
        if (up && !gateOpen && read) {
            gateOpen = true;
            List.copyOf(cases.keySet()).forEach(id -> step(id, new CaseEvent.Due()));
        }
    }

    boolean isSettled(RequestId id) {
        return cases.containsKey(id) && cases.get(id).settled();
    }

    @Override
    public List<CustomerRecorded> holdersOf(TargetAccount account) {
        return directory().stream().filter(c -> c.accounts().contains(account)).toList();
    }

    @Override
    public Optional<CustomerRecorded> byId(CustomerId id) {
        return directory().stream().filter(c -> c.customerId().equals(id)).findFirst();
    }

    /** The directory too is read again by each life. */
    private List<CustomerRecorded> directory() {
        return gateOpen ? world.customers() : List.of();
    }
}
