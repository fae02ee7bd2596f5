package org.fairnotice.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.fairnotice.contract.Topics;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether Kafka answers now and has the topic. The producer would not tell: it remembers what it once was told. */
final class KafkaHealth implements HealthIndicator, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;

    KafkaHealth(Map<String, Object> client) {
        this.admin = Admin.create(client);
    }

    @Override
    public Health health() {
        String topic = Topics.LEGAL_REQUESTS.name();
        try {
            admin.describeTopics(List.of(topic)).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException | TimeoutException e) {
            return down(topic);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down(topic);
        }
    }

    @Override
    public void close() {
        admin.close(PATIENCE);
    }

    private static Health down(String topic) {
        return Health.down()
                .withDetail("kafka", "does not answer, or has no topic " + topic)
                .build();
    }
}
