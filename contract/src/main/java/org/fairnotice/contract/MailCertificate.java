package org.fairnotice.contract;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/** A certificate of whoever has a mail address (RFC 8550). */
public record MailCertificate(X509Certificate x509) {

    private static final String NONE = "is not one certificate, in PEM or in Base64 of DER";
    private static final int LEAST_BITS = 2048;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int MAIL_ADDRESS = 1;
    private static final Map<String, String> EMAIL = Map.of("1.2.840.113549.1.9.1", "EMAIL");

    /** emailProtection, and anyExtendedKeyUsage (RFC 8551, 4.4.4). */
    private static final Set<String> MAIL_PURPOSES = Set.of("1.3.6.1.5.5.7.3.4", "2.5.29.37.0");

    /**
     * Reads one.
     *
     * @param text PEM, or DER in Base64
     * @throws IllegalArgumentException if it is neither
     */
    public static MailCertificate parse(String text) {
        try {
            String base64 =
                    text.replaceAll("-----(BEGIN|END) CERTIFICATE-----", "").replaceAll("\\s", "");
            var in = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            if (in.available() == 0) {
                return new MailCertificate(certificate);
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IllegalArgumentException(NONE, e);
        }
        throw new IllegalArgumentException(NONE);
    }

    /** DER in Base64, on one line. */
    public String base64() {
        try {
            return Base64.getEncoder().encodeToString(x509.getEncoded());
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was read has bytes", e);
        }
    }

    /** SHA-256 in lower-case hexadecimal. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(x509.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** In lower case: those of the subject's alternative names, and of its distinguished name (RFC 8550, 3). */
    public Set<String> addresses() {
        var addresses = new HashSet<String>();
        try {
            var alternative = x509.getSubjectAlternativeNames();
            for (List<?> name : alternative == null ? List.<List<?>>of() : alternative) {
                if (name.get(0).equals(MAIL_ADDRESS)) {
                    addresses.add(String.valueOf(name.get(1)).toLowerCase(Locale.ROOT));
                }
            }
            String subject = x509.getSubjectX500Principal().getName(X500Principal.RFC2253, EMAIL);
            for (Rdn name : new LdapName(subject).getRdns()) {
                if (name.getType().equalsIgnoreCase("EMAIL")) {
                    addresses.add(String.valueOf(name.getValue()).toLowerCase(Locale.ROOT));
                }
            }
        } catch (CertificateException | InvalidNameException e) {
            // Names that cannot be read name nobody.
            return Set.of();
        }
        return addresses;
    }

    public boolean isValidAt(Instant now) {
        return !now.isBefore(x509.getNotBefore().toInstant())
                && !now.isAfter(x509.getNotAfter().toInstant());
    }

    /** Whether its purposes, if it names any, hold mail. */
    public boolean isMeantForMail() {
        try {
            List<String> purposes = x509.getExtendedKeyUsage();
            return purposes == null || !Collections.disjoint(purposes, MAIL_PURPOSES);
        } catch (CertificateException e) {
            return false;
        }
    }

    /**
     * Why no mail can be encrypted to it for this address, in words; null if it can.
     *
     * @param address whose it must be
     */
    public @Nullable String objection(String address, Instant now) {
        if (!isValidAt(now)) {
            return "is valid from " + x509.getNotBefore().toInstant() + " to "
                    + x509.getNotAfter().toInstant() + ", and not now";
        }
        if (!(x509.getPublicKey() instanceof RSAPublicKey key)
                || key.getModulus().bitLength() < LEAST_BITS) {
            return "must be of an RSA key of " + LEAST_BITS + " bits or more";
        }
        boolean[] usage = x509.getKeyUsage();
        if (!isMeantForMail() || (usage != null && !usage[KEY_ENCIPHERMENT])) {
            return "is not meant for encrypting mail";
        }
        return addresses().contains(address.toLowerCase(Locale.ROOT)) ? null : "does not name the contact's address";
    }

    /** Whether it is for signatures, or does not say what it is for. */
    public boolean isMeantForSignatures() {
        boolean[] usage = x509.getKeyUsage();
        return usage == null || usage[0] || usage[1];
    }

    /** Without the names in it. */
    @Override
    public String toString() {
        return "MailCertificate{" + fingerprint() + "}";
    }
}
