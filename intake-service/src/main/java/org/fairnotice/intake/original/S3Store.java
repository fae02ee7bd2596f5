package org.fairnotice.intake.original;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Objects in a bucket of Amazon S3, or of what speaks its protocol and knows conditional writes ({@code If-None-Match}). Any number of
 * services may share it.
 */
final class S3Store implements ObjectStore {

    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int PRECONDITION_FAILED = 412;

    /** The answer where two came at once and neither was there before (AWS: ConditionalRequestConflict). */
    private static final int CONFLICT = 409;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final Parts parts;
    private volatile boolean usable;

    /**
     * Opens it; the bucket is looked at when it is first used.
     *
     * @param prefix of all names, empty or ending in a slash
     * @param folder on this machine, for what is being written
     */
    S3Store(S3Client client, String bucket, String prefix, Path folder) throws IOException {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
        this.parts = new Parts(folder);
    }

    @Override
    public void check() throws IOException {
        call(() -> client.headBucket(head -> head.bucket(bucket)));
        requireUsable();
    }

    @Override
    public Path part() throws IOException {
        return parts.create();
    }

    @Override
    public void putAll(Map<String, byte[]> contents) throws IOException {
        try {
            AtOnce.all(contents.entrySet().stream()
                    .<Supplier<String>>map(one -> () -> kept(one.getKey(), one.getValue()))
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String kept(String name, byte[] content) {
        try {
            put(name, content);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void put(String name, Path part) throws IOException {
        try {
            put(name, RequestBody.fromFile(part), null);
        } finally {
            Files.delete(part);
        }
    }

    @Override
    public void put(String name, byte[] content) throws IOException {
        put(name, RequestBody.fromBytes(content), null);
    }

    @Override
    public boolean putFirst(String name, byte[] content, Others others) throws IOException {
        boolean first = put(name, RequestBody.fromBytes(content), "*");
        if (first) {
            putAll(others.make());
        }
        return first;
    }

    @Override
    public Optional<InputStream> read(String name) throws IOException {
        try {
            return Optional.of(
                    call(() -> client.getObject(get -> get.bucket(bucket).key(prefix + name))));
        } catch (NoSuchObject e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean delete(String name) throws IOException {
        try {
            call(() -> client.headObject(head -> head.bucket(bucket).key(prefix + name)));
        } catch (NoSuchObject e) {
            return false;
        }
        call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(prefix + name)));
        return true;
    }

    @Override
    public void deleteAll(String folder) throws IOException {
        var names = new ArrayList<String>();
        list(folder, names::add);
        for (String name : names) {
            call(() -> client.deleteObject(delete -> delete.bucket(bucket).key(prefix + name)));
        }
    }

    @Override
    public void list(String folder, Consumer<String> seen) throws IOException {
        call(() -> {
            client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix + folder + "/"))
                    .contents()
                    .forEach(found -> seen.accept(found.key().substring(prefix.length())));
            return true;
        });
    }

    /** A bucket has all safe that it has taken. */
    @Override
    public ObjectStore unforced() {
        return this;
    }

    @Override
    public void force() {}

    @Override
    public void close() {
        client.close();
    }

    private boolean put(String name, RequestBody content, @Nullable String ifNoneMatch) throws IOException {
        requireUsable();
        var request = PutObjectRequest.builder()
                .bucket(bucket)
                .key(prefix + name)
                .ifNoneMatch(ifNoneMatch)
                .build();
        try {
            client.putObject(request, content);
            return true;
        } catch (S3Exception e) {
            if (ifNoneMatch != null && e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            if (ifNoneMatch != null && e.statusCode() == CONFLICT) {
                return put(name, content, ifNoneMatch);
            }
            throw failed(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    /** A bucket that keeps versions would keep a case's key when it is destroyed. */
    private void requireUsable() throws IOException {
        if (usable) {
            return;
        }
        try {
            var versioning = client.getBucketVersioning(get -> get.bucket(bucket));
            if (versioning.status() == BucketVersioningStatus.ENABLED) {
                throw new IOException("the bucket " + bucket
                        + " keeps versions of what is deleted, so that nothing in it can be destroyed; use one"
                        + " that does not");
            }
        } catch (S3Exception e) {
            if (e.statusCode() != NOT_IMPLEMENTED) {
                throw failed(e);
            }
        } catch (SdkException e) {
            throw failed(e);
        }
        usable = true;
    }

    private static <T> T call(Call<T> call) throws IOException {
        try {
            return call.make();
        } catch (NoSuchKeyException e) {
            throw new NoSuchObject(e);
        } catch (S3Exception e) {
            throw e.statusCode() == NOT_FOUND ? new NoSuchObject(e) : failed(e);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    private static IOException failed(SdkException e) {
        return new IOException("the store of originals does not answer as it should", e);
    }

    /** A call of the bucket. */
    @FunctionalInterface
    private interface Call<T> {
        T make();
    }

    /** There is none of this name. */
    private static final class NoSuchObject extends IOException {

        private static final long serialVersionUID = 1L;

        NoSuchObject(S3Exception cause) {
            super("the store of originals has no such object, or no such bucket", cause);
        }
    }
}
