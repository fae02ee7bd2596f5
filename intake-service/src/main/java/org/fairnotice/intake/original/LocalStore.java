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
import org.fairnotice.intake.original.Database.Safe;

/**
 * Objects on this machine, in a folder that one process has at a time: what fits into memory in databases, the rest as files. The keys of
 * cases are in a database of their own, so that it can be backed up apart.
 */
final class LocalStore implements ObjectStore {

    private static final String DATABASES = "databases";
    private static final String PROBE = "probe";

    /** Names are spread over them, so that one seldom waits for another. */
    private final List<Lock> locks;

    private final LargeObjects files;
    private final Database keys;
    private final Database contents;
    private final Together forcing;
    private final Safe safe;

    private LocalStore(
            List<Lock> locks, LargeObjects files, Database keys, Database contents, Together forcing, Safe safe) {
        this.locks = locks;
        this.files = files;
        this.keys = keys;
        this.contents = contents;
        this.forcing = forcing;
        this.safe = safe;
    }

    /**
     * Opens the folder, and makes it if there is none.
     *
     * @throws IOException if another process has it, among other reasons
     */
    static LocalStore open(Path folder) throws IOException {
        var files = new LargeObjects(folder);
        Database keys = Database.ofKeys(folder.resolve(DATABASES).resolve(CaseKeys.FOLDER));
        try {
            Database contents = Database.ofContents(folder.resolve(DATABASES).resolve("contents"));
            var forcing = new Together(() -> {
                keys.force();
                contents.force();
            });
            var locks = Stream.<Lock>generate(ReentrantLock::new).limit(4096).toList();
            return new LocalStore(locks, files, keys, contents, forcing, Safe.NOW);
        } catch (IOException e) {
            keys.close();
            throw e;
        }
    }

    @Override
    public ObjectStore unforced() {
        return new LocalStore(locks, files, keys, contents, forcing, Safe.WHEN_FORCED);
    }

    @Override
    public void force() throws IOException {
        forcing.make();
    }

    @Override
    public void check() throws IOException {
        files.check();
        keys.put(PROBE, new byte[0], Safe.NOW);
        contents.put(PROBE, new byte[0], Safe.NOW);
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
        contents.putAll(objects, safe);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        database(name).put(name, content, safe);
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
            database(name).putAll(all, safe);
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
