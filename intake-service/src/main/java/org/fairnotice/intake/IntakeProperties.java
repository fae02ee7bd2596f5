package org.fairnotice.intake;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairnotice.contract.KafkaConnection;
import org.fairnotice.intake.document.ReadingLimits;
import org.fairnotice.intake.mail.InboxSettings;
import org.fairnotice.intake.original.OriginalsSettings;
import org.fairnotice.intake.original.S3Settings;
import org.fairnotice.intake.retention.RetentionSettings;
import org.fairnotice.intake.sender.DkimSettings;
import org.fairnotice.intake.structured.Portal;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** The settings of intake-service; {@code intake-service.yml} holds each with its default. */
@ConfigurationProperties("fairnotice")
public record IntakeProperties(KafkaConnection kafka, Api api, Work intake) {

    /**
     * Access to the REST API.
     *
     * @param tokenFile holds the bearer token
     * @param callsPerSecond with a token, of all who have one; more are answered with 429
     * @param oauth2 whose access tokens are believed besides; null for nobody's
     */
    public record Api(
            Path tokenFile, int callsPerSecond, @Nullable OAuth2 oauth2) {}

    /**
     * An authorization server (RFC 6749).
     *
     * @param issuer as it stands in its tokens
     * @param jwkSetUri where it publishes its keys (RFC 7517)
     * @param audience what this service is called in tokens that are meant for it
     */
    public record OAuth2(String issuer, URI jwkSetUri, String audience) {}

    /**
     * How legal process is taken in.
     *
     * @param documentsFolder where originals are kept; with a bucket, where they are on their way to it
     * @param documents another place to keep them
     * @param masterKeyFile a Tink keyset that wraps the key of each case; null for {@code master-key.json} in the folder
     * @param masterKeyUri what wraps them instead of a file: a key of a key management service
     * @param formerMasterKeys URIs of what did so before, {@code file:} for a file
     * @param retention how long originals are kept
     * @param publishTimeout how long Kafka may take to acknowledge
     * @param agencies names of agencies by their mail domain
     * @param agenciesFile what else is known of agencies; null for none
     * @param ownAddresses that our own notices come from: what comes from there is no legal process
     * @param dkim how signatures of mail servers are verified
     * @param portals whose exports are taken in, by name
     * @param reading what one document may cost
     * @param instanceId another for each process of intake-service; of two with the same, one is kept from the inboxes
     * @param inboxes the legal inboxes by name
     */
    public record Work(
            Path documentsFolder,
            @DefaultValue Documents documents,
            @Nullable Path masterKeyFile,
            @Nullable URI masterKeyUri,
            @DefaultValue List<URI> formerMasterKeys,
            @DefaultValue RetentionSettings retention,
            Duration publishTimeout,
            DataSize maxBody,
            Map<String, String> agencies,
            @Nullable Path agenciesFile,
            @DefaultValue List<String> ownAddresses,
            DkimSettings dkim,
            @DefaultValue Map<String, Portal> portals,
            ReadingLimits reading,
            String instanceId,
            @DefaultValue Map<String, InboxSettings> inboxes) {

        public Work {
            inboxes.keySet().forEach(Work::requireName);
        }

        /** Where originals are kept, and what wraps their keys. */
        OriginalsSettings originals() {
            if (masterKeyUri != null && masterKeyFile != null) {
                throw new IllegalArgumentException(
                        "fairnotice.intake.master-key-uri and master-key-file: name one; the other is of"
                                + " former-master-keys");
            }
            Path file = masterKeyFile == null ? documentsFolder.resolve("master-key.json") : masterKeyFile;
            URI masterKey = masterKeyUri == null ? file.toAbsolutePath().toUri() : masterKeyUri;
            return new OriginalsSettings(documentsFolder, documents.s3(), masterKey, formerMasterKeys);
        }

        private static void requireName(String inbox) {
            if (!inbox.matches("[a-z0-9-]{1,40}")) {
                throw new IllegalArgumentException(
                        "inboxes: a name has up to 40 small letters, digits and hyphens; not so " + inbox);
            }
        }
    }

    /**
     * Where originals are kept, other than in the folder.
     *
     * @param s3 a bucket; null for the folder
     */
    public record Documents(@Nullable S3Settings s3) {}
}
