package org.fairnotice.decision.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.notice.NoticeEvent.NoticeRevoked;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.decision.policy.Policy;

/**
 * A model of notifier-service: one record after the other, its outcome and offset committed as one, with a crash possible
 * before and after the mail server accepts. An instance that falls silent is replaced, and may wake.
 */
final class ModelNotifier {

    /** How long an instance may be silent before its partitions are given to another. */
    private static final Duration SESSION = Duration.ofSeconds(45);

    private static final Duration HASTY_SESSION = Duration.ofSeconds(6);

    private record AttemptId(String notice, int attempt) {}

    private final World world;
    private final Scheduler scheduler;
    private final Policy policy;
    private final Duration skew;

    private final Set<AttemptId> made = new HashSet<>();
    private int read;
    private boolean busy;

    ModelNotifier(World world, Scheduler scheduler, Policy policy, Duration skew) {
        this.world = world;
        this.scheduler = scheduler;
        this.policy = policy;
        this.skew = skew;
    }

    private Instant now() {
        return scheduler.now().plus(skew);
    }

    /** Something was appended to the notices. */
    void wake() {
        if (!busy) {
            busy = true;
            scheduler.after(delay(), this::poll);
        }
    }

    private Duration delay() {
        return scheduler.chance(10) ? scheduler.millis(1, 90_000) : scheduler.millis(1, 200);
    }

    private void poll() {
        busy = false;
        if (read >= world.notices().size()) {
            return;
        }
        busy = true;
        NoticeEvent next = world.notices().get(read);
        switch (next) {
            case NoticeRevoked revoked -> done(List.of());
            case NoticePermitted permit -> {
                if (world.crashPercent() > 0 && scheduler.chance(6)) {
                    fallSilent(permit);
                } else {
                    attempt(permit);
                }
            }
        }
    }

    private void attempt(NoticePermitted permit) {
        if (made.contains(id(permit))) {
            refuse(permit, Refusal.REPEATED);
        } else if (isRevoked(permit)) {
            refuse(permit, Refusal.REVOKED);
        } else if (isStale(permit)) {
            refuse(permit, Refusal.STALE);
        } else {
            deliver(permit);
        }
    }

    /** It must outlast a whole exchange, by any clock within the bound. */
    private boolean isStale(NoticePermitted permit) {
        Duration needed = policy.deliveryBound().plus(policy.clockBound());
        return world.mistake() != Mistake.NO_EXPIRY_CHECK
                && Duration.between(now(), permit.expiresAt()).compareTo(needed) < 0;
    }

    /** What was polled together with the permit is known. */
    private boolean isRevoked(NoticePermitted permit) {
        return world.notices().subList(read, world.notices().size()).stream()
                .anyMatch(event -> event instanceof NoticeRevoked revoked
                        && revoked.noticeId().equals(permit.noticeId())
                        && revoked.attempt() == permit.attempt());
    }

    private void deliver(NoticePermitted permit) {
        Duration exchange = scheduler.chance(10)
                ? policy.deliveryBound()
                : scheduler.millis(5, (int) policy.deliveryBound().toMillis());
        if (scheduler.chance(world.crashPercent())) {
            restart();
            return;
        }
        scheduler.after(exchange, () -> exchanged(permit));
    }

    private void exchanged(NoticePermitted permit) {
        int luck = scheduler.between(1, 100);
        if (luck <= world.troublePercent()) {
            fail(permit);
            return;
        }
        world.accept(permit);
        if (scheduler.chance(world.crashPercent())) {
            world.excuse(permit.noticeId());
            restart();
            return;
        }
        done(List.of(new NoticeOutcome.NoticeSent(
                permit.requestId(), permit.noticeId(), permit.attempt(), now(), "<" + permit.noticeId() + "@test>")));
        world.laterPerhaps(permit.letter() == null ? 20 : 0, () -> answer(permit));
        world.laterPerhaps(world.troublePercent() / 3, () -> {
            world.excuse(permit.noticeId());
            return new NoticeOutcome.NoticeBounced(
                    permit.requestId(), permit.noticeId(), permit.attempt(), now(), "5.1.1");
        });
    }

    private NoticeOutcome answer(NoticePermitted permit) {
        Response response = scheduler.oneOf(List.of(Response.values()));
        // Some change their minds.
        world.laterPerhaps(20, () -> answer(permit));
        return new NoticeOutcome.CustomerResponded(
                permit.requestId(), permit.noticeId(), permit.attempt(), now(), response);
    }

    private void fail(NoticePermitted permit) {
        switch (scheduler.between(1, 4)) {
            case 1 ->
                done(List.of(new NoticeOutcome.DeliveryFailed(
                        permit.requestId(), permit.noticeId(), permit.attempt(), now(), "550")));
            case 2 -> {
                if (scheduler.chance(50)) {
                    world.accept(permit);
                    world.excuse(permit.noticeId());
                }
                done(List.of(new NoticeOutcome.DeliveryUnknown(
                        permit.requestId(), permit.noticeId(), permit.attempt(), now(), "lost")));
            }
            default ->
                done(List.of(new NoticeOutcome.DeliveryDeferred(
                        permit.requestId(), permit.noticeId(), permit.attempt(), now(), "451")));
        }
    }

    private void refuse(NoticePermitted permit, Refusal refusal) {
        done(List.of(new NoticeOutcome.NoticeRefused(
                permit.requestId(), permit.noticeId(), permit.attempt(), now(), refusal)));
    }

    /** Outcome and offset are committed as one. */
    private void done(List<NoticeOutcome> outcomes) {
        if (world.notices().get(read) instanceof NoticePermitted permit) {
            made.add(id(permit));
        }
        read++;
        outcomes.forEach(world::outcome);
        busy = false;
        if (scheduler.chance(world.crashPercent())) {
            read = Math.max(0, read - scheduler.between(1, 3));
        }
        if (read < world.notices().size()) {
            wake();
        }
    }

    private void restart() {
        scheduler.after(scheduler.millis(200, scheduler.chance(30) ? 200_000 : 5_000), this::poll);
    }

    /** The instance stops with the permit in its hand; another takes over after the session; the first wakes, and looks again. */
    private void fallSilent(NoticePermitted permit) {
        boolean mayUse = !made.contains(id(permit)) && !isRevoked(permit);
        Duration session = world.mistake() == Mistake.HASTY_TAKEOVER ? HASTY_SESSION : SESSION;
        Duration silence = session.plus(scheduler.millis(0, 120_000));
        scheduler.after(session, () -> attempt(permit));
        scheduler.after(silence, () -> {
            if (mayUse && !isStale(permit)) {
                world.accept(permit);
            }
        });
    }

    private static AttemptId id(NoticePermitted permit) {
        return new AttemptId(permit.noticeId().value(), permit.attempt());
    }
}
