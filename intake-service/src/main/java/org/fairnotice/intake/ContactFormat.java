package org.fairnotice.intake;

import java.time.Instant;
import org.fairnotice.contract.MailCertificate;
import org.fairnotice.contract.customer.Contact;
import org.jspecify.annotations.Nullable;

/** Contacts of customers, as they come from outside. */
public final class ContactFormat {

    private ContactFormat() {}

    /**
     * A contact whose certificate, if there is one, can be encrypted to.
     *
     * @param certificate PEM, or DER in Base64; null or blank for none
     * @param now what the certificate must be valid at
     * @throws IllegalArgumentException naming the field
     */
    public static Contact of(
            String name, String address, Contact.Role role, @Nullable String certificate, Instant now) {
        if (certificate == null || certificate.isBlank()) {
            return new Contact(name, address, role);
        }
        MailCertificate parsed;
        try {
            parsed = MailCertificate.parse(certificate);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("certificate: " + e.getMessage(), e);
        }
        String objection = parsed.objection(address, now);
        if (objection != null) {
            throw new IllegalArgumentException("certificate: " + objection);
        }
        return new Contact(name, address, role, parsed.base64());
    }
}
