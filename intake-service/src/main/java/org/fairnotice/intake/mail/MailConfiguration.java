package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import org.fairnotice.intake.DocumentStore;
import org.fairnotice.intake.IntakeProperties;
import org.fairnotice.intake.LegalRequestFormat;
import org.fairnotice.intake.document.DocumentReader;
import org.fairnotice.intake.sender.SenderCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The legal inboxes and how they hang together. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    InboxWatchers inboxes(
            IntakeProperties properties,
            DocumentStore store,
            LegalRequestFormat format,
            DocumentReader documents,
            SenderCheck senders,
            MeterRegistry registry,
            InstantSource clock) {
        IntakeProperties.Work work = properties.intake();
        Map<String, Object> kafka = properties.kafka().clientSettings();
        var ledger = new Ledger(kafka);
        var watchers = new ArrayList<InboxWatcher>();
        work.inboxes().forEach((name, settings) -> {
            SenderCheck trusting = senders.trusting(settings.trustedAuthservIds());
            var reader = new MailReader(format, documents, trusting, store, clock);
            String id = "intake-service-" + work.instanceId() + "-" + name;
            var recorder = new Recorder(kafka, work.publishTimeout(), id, ledger, clock);
            var intake = new MailIntake(name, settings, reader, store, ledger, recorder, registry, clock);
            watchers.add(new InboxWatcher(name, settings, Credentials.of(settings), intake, recorder, clock));
        });
        return new InboxWatchers(watchers, registry);
    }
}
