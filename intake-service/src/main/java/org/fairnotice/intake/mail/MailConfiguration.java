package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.Publisher;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.sender.SenderCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The legal inbox and how it hangs together. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    InboxWatcher inboxWatcher(
            IntakeProperties properties,
            Publisher publisher,
            DocumentStore store,
            LegalRequestFormat format,
            DocumentReader documents,
            SenderCheck senders,
            MeterRegistry registry,
            InstantSource clock) {
        IntakeProperties.Mail mail = properties.intake().mail();
        var reader = new MailReader(format, documents, senders.trusting(mail.trustedAuthservIds()), store, clock);
        return new InboxWatcher(mail, reader, store, publisher, registry, clock);
    }

    /** Down when the inbox has not been looked at for too long: nothing else would show it. */
    @Bean
    HealthIndicator inbox(InboxWatcher watcher) {
        return () -> (watcher.watching() ? Health.up() : Health.down())
                .withDetail("secondsSinceLastLook", watcher.sinceLastLook().toSeconds())
                .build();
    }
}
