package org.fairnotice.decision.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the stream of decisions counts. An attempt that Kafka rolls back is counted all the same. */
final class StreamMeters {

    private final MeterRegistry registry;
    private final Counter permits;
    private final Counter revocations;
    private final Counter failures;

    StreamMeters(MeterRegistry registry, InputGate gate) {
        this.registry = registry;
        this.permits = Counter.builder("fairnotice.permits")
                .description("leaves to make one delivery attempt")
                .register(registry);
        this.revocations = Counter.builder("fairnotice.revocations")
                .description("leaves taken back")
                .register(registry);
        this.failures = Counter.builder("fairnotice.stream.failures")
                .description("stream threads that died and were replaced")
                .register(registry);
        registry.gauge("fairnotice.gate.open", gate, it -> it.inputsRead() ? 1 : 0);
    }

    void deadLetter(String topic) {
        Counter.builder("fairnotice.dead.letters")
                .description("records put aside unread")
                .tag("topic", topic)
                .register(registry)
                .increment();
    }

    void permitted() {
        permits.increment();
    }

    void revoked() {
        revocations.increment();
    }

    void failed() {
        failures.increment();
    }
}
