package org.fairnotice.intake.sender;

import java.util.Collection;
import java.util.Optional;

/**
 * Who a mail claims to come from.
 *
 * @param address in lower case
 * @param agency whose domain that is, in the directory
 */
record Sender(String address, Optional<Agency> agency) {

    /**
     * Whether one of these addresses, which a signer has, is the sender's.
     *
     * @param listed whether the directory holds the signer himself: then any address of the agency will do
     */
    boolean isAmong(Collection<String> addresses, boolean listed) {
        return addresses.contains(address)
                || (listed
                        && addresses.stream()
                                .map(Sender::domain)
                                .anyMatch(domain -> agency.filter(known -> known.has(domain))
                                        .isPresent()));
    }

    /** A signature that does not count. Where the directory holds keys of the agency, one that counts was to be expected. */
    Opinion doubt(String reason) {
        boolean expected = agency.filter(known -> known.signsBySmime() || known.signsByPgp())
                .isPresent();
        return expected ? Opinion.none(reason) : Opinion.unknown(reason);
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "Sender{}";
    }
}
