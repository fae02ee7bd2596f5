package org.fairnotice.intake;

import java.nio.file.Path;
import java.time.InstantSource;
import org.fairnotice.intake.document.DocumentReader;
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
        Path folder = properties.intake().documentsFolder();
        Path masterKey = properties.intake().masterKeyFile();
        return new DocumentStore(folder, masterKey == null ? folder.resolve("master-key.json") : masterKey);
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
