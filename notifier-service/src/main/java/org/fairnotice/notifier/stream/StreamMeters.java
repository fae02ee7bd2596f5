package org.fairnotice.notifier.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.NoticeRefused;

/** What the notifier counts, once Kafka has confirmed it. */
final class StreamMeters {

    private final MeterRegistry registry;

    StreamMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void counted(NoticeOutcome outcome) {
        Counter.builder("fairnotice.outcomes")
                .description("what became of permits")
                .tag("type", outcome.getClass().getSimpleName())
                .tag(
                        "refusal",
                        outcome instanceof NoticeRefused refused
                                ? refused.refusal().name()
                                : "")
                .register(registry)
                .increment();
    }

    void putAside(String topic, boolean forged) {
        Counter.builder("fairnotice.dead.letters")
                .description("records put aside")
                .tag("topic", topic)
                .tag("forged", Boolean.toString(forged))
                .register(registry)
                .increment();
    }

    void failed() {
        Counter.builder("fairnotice.stream.failures")
                .description("connections to Kafka that failed and were made anew")
                .register(registry)
                .increment();
    }
}
