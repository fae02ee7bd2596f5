package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps bytes under names such as {@code case-keys/0a/0a3f…}. What is kept is there whole or not at all, and stays there: a call that
 * returns has it safe.
 */
interface ObjectStore extends AutoCloseable {

    /**
     * Whether it can be used now.
     *
     * @throws IOException if it cannot, with the reason
     */
    void check() throws IOException;

    /** A new file on this machine to be filled, and then to be {@linkplain #put(String, Path) put}: for what memory may not hold. */
    Path part() throws IOException;

    /** Keeps what the part holds; what had the name before gives way. The part is gone when it returns. */
    void put(String name, Path part) throws IOException;

    /** Keeps these bytes under these names, at once; what had the names before gives way. */
    void putAll(Map<String, byte[]> contents) throws IOException;

    /** Keeps the bytes; what had the name before gives way. */
    void put(String name, byte[] content) throws IOException;

    /**
     * Keeps the bytes, unless there are some of this name.
     *
     * @return whether they were the first; of two that come at once, from two machines too, one is
     */
    default boolean putFirst(String name, byte[] content) throws IOException {
        return putFirst(name, content, Map::of);
    }

    /** As {@link #putFirst(String, byte[])}; and if they were the first, keeps these others too, none of which is a case's key. */
    boolean putFirst(String name, byte[] content, Others others) throws IOException;

    /** What is made only if it is to be kept. */
    @FunctionalInterface
    interface Others {
        Map<String, byte[]> make() throws IOException;
    }

    /** What is kept under the name; none if nothing is. */
    Optional<InputStream> read(String name) throws IOException;

    /** Forgets it; returns whether it was there. */
    boolean delete(String name) throws IOException;

    /** Forgets all whose names begin with the folder's and a slash. */
    void deleteAll(String folder) throws IOException;

    /** Shows the names of all in the folder and in folders below it, in no order. */
    void list(String folder, Consumer<String> seen) throws IOException;

    /**
     * The same store, where what is put is safe only when {@link #force} has returned after it: for much that is put and then waited for once.
     * What is forgotten there is forgotten at once.
     */
    ObjectStore unforced();

    /** Returns when all is safe that was put {@link #unforced}. Those that call it at the same time wait for the disk together. */
    void force() throws IOException;

    @Override
    void close();
}
