package org.fairnotice.intake.original;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3Proxy, a real server of the S3 protocol, in a process of its own. It checks signatures, and keeps objects in the folder. */
public final class S3Server implements AutoCloseable {

    private static final Pattern STARTED = Pattern.compile("Started \\S*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final URI endpoint;
    private final Path credentialsFile;

    private S3Server(Process process, URI endpoint, Path credentialsFile) {
        this.process = process;
        this.endpoint = endpoint;
        this.credentialsFile = credentialsFile;
    }

    public static S3Server start(Path folder) throws IOException {
        return start(folder, 0);
    }

    /** Starts it at the port; 0 is a free one. */
    public static S3Server start(Path folder, int port) throws IOException {
        Path settings = Files.writeString(folder.resolve("s3proxy.properties"), """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=intake
            s3proxy.credential=secret
            s3proxy.endpoint=http://127.0.0.1:%d
            jclouds.provider=filesystem-nio2
            jclouds.identity=files
            jclouds.credential=files
            jclouds.filesystem.basedir=%s
            """.formatted(
                        port, Files.createDirectories(folder.resolve("buckets"))));
        Path credentials = Files.writeString(
                folder.resolve("credentials"),
                "[default]\naws_access_key_id = intake\naws_secret_access_key = secret\n");
        Path log = folder.resolve("s3proxy.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        Path.of("target", "s3-server", "s3proxy-jar-with-dependencies.jar")
                                .toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await("S3 server").atMost(Duration.ofMinutes(1)).until(() -> port(log).isPresent() || !process.isAlive());
        String started = port(log).orElseThrow(() -> new IllegalStateException("the S3 server does not start: " + log));
        return new S3Server(process, URI.create("http://127.0.0.1:" + started), credentials);
    }

    public URI endpoint() {
        return endpoint;
    }

    public Path credentialsFile() {
        return credentialsFile;
    }

    /** Makes a bucket. */
    public void make(String bucket) {
        try (S3Client client = client()) {
            client.createBucket(make -> make.bucket(bucket));
        }
    }

    /** As an operator would, to look at what is there. */
    S3Client client() {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("intake", "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<String> port(Path log) {
        try {
            return STARTED.matcher(Files.readString(log))
                    .results()
                    .findFirst()
                    .map((MatchResult found) -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
