package org.fairnotice.decision.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.fairnotice.decision.DecisionProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the stream of decisions running: waits for Kafka as long as it takes, lays the groundwork, starts the stream, opens
 * the gate when everything is read, and begins anew when the stream dies.
 */
@Component
final class DecisionStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionStream.class);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final DecisionProperties properties;
    private final CaseWork work;
    private final InstantSource clock;
    private volatile boolean running;
    private @Nullable Thread thread;

    DecisionStream(DecisionProperties properties, CaseWork work, InstantSource clock) {
        this.properties = properties;
        this.work = work;
        this.clock = clock;
    }

    /** Returns at once; whether the stream works is for {@link GateHealth} to say. */
    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("decision-stream").start(this::keepRunning);
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            if (!thread.join(properties.decision().stopTimeout())) {
                LOG.atWarn()
                        .log("the stream did not stop in time; what it had under way is done again at the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepRunning() {
        while (running) {
            try {
                live();
            } catch (InterruptedException e) {
                return;
            } catch (ExecutionException | RuntimeException e) {
                LOG.atWarn().addKeyValue("reason", rootOf(e)).log("Kafka cannot be used yet; trying again");
                LOG.atDebug().setCause(e).log("the reason");
            }
            work.gate().close();
            try {
                Thread.sleep(properties.decision().retryDelay());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void live() throws ExecutionException, InterruptedException {
        var clientSettings = StreamSettings.forAdmin(properties.kafka());
        var admin = Admin.create(clientSettings);
        try {
            live(admin, clientSettings);
        } finally {
            admin.close(LOOK); // without a limit it would wait for answers that nobody needs any more
        }
    }

    private void live(Admin admin, Map<String, Object> clientSettings) throws ExecutionException, InterruptedException {
        short replication = new Groundwork(admin).lay(clock);
        FormerLife former = FormerLife.examine(admin);
        work.gate().pastUnknown(former.pastUnknown());
        if (former.permitsMayBeOut()) {
            Instant end = lastPermitEnd();
            work.gate().formerPermitsEndAt(end);
            LOG.atWarn().addKeyValue("until", end).log("the state was lost: no permit is issued yet");
        }
        try (var customers = CustomerThread.start(clientSettings, work.directory(), properties)) {
            while (!customers.loaded()) {
                Thread.sleep(LOOK);
            }
            follow(admin, clientSettings, replication, former);
        }
    }

    private void follow(Admin admin, Map<String, Object> clientSettings, short replication, FormerLife former)
            throws ExecutionException, InterruptedException {
        try (var catchUp = new CatchUp(admin, clientSettings, work.gate());
                var streams = RunningStreams.start(properties, work, replication, former.stateLost())) {
            boolean lossIsOpen = former.pastUnknown();
            while (streams.alive()) {
                if (!work.gate().inputsRead()) {
                    catchUp.run(streams::alive);
                }
                if (lossIsOpen && work.gate().at(clock.instant()).open()) {
                    LossMark.clear(admin);
                    lossIsOpen = false;
                }
                Thread.sleep(LOOK);
            }
        }
    }

    private Instant lastPermitEnd() {
        return clock.instant()
                .plus(properties.policy().permitLife())
                .plus(properties.policy().clockBound());
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
