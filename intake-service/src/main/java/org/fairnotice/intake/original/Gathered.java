package org.fairnotice.intake.original;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A database, and what is to be written to it at once, for all who then wait for the disk together. What is gathered is seen at once; whatever is
 * not gathered waits until it is written.
 */
final class Gathered implements AutoCloseable {

    /** In bytes: what is more is written before anybody waits for it. */
    private static final int MOST = 16 * 1024 * 1024;

    private final Database database;
    private final Lock writing = new ReentrantLock();

    /** Names are spread over them, so that one seldom waits for another. */
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(4096).toList();

    private Map<String, byte[]> waiting = new HashMap<>();
    private Map<String, byte[]> underWay = Map.of();
    private long bytes;
    private boolean failed;

    Gathered(Database database) {
        this.database = database;
    }

    /** For whoever looks whether there is something of this name, and puts it there if not. */
    Lock lock(String name) {
        return locks.get(Math.floorMod(name.hashCode(), locks.size()));
    }

    /**
     * Gathers these bytes under these names; all of them are written at once.
     *
     * @throws IOException if what was gathered before could not be written, and still cannot
     */
    void gather(Map<String, byte[]> contents) throws IOException {
        if (hasFailed()) {
            write();
        }
        if (add(contents)) {
            write();
        }
    }

    Optional<byte[]> get(String name) throws IOException {
        Optional<byte[]> gathered = gathered(name);
        return gathered.isPresent() ? gathered : database.get(name);
    }

    /** Returns when all that was gathered is on the disk; if that fails, it waits for the next time. */
    void write() throws IOException {
        afterwards(() -> {});
    }

    void putAll(Map<String, byte[]> contents) throws IOException {
        afterwards(() -> database.putAll(contents));
    }

    void delete(String name) throws IOException {
        afterwards(() -> database.delete(name));
    }

    void destroy(String name) throws IOException {
        afterwards(() -> database.destroy(name));
    }

    void names(String beginning, Consumer<String> seen) throws IOException {
        write();
        database.names(beginning, seen);
    }

    @Override
    public void close() {
        database.close();
    }

    private void afterwards(Change change) throws IOException {
        writing.lock();
        try {
            Map<String, byte[]> all = begin();
            boolean written = false;
            try {
                if (!all.isEmpty()) {
                    database.putAll(all);
                }
                written = true;
            } finally {
                end(written);
            }
            change.make();
        } finally {
            writing.unlock();
        }
    }

    private synchronized boolean hasFailed() {
        return failed;
    }

    /** Returns whether it is time to write. */
    private synchronized boolean add(Map<String, byte[]> contents) {
        waiting.putAll(contents);
        contents.values().forEach(content -> bytes += content.length);
        return bytes > MOST;
    }

    private synchronized Optional<byte[]> gathered(String name) {
        byte[] last = waiting.get(name);
        return Optional.ofNullable(last == null ? underWay.get(name) : last);
    }

    private synchronized Map<String, byte[]> begin() {
        underWay = waiting;
        waiting = new HashMap<>();
        bytes = 0;
        return underWay;
    }

    private synchronized void end(boolean written) {
        failed = !written;
        if (!written) {
            // What came meanwhile is the newer.
            var all = new HashMap<>(underWay);
            all.putAll(waiting);
            waiting = all;
        }
        underWay = Map.of();
    }

    /** A change that is not gathered. */
    @FunctionalInterface
    private interface Change {
        void make() throws IOException;
    }
}
