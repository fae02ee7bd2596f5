package org.fairnotice.intake.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/** All legal inboxes, each watched on its own: one that is dead holds up no other. */
final class InboxWatchers implements SmartLifecycle, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(InboxWatchers.class);

    private final List<InboxWatcher> watchers;
    private final ExecutorService readers;
    private volatile boolean running;

    /** @param readers the threads on which mails of all inboxes are read: they end with the watchers */
    InboxWatchers(List<InboxWatcher> watchers, ExecutorService readers, MeterRegistry registry) {
        this.watchers = List.copyOf(watchers);
        this.readers = readers;
        watchers.forEach(watcher -> Gauge.builder(
                        "fairnotice.intake.inbox.seconds.since.look",
                        watcher,
                        w -> w.sinceLastLook().toSeconds())
                .tag("inbox", watcher.name())
                .register(registry));
    }

    @Override
    public void start() {
        running = true;
        if (watchers.isEmpty()) {
            LOG.atInfo().log("no inbox is configured");
        }
        watchers.forEach(InboxWatcher::start);
    }

    @Override
    public void stop() {
        running = false;
        watchers.parallelStream().forEach(InboxWatcher::stop);
        readers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Down when one inbox has not been looked at for too long: nothing else would show it. */
    @Override
    public Health health() {
        Health.Builder health = watchers.stream().allMatch(InboxWatcher::watching) ? Health.up() : Health.down();
        watchers.forEach(watcher -> health.withDetail(
                watcher.name(), watcher.sinceLastLook().toSeconds() + " s since the last successful look"));
        return health.build();
    }
}
