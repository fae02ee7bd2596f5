package org.fairnotice.decision.stream;

import java.time.InstantSource;
import org.fairnotice.decision.casefile.Gate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether permits may be issued; part of the readiness. */
@Component("gate")
final class GateHealth implements HealthIndicator {

    private final InputGate inputs;
    private final InstantSource clock;

    GateHealth(InputGate inputs, InstantSource clock) {
        this.inputs = inputs;
        this.clock = clock;
    }

    @Override
    public Health health() {
        Gate gate = inputs.at(clock.instant());
        var health = gate.open() ? Health.up() : Health.outOfService();
        health.withDetail("inputsRead", inputs.inputsRead());
        if (inputs.inputsRead() && !gate.open()) {
            health.withDetail("formerPermitsEndAt", gate.formerPermitsEndAt());
        }
        return health.build();
    }
}
