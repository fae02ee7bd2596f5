package org.fairnotice.intake.original;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Objects on this machine, in a folder that one process has at a time: what fits into memory in databases, the rest as files. The keys of
 * cases are in a database of their own, so that it can be backed up apart.
 */
final class LocalStore implements ObjectStore {

    private static final String DATABASES = "databases";
    private static final String PROBE = "probe";

    /** Names are spread over them, so that one seldom waits for another. */
    private final List<Lock> locks =
            Stream.<Lock>generate(ReentrantLock::new).limit(4096).toList();

    private final LargeObjects files;
    private final Database keys;
    private final Database contents;

    /**
     * Opens the folder, and makes it if there is none.
     *
     * @throws IOException if another process has it, among other reasons
     */
    LocalStore(Path folder) throws IOException {
        files = new LargeObjects(folder);
        keys = Database.ofKeys(folder.resolve(DATABASES).resolve(CaseKeys.FOLDER));
        try {
            contents = Database.ofContents(folder.resolve(DATABASES).resolve("contents"));
        } catch (IOException e) {
            keys.close();
            throw e;
        }
    }

    @Override
    public void check() throws IOException {
        files.check();
        keys.put(PROBE, new byte[0]);
        contents.put(PROBE, new byte[0]);
    }

    @Override
    public Path part() throws IOException {
        return files.part();
    }

    @Override
    public void put(String name, Path part) throws IOException {
        files.put(name, part);
    }

    @Override
    public void putAll(Map<String, byte[]> objects) throws IOException {
        contents.putAll(objects);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        database(name).put(name, content);
        files.delete(name);
    }

    @Override
    public boolean putFirst(String name, byte[] content, Map<String, byte[]> others) throws IOException {
        Lock lock = locks.get(Math.floorMod(name.hashCode(), locks.size()));
        lock.lock();
        try {
            if (has(name)) {
                return false;
            }
            var all = new HashMap<>(others);
            all.put(name, content);
            database(name).putAll(all);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<InputStream> read(String name) throws IOException {
        Optional<byte[]> small = database(name).get(name);
        return small.isPresent() ? small.map(ByteArrayInputStream::new) : files.read(name);
    }

    @Override
    public boolean delete(String name) throws IOException {
        boolean there = has(name);
        if (database(name) == keys) {
            keys.destroy(name);
        } else {
            contents.delete(name);
        }
        files.delete(name);
        return there;
    }

    @Override
    public void deleteAll(String folder) throws IOException {
        var names = new ArrayList<String>();
        contents.names(folder + "/", names::add);
        for (String name : names) {
            contents.delete(name);
        }
        files.deleteAll(folder);
    }

    @Override
    public void list(String folder, Consumer<String> seen) throws IOException {
        database(folder + "/").names(folder + "/", seen);
        files.list(folder, seen);
    }

    @Override
    public void close() {
        keys.close();
        contents.close();
    }

    private boolean has(String name) throws IOException {
        return database(name).get(name).isPresent() || files.has(name);
    }

    private Database database(String name) {
        return name.startsWith(CaseKeys.FOLDER + "/") ? keys : contents;
    }
}
