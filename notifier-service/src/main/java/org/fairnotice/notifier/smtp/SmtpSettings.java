package org.fairnotice.notifier.smtp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the notices.
 *
 * @param user who logs in; null for no login
 * @param passwordFile holds the user's password; it is read anew for each connection
 * @param allowClearText whether {@link Security#NONE} may be used to a host other than this one
 * @param connections how many are used side by side at most
 * @param connectionsPerDomain how many of them for mails to one domain
 * @param connectTimeout for the connection alone
 * @param readTimeout for each answer of the mail server
 * @param idleTime how long an unused connection is kept
 * @param heloName how this host names itself; null for the domain of the sender's address
 */
public record SmtpSettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable Path passwordFile,
        Security security,
        boolean allowClearText,
        int connections,
        int connectionsPerDomain,
        Duration connectTimeout,
        Duration readTimeout,
        Duration idleTime,
        @Nullable String heloName) {

    /** How the way to the mail server is kept from others' eyes. */
    public enum Security {
        /** The connection turns to TLS before anything is said; a server that cannot is refused. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS,
        /** Clear text. */
        NONE
    }

    public SmtpSettings {
        require(!host.isBlank(), "host", "must not be blank");
        require(port >= 1 && port <= 65_535, "port", "must be 1 to 65535");
        require(connections >= 1 && connections <= 64, "connections", "must be 1 to 64");
        require(connectionsPerDomain >= 1, "connections-per-domain", "must be 1 or more");
        require((user == null) == (passwordFile == null), "user", "goes with password-file: give both or neither");
        positive(connectTimeout, "connect-timeout");
        positive(readTimeout, "read-timeout");
        positive(idleTime, "idle-time");
        require(
                security != Security.NONE || allowClearText || loopback(host),
                "security",
                "none would send notices in clear text to another host; use starttls or tls,"
                        + " or set allow-clear-text if the way there is safe");
    }

    private static boolean loopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("::1") || name.matches("127(\\.\\d{1,3}){3}");
    }

    private static void positive(Duration value, String name) {
        require(
                value.isPositive() && value.compareTo(Duration.ofMinutes(5)) <= 0,
                name,
                "must be more than 0 and at most 5m");
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("fairnotice.notifier.smtp." + name + ": " + rule);
        }
    }
}
