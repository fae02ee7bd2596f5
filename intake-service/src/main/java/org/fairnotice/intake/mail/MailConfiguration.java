package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private static final int READERS = 8;

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
        // More than there are processors: some wait for documents to be read. Platform threads: the database of
        // originals
        // holds them.
        ExecutorService readers = Executors.newFixedThreadPool(
                READERS, Thread.ofPlatform().daemon().name("mail-reader-", 0).factory());
        var watchers = new ArrayList<InboxWatcher>();
        work.inboxes().forEach((name, settings) -> {
            SenderCheck trusting = senders.trusting(settings.trustedAuthservIds());
            var reader = new MailReader(format, documents, trusting, store.unforced(), clock);
            String id = "intake-service-" + work.instanceId() + "-" + name;
            var recorder = new Recorder(kafka, work.publishTimeout(), id, ledger, clock);
            var intake = new MailIntake(name, settings, reader, store, readers, ledger, recorder, registry, clock);
            watchers.add(new InboxWatcher(name, settings, Credentials.of(settings), intake, recorder, clock));
        });
        return new InboxWatchers(watchers, readers, registry);
    }
}
