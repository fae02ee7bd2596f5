package org.fairnotice.contract.customer;

/**
 * A person or desk at a customer that is told.
 *
 * @param address a mail address, as in RFC 5321
 */
public record Contact(String name, String address, Role role) {

    /** What the contact does at the customer. */
    public enum Role {
        LEGAL,
        ADMINISTRATOR,
        SECURITY
    }

    public Contact {
        if (!address.matches("[^\\s@<>]{1,64}@[^\\s@<>]{1,255}")) {
            throw new IllegalArgumentException("contact.address: is not a mail address");
        }
    }

    @Override
    public String toString() {
        return "Contact{" + role + "}";
    }
}
