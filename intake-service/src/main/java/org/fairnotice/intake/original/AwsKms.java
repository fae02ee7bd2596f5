package org.fairnotice.intake.original;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.arns.Arn;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;

/**
 * Keys in Amazon's KMS, as {@code aws-kms://arn:aws:kms:REGION:ACCOUNT:key/ID}. Tink finds it on the class path, as it finds others. It writes
 * what Tink's own client writes; that one stands on version 1 of the AWS SDK, which Amazon has stopped keeping.
 */
public final class AwsKms implements KmsClient {

    private static final String PREFIX = "aws-kms://";
    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final Duration IN_ALL = Duration.ofSeconds(10);

    private final @Nullable AwsCredentialsProvider credentials;
    private final @Nullable URI endpoint;

    /** For the class path. */
    public AwsKms() {
        this(null, null);
    }

    /** @param endpoint null for the region's, or for what the AWS SDK is told by {@code AWS_ENDPOINT_URL_KMS} */
    AwsKms(@Nullable AwsCredentialsProvider credentials, @Nullable URI endpoint) {
        this.credentials = credentials;
        this.endpoint = endpoint;
    }

    @Override
    public boolean doesSupport(String uri) {
        return uri.toLowerCase(Locale.ROOT).startsWith(PREFIX);
    }

    @Override
    public KmsClient withCredentials(String file) {
        var profile = ProfileFile.builder()
                .content(java.nio.file.Path.of(file))
                .type(ProfileFile.Type.CREDENTIALS)
                .build();
        return new AwsKms(
                ProfileCredentialsProvider.builder().profileFile(profile).build(), endpoint);
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return new AwsKms(DefaultCredentialsProvider.builder().build(), endpoint);
    }

    @Override
    public Aead getAead(String uri) throws GeneralSecurityException {
        String key = uri.substring(PREFIX.length());
        String region = Arn.tryFromString(key)
                .flatMap(Arn::region)
                .orElseThrow(() -> new GeneralSecurityException("is no aws-kms://arn:aws:kms:REGION:…: " + uri));
        var client = software.amazon.awssdk.services.kms.KmsClient.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .endpointOverride(endpoint)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECTING)
                        .socketTimeout(ANSWERING))
                .overrideConfiguration(override -> override.apiCallTimeout(IN_ALL))
                .build();
        return new KmsAead(client, key);
    }

    /** What the data is about goes into the encryption context, where KMS writes it to its log: a digest, never a name. */
    private record KmsAead(software.amazon.awssdk.services.kms.KmsClient client, String key) implements Aead {

        @Override
        public byte[] encrypt(byte[] plaintext, byte[] about) throws GeneralSecurityException {
            return call(() -> client.encrypt(request -> request.keyId(key)
                            .plaintext(SdkBytes.fromByteArray(plaintext))
                            .encryptionContext(context(about)))
                    .ciphertextBlob());
        }

        @Override
        public byte[] decrypt(byte[] ciphertext, byte[] about) throws GeneralSecurityException {
            return call(() -> client.decrypt(request -> request.keyId(key)
                            .ciphertextBlob(SdkBytes.fromByteArray(ciphertext))
                            .encryptionContext(context(about)))
                    .plaintext());
        }

        private static byte[] call(Supplier<SdkBytes> call) throws GeneralSecurityException {
            try {
                return call.get().asByteArray();
            } catch (SdkException e) {
                throw new GeneralSecurityException("KMS refuses, or does not answer", e);
            }
        }

        private static Map<String, String> context(byte[] about) {
            return Map.of("associatedData", HexFormat.of().formatHex(about));
        }
    }
}
