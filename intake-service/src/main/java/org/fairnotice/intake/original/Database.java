package org.fairnotice.intake.original;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Consumer;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompactRangeOptions.BottommostLevelCompaction;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.FlushOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Bytes under names, in a folder that one process has at a time (RocksDB). What is written is on the disk when the call returns.
 */
final class Database implements AutoCloseable {

    private static final int MB = 1024 * 1024;

    static {
        RocksDB.loadLibrary();
    }

    private final LRUCache cache = new LRUCache(8 * MB);
    private final BloomFilter filter = new BloomFilter();
    private final Options options;
    private final WriteOptions forced = new WriteOptions().setSync(true);
    private final RocksDB database;
    private final ReadWriteLock closing = new StampedLock().asReadWriteLock();

    private Database(Path folder, Options options) throws IOException {
        Files.createDirectories(folder);
        this.options = options.setCreateIfMissing(true)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockCache(cache).setFilterPolicy(filter))
                .setCompressionType(CompressionType.NO_COMPRESSION)
                // The last write may be cut short by a power cut. Anything else that cannot be read is not passed over
                // in silence.
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                // Those that wait for the disk leave the processor to others.
                .setEnableWriteThreadAdaptiveYield(false)
                // Of what is written at once, little by each: handing it out to those who wait takes longer than doing
                // it.
                .setAllowConcurrentMemtableWrite(false)
                // Most names that are looked up are not there.
                .setMemtablePrefixBloomSizeRatio(0.02)
                .setMemtableWholeKeyFiltering(true)
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setKeepLogFileNum(2)
                .setMaxOpenFiles(512);
        try {
            this.database = RocksDB.open(this.options, folder.toString());
        } catch (RocksDBException e) {
            closeSettings();
            throw new IOException(
                    folder + " cannot be opened; one process has it at a time, and several share a bucket: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * For many bytes that are never changed: names are sorted in among others, and what they stand for is not written again. A file of it is
     * gone when nothing in it has a name any more.
     */
    static Database ofContents(Path folder) throws IOException {
        return new Database(
                folder,
                new Options()
                        .setWriteBufferSize(64L * MB)
                        // Names come in no order: sorted in by levels, those of a level would be written again for each
                        // file.
                        .setCompactionStyle(CompactionStyle.UNIVERSAL)
                        .setEnableBlobFiles(true)
                        .setMinBlobSize(512)
                        .setBlobFileSize(64L * MB));
    }

    /** For few bytes each, in small files: what is {@linkplain #destroy destroyed} has the file written again that it was in. */
    static Database ofKeys(Path folder) throws IOException {
        return new Database(
                folder,
                new Options()
                        .setWriteBufferSize(16L * MB)
                        .setTargetFileSizeBase(2L * MB)
                        .setMaxBytesForLevelBase(64L * MB));
    }

    Optional<byte[]> get(String name) throws IOException {
        byte[] key = key(name);
        // The library throws, and catches, for a name that is not there: asked so before, it does not.
        return made(() -> database.keyMayExist(key, null) ? Optional.ofNullable(database.get(key)) : Optional.empty());
    }

    /** All of them or, if the process or the machine ends in the middle, none; on the disk when it returns. */
    void putAll(Map<String, byte[]> contents) throws IOException {
        made(() -> {
            try (var batch = new WriteBatch()) {
                for (Map.Entry<String, byte[]> content : contents.entrySet()) {
                    batch.put(key(content.getKey()), content.getValue());
                }
                database.write(forced, batch);
            }
            return true;
        });
    }

    void delete(String name) throws IOException {
        made(() -> {
            database.delete(forced, key(name));
            return true;
        });
    }

    /** As {@link #delete}; and no file of the database has the bytes any more, once those that are not used are removed, in moments. */
    void destroy(String name) throws IOException {
        delete(name);
        made(() -> {
            try (var flush = new FlushOptions().setWaitForFlush(true);
                    var all =
                            new CompactRangeOptions().setBottommostLevelCompaction(BottommostLevelCompaction.kForce)) {
                // The log of what was written last is gone with that.
                database.flush(flush);
                database.compactRange(null, key(name), key(name + "\0"), all);
            }
            return true;
        });
    }

    /** Shows the names that begin so. */
    void names(String beginning, Consumer<String> seen) throws IOException {
        made(() -> {
            try (RocksIterator all = database.newIterator()) {
                for (all.seek(key(beginning)); all.isValid(); all.next()) {
                    String name = new String(all.key(), StandardCharsets.UTF_8);
                    if (!name.startsWith(beginning)) {
                        break;
                    }
                    seen.accept(name);
                }
                all.status();
            }
            return true;
        });
    }

    /** Waits for the calls under way; those that come later fail. */
    @Override
    public void close() {
        closing.writeLock().lock();
        try {
            database.close();
            closeSettings();
        } finally {
            closing.writeLock().unlock();
        }
    }

    private void closeSettings() {
        forced.close();
        options.close();
        filter.close();
        cache.close();
    }

    private static byte[] key(String name) {
        return name.getBytes(StandardCharsets.UTF_8);
    }

    private <T> T made(Call<T> call) throws IOException {
        closing.readLock().lock();
        try {
            if (!database.isOwningHandle()) {
                throw new IOException("the database of originals is closed");
            }
            return call.make();
        } catch (RocksDBException e) {
            throw new IOException("the database of originals failed: " + e.getMessage(), e);
        } finally {
            closing.readLock().unlock();
        }
    }

    /** A call of the database. */
    @FunctionalInterface
    private interface Call<T> {
        T make() throws RocksDBException;
    }
}
