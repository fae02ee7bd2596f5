package org.fairnotice.intake.retention;

import java.time.InstantSource;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.original.Originals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long originals are kept. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

    @Bean
    Retention retention(IntakeProperties properties, Originals originals, InstantSource clock) {
        return new Retention(
                properties.intake().retention(),
                new SettledCases(properties.kafka().clientSettings()),
                originals,
                clock);
    }
}
