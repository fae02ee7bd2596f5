package org.fairnotice.intake.sender;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPKeyReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the certificates and keys of an agency. What is wrong with one is an {@link IllegalArgumentException}.
 *
 * @param folder that relative paths are in
 */
record AgencyKeys(@Nullable Path folder) {

    /** A certificate of an authority, from a file (PEM or DER). */
    X509Certificate issuer(String name) {
        try (InputStream in = Files.newInputStream(path(name))) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (certificate.getBasicConstraints() < 0) {
                throw new IllegalArgumentException(
                        "is no certificate of an authority: " + name + "; list a signer's own by its fingerprint");
            }
            return certificate;
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + name, e);
        } catch (CertificateException e) {
            throw new IllegalArgumentException("holds no certificate: " + name, e);
        }
    }

    /** A key, from a file (armored or binary). */
    OpenPGPCertificate pgpKey(String name) {
        try {
            return new OpenPGPKeyReader().parseCertificate(Files.readAllBytes(path(name)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("holds no readable PGP public key: " + name, e);
        }
    }

    /** SHA-256 of a certificate, in lower case. */
    static String certificateFingerprint(String text) {
        String fingerprint = text.replaceAll("[:\\s]", "").toLowerCase(Locale.ROOT);
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("is no SHA-256 fingerprint: 64 hexadecimal digits");
        }
        return fingerprint;
    }

    /** In upper case. */
    static String pgpFingerprint(String text) {
        String fingerprint = text.replaceAll("[:\\s]", "").toUpperCase(Locale.ROOT);
        if (!fingerprint.matches("[0-9A-F]{40}|[0-9A-F]{64}")) {
            throw new IllegalArgumentException(
                    "is no PGP fingerprint: 40 or 64 hexadecimal digits, not a short key id");
        }
        return fingerprint;
    }

    private Path path(String name) {
        return folder == null ? Path.of(name) : folder.resolve(name);
    }
}
