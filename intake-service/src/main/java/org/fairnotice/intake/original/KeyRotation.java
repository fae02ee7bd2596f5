package org.fairnotice.intake.original;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Where there are former master keys, wraps by the current one what they had wrapped, while the service works. */
public final class KeyRotation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);

    private final List<URI> formerMasterKeys;
    private final Originals originals;
    private final InstantSource clock;
    private volatile boolean running;

    /** @param formerMasterKeys nothing is done where there are none */
    public KeyRotation(List<URI> formerMasterKeys, Originals originals, InstantSource clock) {
        this.formerMasterKeys = List.copyOf(formerMasterKeys);
        this.originals = originals;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!formerMasterKeys.isEmpty()) {
            running = true;
            Thread.ofVirtual().name("key-rotation").start(this::run);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            int wrapped = originals.rewrap(clock);
            LOG.atInfo()
                    .addKeyValue("wrapped", wrapped)
                    .log("the keys of cases are wrapped by the current master key; once a run of this finds none to"
                            + " wrap, fairnotice.intake.former-master-keys may be emptied");
        } catch (RuntimeException e) {
            LOG.atError()
                    .setCause(e)
                    .log("some keys of cases are still wrapped by a former master key; the next start goes on");
        } finally {
            running = false;
        }
    }
}
