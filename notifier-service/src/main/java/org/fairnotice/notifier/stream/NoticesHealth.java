package org.fairnotice.notifier.stream;

import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether permits are being read; part of the readiness. The mail server is not asked: without it outcomes still flow. */
@Component("notices")
final class NoticesHealth implements HealthIndicator {

    private final StreamState state;
    private final InstantSource clock;

    NoticesHealth(StreamState state, InstantSource clock) {
        this.state = state;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var health = state.ready(clock.instant()) ? Health.up() : Health.outOfService();
        return health.withDetail("partitions", state.partitions()).build();
    }
}
