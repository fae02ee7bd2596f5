package org.fairnotice.intake.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** How intake proves to a mail server who it is. */
interface Credentials {

    /** A password or an access token that is good now. */
    String secret(Instant now) throws IOException;

    /** To be said when the mail server did not take the secret. */
    default void refused() {}

    static Credentials of(InboxSettings settings) {
        if (settings.oauth2() != null) {
            return new ClientCredentials(settings.oauth2(), settings.timeout());
        }
        Path file = settings.passwordFile() == null ? settings.tokenFile() : settings.passwordFile();
        if (file == null) {
            throw new IllegalArgumentException("an inbox has a secret");
        }
        return now -> Files.readString(file).strip();
    }
}
