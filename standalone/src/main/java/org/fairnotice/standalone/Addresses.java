package org.fairnotice.standalone;

import java.net.URI;
import java.nio.file.Path;

/**
 * Where a running Fairnotice is reached.
 *
 * @param legalInbox the mail address that legal process is sent to
 */
public record Addresses(
        URI console,
        URI intake,
        URI decision,
        URI notifier,
        String bootstrapServers,
        int smtpPort,
        int imapPort,
        String legalInbox,
        Path tokenFile) {

    /** The start-up lines. The token is named, not shown: terminals are logged. */
    String describe(Path data) {
        String mail = smtpPort < 0
                ? "as configured"
                : "%s, SMTP 127.0.0.1:%d, IMAP 127.0.0.1:%d".formatted(legalInbox, smtpPort, imapPort);
        return """
                console      %s
                intake       %s/v1/requests
                legal inbox  %s
                Kafka        %s
                API token    in %s
                data         %s""".formatted(console, intake, mail, bootstrapServers, tokenFile, data.toAbsolutePath());
    }
}
