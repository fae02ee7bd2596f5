package org.fairnotice.contract.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A person or desk at a customer that is told.
 *
 * @param address a mail address, as in RFC 5321
 * @param certificate to which notices to this contact are encrypted (RFC 8551), DER in Base64; null if they are not encrypted.
 *     It was examined when it was recorded, and may have expired since.
 */
public record Contact(
        String name,
        String address,
        Role role,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String certificate) {

    /** What the contact does at the customer. */
    public enum Role {
        LEGAL,
        ADMINISTRATOR,
        SECURITY
    }

    /** A contact to whom mail is not encrypted. */
    public Contact(String name, String address, Role role) {
        this(name, address, role, null);
    }

    public Contact {
        if (!isAddress(address)) {
            throw new IllegalArgumentException("contact.address: is not a mail address");
        }
    }

    /** Whether it has the form of a mail address. */
    public static boolean isAddress(String address) {
        return address.matches("[^\\s@<>]{1,64}@[^\\s@<>]{1,255}");
    }

    @Override
    public String toString() {
        return "Contact{" + role + "}";
    }
}
