package org.fairnotice.notifier.returnpath;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where mails go that come back.
 *
 * @param address the mailbox's; each mail's return path is this with a token of its own, {@code bounces+TOKEN@provider.example}
 * @param keyFile 32 bytes in Base64 that tokens are made with, the same for all instances; made where it is missing
 * @param mailbox where bounces are read from; null if nobody reads them
 */
public record BounceSettings(
        String address, Path keyFile, @Nullable Mailbox mailbox) {

    static final String PREFIX = "fairnotice.notifier.bounces.";

    /** With the token's 33 characters it stays within the 64 of a local part (RFC 5321, 4.5.3.1.1). */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._-]{1,31}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    /**
     * A folder that is read by IMAP. What was settled is moved out of it.
     *
     * @param passwordFile is read anew for each connection
     * @param folder may be the one in which intake-service puts delivery reports that came to the legal inbox
     * @param processedFolder for what was settled
     * @param asideFolder for what is no bounce of ours, forged, or cannot be read
     * @param pollInterval between two looks
     * @param timeout for each answer of the mail server
     * @param maxSize a larger mail is put aside unread
     * @param patience how long a bounce may wait for its notice to be known as sent, before it is put aside
     * @param window a notice that was sent before this is not looked for
     */
    public record Mailbox(
            String host,
            @DefaultValue("993") int port,
            @DefaultValue("TLS") Security security,
            String user,
            Path passwordFile,
            @DefaultValue("INBOX") String folder,
            @DefaultValue("Processed") String processedFolder,
            @DefaultValue("Unmatched") String asideFolder,
            @DefaultValue("30s") Duration pollInterval,
            @DefaultValue("20s") Duration timeout,
            @DefaultValue("20MB") DataSize maxSize,
            @DefaultValue("10m") Duration patience,
            @DefaultValue("30d") Duration window) {

        /** How the connection is protected. */
        public enum Security {
            STARTTLS,
            TLS,
            NONE
        }

        public Mailbox {
            require(!host.isBlank(), "mailbox.host", "must not be blank");
            require(port >= 1 && port <= 65_535, "mailbox.port", "must be 1 to 65535");
            within(pollInterval, Duration.ofMillis(100), Duration.ofHours(1), "mailbox.poll-interval", "100ms to 1h");
            within(timeout, Duration.ofSeconds(1), Duration.ofMinutes(5), "mailbox.timeout", "1s to 5m");
            within(patience, Duration.ZERO, Duration.ofDays(1), "mailbox.patience", "0s to 1d");
            within(window, Duration.ofDays(1), Duration.ofDays(90), "mailbox.window", "1d to 90d");
            require(
                    !folder.equals(processedFolder) && !folder.equals(asideFolder),
                    "mailbox.folder",
                    "must be another than processed-folder and aside-folder, or mails would be read for ever");
        }

        private static void within(Duration value, Duration least, Duration most, String name, String range) {
            require(value.compareTo(least) >= 0 && value.compareTo(most) <= 0, name, "must be " + range);
        }
    }

    public BounceSettings {
        require(
                ADDRESS.matcher(address).matches(),
                "address",
                "must be an address with at most 31 plain characters before the @, to which a token can be added");
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + name + ": " + rule);
        }
    }
}
