package org.fairnotice.intake;

import java.time.InstantSource;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.original.KeyRotation;
import org.fairnotice.intake.original.Originals;
import org.fairnotice.intake.original.StoreFailedException;
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
    BatchPublisher batchPublisher(IntakeProperties properties, InstantSource clock) {
        IntakeProperties.Work work = properties.intake();
        return new BatchPublisher(
                properties.kafka().clientSettings(),
                work.publishTimeout(),
                // No inbox may be named so.
                "intake-service-" + work.instanceId() + ".batches",
                clock);
    }

    @Bean
    Originals originals(IntakeProperties properties) {
        return properties.intake().originals().open();
    }

    @Bean
    KeyRotation keyRotation(IntakeProperties properties, Originals originals, InstantSource clock) {
        return new KeyRotation(properties.intake().formerMasterKeys(), originals, clock);
    }

    @Bean
    DocumentStore documentStore(Originals originals) {
        return new DocumentStore(originals);
    }

    /** Down when originals cannot be kept: nothing is taken in then. */
    @Bean
    HealthIndicator documents(Originals originals) {
        return () -> {
            try {
                originals.check();
                return Health.up().build();
            } catch (StoreFailedException e) {
                return Health.down()
                        .withDetail("documents", String.valueOf(e.getCause()))
                        .build();
            }
        };
    }

    @Bean
    DocumentReader documentReader(IntakeProperties properties) {
        return new DocumentReader(properties.intake().reading());
    }

    @Bean
    LegalRequestFormat legalRequestFormat() {
        return new LegalRequestFormat();
    }

    @Bean
    KafkaHealth kafka(IntakeProperties properties) {
        return new KafkaHealth(properties.kafka().clientSettings());
    }
}
