package org.fairnotice.notifier.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The keys that mails are signed with.
 *
 * @param smime null if mails have no S/MIME signature
 * @param dkim null if another signs for DKIM, such as the mail server, or nobody does
 */
public record SigningSettings(
        @Nullable Smime smime, @Nullable Dkim dkim) {

    static final String PREFIX = "fairnotice.notifier.signing.";

    /** No keys: mails are not signed. */
    public static SigningSettings none() {
        return new SigningSettings(null, null);
    }

    /**
     * S/MIME (RFC 8551).
     *
     * @param keyStoreFile PKCS #12, with one private key and the certificates up to one that customers trust
     * @param passwordFile holds the password of the key store and its key
     */
    public record Smime(Path keyStoreFile, Path passwordFile) {}

    /**
     * DKIM (RFC 6376).
     *
     * @param privateKeyFile an RSA key in PEM (PKCS #8), of 2048 bits or more
     * @param selector under which the public key stands in the DNS
     * @param domain that of the sender's address, or one above it
     */
    public record Dkim(Path privateKeyFile, String selector, String domain) {

        public Dkim {
            // Both stand in a header and are the name of a DNS record.
            require(selector.matches("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*"), "selector", "is not a DNS name");
            require(domain.matches("[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+"), "domain", "is not a DNS name");
        }

        private static void require(boolean holds, String name, String rule) {
            if (!holds) {
                throw new IllegalArgumentException(PREFIX + "dkim." + name + ": " + rule);
            }
        }
    }
}
