package org.fairnotice.intake.mail;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A legal inbox. Intake proves who it is by one of {@code passwordFile}, {@code tokenFile} and {@code oauth2}.
 *
 * @param caFile certificates (PEM) that are trusted in place of the JVM's; null for the JVM's
 * @param tokenFile holds an access token (XOAUTH2) that something else keeps fresh; read at each connection
 * @param trustedAuthservIds whose Authentication-Results (RFC 8601) are believed
 * @param pollInterval how often the folder is looked at, besides IDLE
 * @param timeout how long the mail server may be silent
 * @param maxSize of a mail; a larger one goes to a person unread
 */
public record InboxSettings(
        String host,
        @DefaultValue("993") int port,
        @DefaultValue("tls") Security security,
        @Nullable Path caFile,
        String user,
        @Nullable Path passwordFile,
        @Nullable Path tokenFile,
        @Nullable OAuth2 oauth2,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Processed") String processedFolder,
        @DefaultValue("Automatic") String automaticFolder,
        @DefaultValue("Quarantine") String quarantineFolder,
        @DefaultValue List<String> trustedAuthservIds,
        @DefaultValue("30s") Duration pollInterval,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("25MB") DataSize maxSize) {

    /** How the connection is protected. */
    public enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /**
     * Where intake gets access tokens in its own name (client credentials, RFC 6749, 4.4), as Exchange Online wants it.
     *
     * @param tokenUri such as {@code https://login.microsoftonline.com/TENANT/oauth2/v2.0/token}
     * @param scope such as {@code https://outlook.office365.com/.default}
     */
    public record OAuth2(URI tokenUri, String clientId, Path clientSecretFile, String scope) {}

    public InboxSettings {
        required("host", host);
        required("user", user);
        long ways = Stream.of(passwordFile != null, tokenFile != null, oauth2 != null)
                .filter(given -> given)
                .count();
        if (ways != 1) {
            throw new IllegalArgumentException(
                    "of password-file, token-file and oauth2, an inbox has exactly one; here are " + ways);
        }
        if (folder.equals(processedFolder) || folder.equals(automaticFolder) || folder.equals(quarantineFolder)) {
            throw new IllegalArgumentException("folder: what was taken in must not be moved to where it lay");
        }
    }

    /** After which an inbox that was not looked at is said not to be watched. */
    Duration stale() {
        return pollInterval.multipliedBy(3).plus(timeout);
    }

    private static void required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + ": is missing");
        }
    }
}
