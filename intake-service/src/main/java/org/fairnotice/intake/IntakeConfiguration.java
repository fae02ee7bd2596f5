package org.fairnotice.intake;

import java.time.InstantSource;
import org.fairnotice.contract.Topics;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What mail and REST share. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Publisher publisher(IntakeProperties properties, InstantSource clock) {
        return new Publisher(
                properties.kafka().clientSettings(), properties.intake().publishTimeout(), clock);
    }

    @Bean
    DocumentStore documentStore(IntakeProperties properties) {
        return new DocumentStore(properties.intake().documentsFolder());
    }

    @Bean
    HealthIndicator kafka(Publisher publisher) {
        return () -> publisher.reachable(Topics.LEGAL_REQUESTS)
                ? Health.up().build()
                : Health.down()
                        .withDetail("kafka", "does not answer, or has no topic legal-requests")
                        .build();
    }
}
