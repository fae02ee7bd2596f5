package org.fairnotice.intake.sender;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.jspecify.annotations.Nullable;

/**
 * An agency that legal process comes from.
 *
 * @param domains its mail domains, in lower case
 * @param callBack the number to call it at; never one from a request
 * @param issuers whose certificates for its addresses are believed
 * @param certificates by which it signs, by SHA-256 in lower-case hexadecimal
 * @param pgpKeys by which it signs
 * @param pgpFingerprints by which it signs, of keys that come with its mails; in upper-case hexadecimal
 */
record Agency(
        String name,
        Set<String> domains,
        @Nullable String callBack,
        List<X509Certificate> issuers,
        Set<String> certificates,
        List<OpenPGPCertificate> pgpKeys,
        Set<String> pgpFingerprints) {

    Agency {
        domains = Set.copyOf(domains);
        issuers = List.copyOf(issuers);
        certificates = Set.copyOf(certificates);
        pgpKeys = List.copyOf(pgpKeys);
        pgpFingerprints = Set.copyOf(pgpFingerprints);
    }

    /** One that is known by name and domain alone. */
    static Agency named(String name, String domain) {
        return new Agency(name, Set.of(domain), null, List.of(), Set.of(), List.of(), Set.of());
    }

    boolean signsBySmime() {
        return !issuers.isEmpty() || !certificates.isEmpty();
    }

    boolean signsByPgp() {
        return !pgpKeys.isEmpty() || !pgpFingerprints.isEmpty();
    }

    /** The domain that this one is, or lies below. */
    boolean has(String domain) {
        return domains.stream().anyMatch(own -> isOrLiesBelow(domain, own));
    }

    static boolean isOrLiesBelow(String domain, String other) {
        return domain.equals(other) || domain.endsWith("." + other);
    }
}
