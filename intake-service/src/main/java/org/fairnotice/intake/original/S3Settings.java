package org.fairnotice.intake.original;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket.
 *
 * @param endpoint of the service, with https, or http on this machine; null for Amazon's of the region
 * @param region as the service names it
 * @param bucket which must be there, and keep no versions
 * @param prefix of all names in it
 * @param pathStyle whether the bucket is named in the path, as most services but Amazon's want it
 * @param credentialsFile in the form of {@code ~/.aws/credentials}, read again when it changes; null for where the AWS SDK looks
 *     (environment, container, instance)
 * @param timeout of one call with its repeats
 */
public record S3Settings(
        @Nullable URI endpoint,
        String region,
        String bucket,
        @DefaultValue("") String prefix,
        @DefaultValue("false") boolean pathStyle,
        @Nullable Path credentialsFile,
        @DefaultValue("20s") Duration timeout) {

    private static final String NAME = "fairnotice.intake.documents.s3.";

    /** Checks what could not be meant so. */
    public S3Settings {
        if (endpoint != null && !secure(endpoint)) {
            throw new IllegalArgumentException(NAME + "endpoint: must be https, or http on this machine: " + endpoint);
        }
        if (!prefix.isEmpty() && !prefix.endsWith("/")) {
            prefix += "/";
        }
    }

    /** @param folder on this machine, for what is being written */
    ObjectStore open(Path folder) throws IOException {
        var client = S3Client.builder()
                .region(Region.of(region))
                .forcePathStyle(pathStyle)
                .credentialsProvider(credentials())
                // Not every service knows the newer checksums; what comes back is checked by our own digest.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout.dividedBy(4))
                        .socketTimeout(timeout.dividedBy(2)))
                .overrideConfiguration(override -> override.apiCallTimeout(timeout));
        if (endpoint != null) {
            client.endpointOverride(endpoint);
        }
        return new S3Store(client.build(), bucket, prefix, folder);
    }

    private AwsCredentialsProvider credentials() {
        if (credentialsFile == null) {
            return DefaultCredentialsProvider.builder().build();
        }
        Path file = credentialsFile;
        return ProfileCredentialsProvider.builder()
                .profileName("default")
                .profileFile(() -> ProfileFile.builder()
                        .content(file)
                        .type(ProfileFile.Type.CREDENTIALS)
                        .build())
                .build();
    }

    private static boolean secure(URI endpoint) {
        return "https".equals(endpoint.getScheme())
                || ("http".equals(endpoint.getScheme())
                        && endpoint.getHost() != null
                        && onThisMachine(endpoint.getHost()));
    }

    private static boolean onThisMachine(String host) {
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
