package org.fairnotice.notifier.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How many mails are handed over side by side: in all, and to one domain. For many threads at once. */
final class Slots {

    private static final long STEP_MILLIS = 100;

    /** To be given back when the mail is handed over. */
    interface Slot extends AutoCloseable {
        @Override
        void close();
    }

    private static final class Domain {
        private final Semaphore free;
        private int users;

        Domain(int most) {
            free = new Semaphore(most, true);
        }
    }

    private final Semaphore connections;
    private final int perDomain;
    private final InstantSource clock;

    /** Those that somebody uses or waits for. */
    private final Map<String, Domain> domains = new HashMap<>();

    Slots(int connections, int perDomain, InstantSource clock) {
        this.connections = new Semaphore(connections);
        this.perDomain = perDomain;
        this.clock = clock;
    }

    /** Whether a mail to this address would have to wait for others to its domain. */
    synchronized boolean crowded(String address) {
        Domain domain = domains.get(nameOf(address));
        return domain != null && domain.free.availablePermits() == 0;
    }

    /** A slot for a mail to this address; null if there is none until then, or the service stops. */
    @Nullable
    Slot take(String address, Instant until, BooleanSupplier stopping) throws InterruptedException {
        String name = nameOf(address);
        Domain domain = use(name);
        boolean ofDomain = false;
        boolean taken = false;
        try {
            ofDomain = acquire(domain.free, until, stopping);
            taken = ofDomain && acquire(connections, until, stopping);
        } finally {
            if (!taken) {
                leave(name, domain, ofDomain);
            }
        }
        return taken
                ? () -> {
                    connections.release();
                    leave(name, domain, true);
                }
                : null;
    }

    private boolean acquire(Semaphore slots, Instant until, BooleanSupplier stopping) throws InterruptedException {
        while (!stopping.getAsBoolean() && clock.instant().isBefore(until)) {
            if (slots.tryAcquire(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    private synchronized Domain use(String name) {
        Domain domain = domains.computeIfAbsent(name, _ -> new Domain(perDomain));
        domain.users++;
        return domain;
    }

    private synchronized void leave(String name, Domain domain, boolean taken) {
        if (taken) {
            domain.free.release();
        }
        domain.users--;
        if (domain.users == 0) {
            domains.remove(name);
        }
    }

    private static String nameOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
