package org.fairnotice.intake.original;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Consumer;

/**
 * Objects on this machine, in a folder that one process has at a time: what fits into memory in databases, the rest as files. The keys of
 * cases are in a database of their own, so that it can be backed up apart.
 */
final class LocalStore implements ObjectStore {

    private static final String DATABASES = "databases";
    private static final String PROBE = "probe";

    private final LargeObjects files;
    private final Gathered keys;
    private final Gathered contents;
    private final Together forcing;
    private final boolean forced;

    private LocalStore(LargeObjects files, Gathered keys, Gathered contents, Together forcing, boolean forced) {
        this.files = files;
        this.keys = keys;
        this.contents = contents;
        this.forcing = forcing;
        this.forced = forced;
    }

    /**
     * Opens the folder, and makes it if there is none.
     *
     * @throws IOException if another process has it, among other reasons
     */
    static LocalStore open(Path folder) throws IOException {
        var files = new LargeObjects(folder);
        var keys = new Gathered(Database.ofKeys(folder.resolve(DATABASES).resolve(CaseKeys.FOLDER)));
        try {
            var contents =
                    new Gathered(Database.ofContents(folder.resolve(DATABASES).resolve("contents")));
            var forcing = new Together(() -> {
                keys.write();
                contents.write();
            });
            return new LocalStore(files, keys, contents, forcing, true);
        } catch (IOException e) {
            keys.close();
            throw e;
        }
    }

    @Override
    public ObjectStore unforced() {
        return new LocalStore(files, keys, contents, forcing, false);
    }

    @Override
    public void force() throws IOException {
        forcing.make();
    }

    @Override
    public void check() throws IOException {
        files.check();
        keys.putAll(Map.of(PROBE, new byte[0]));
        contents.putAll(Map.of(PROBE, new byte[0]));
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
        put(contents, objects);
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        put(database(name), Map.of(name, content));
        files.delete(name);
    }

    @Override
    public boolean putFirst(String name, byte[] content, Others others) throws IOException {
        Gathered database = database(name);
        Lock lock = database.lock(name);
        lock.lock();
        try {
            if (has(name)) {
                return false;
            }
            var all = new HashMap<>(others.make());
            all.put(name, content);
            put(database, all);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void put(Gathered database, Map<String, byte[]> objects) throws IOException {
        if (forced) {
            database.putAll(objects);
        } else {
            database.gather(objects);
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

    private Gathered database(String name) {
        return name.startsWith(CaseKeys.FOLDER + "/") ? keys : contents;
    }
}
