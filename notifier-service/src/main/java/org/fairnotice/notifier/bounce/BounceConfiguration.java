package org.fairnotice.notifier.bounce;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Objects;
import org.fairnotice.notifier.NotifierProperties;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.fairnotice.notifier.stream.ReportPublisher;
import org.fairnotice.notifier.stream.SentNotices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads bounces where there is a mailbox for them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("fairnotice.notifier.bounces.mailbox.host")
class BounceConfiguration {

    @Bean
    BounceWatcher bounceWatcher(
            NotifierProperties properties,
            ReturnPaths returnPaths,
            SentNotices sentNotices,
            ReportPublisher publisher,
            MeterRegistry registry,
            InstantSource clock) {
        var settings = Objects.requireNonNull(properties.notifier().bounces());
        return new BounceWatcher(
                Objects.requireNonNull(settings.mailbox()), returnPaths, sentNotices, publisher, registry, clock);
    }

    /** Down when the mailbox has not been looked into for too long: nothing else would show it. */
    @Bean
    HealthIndicator bounces(BounceWatcher watcher) {
        return () -> (watcher.watching() ? Health.up() : Health.down())
                .withDetail("secondsSinceLastLook", watcher.sinceLastLook().toSeconds())
                .build();
    }
}
