package org.fairnotice.decision.stream;

import java.time.Duration;
import java.util.Map;
import org.fairnotice.decision.DecisionProperties;

/** The thread that reads the customer directory. */
final class CustomerThread implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final CustomerReader reader;
    private final Thread thread;

    private CustomerThread(CustomerReader reader, Thread thread) {
        this.reader = reader;
        this.thread = thread;
    }

    static CustomerThread start(
            Map<String, Object> clientSettings, CustomerIndex index, DecisionProperties properties) {
        var reader =
                new CustomerReader(clientSettings, index, properties.decision().retryDelay());
        return new CustomerThread(
                reader, Thread.ofPlatform().name("decision-customers").start(reader));
    }

    boolean loaded() {
        return reader.loaded();
    }

    @Override
    public void close() {
        reader.stop();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
