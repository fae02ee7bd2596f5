package org.fairnotice.contract.customer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.TargetAccount;
import org.jspecify.annotations.Nullable;

/**
 * A customer as the directory now knows it; replaces what was recorded before. A record without a value removes it.
 *
 * @param accounts accounts that are this customer's
 * @param domains mail domains whose every address is this customer's; lower case
 * @param contacts whom to tell, in the order to try them
 * @param reseller the customer through whom this one is served, whose tenants and domains may hold this one's accounts; null
 *     for none. Where both hold an account it is this one's: the reseller is never told of its customer's process.
 * @param language of its notices, as an IETF tag; null means the provider's default
 */
public record CustomerRecorded(
        CustomerId customerId,
        Instant recordedAt,
        String name,
        CustomerType type,
        List<TargetAccount> accounts,
        List<String> domains,
        List<Contact> contacts,
        @Nullable String language,
        @Nullable CustomerId reseller)
        implements Event {

    /** A customer without a reseller. */
    public CustomerRecorded(
            CustomerId customerId,
            Instant recordedAt,
            String name,
            CustomerType type,
            List<TargetAccount> accounts,
            List<String> domains,
            List<Contact> contacts,
            @Nullable String language) {
        this(customerId, recordedAt, name, type, accounts, domains, contacts, language, null);
    }

    public CustomerRecorded {
        accounts = List.copyOf(accounts);
        domains = domains.stream().map(d -> d.strip().toLowerCase(Locale.ROOT)).toList();
        contacts = List.copyOf(contacts);
    }

    @Override
    public String key() {
        return customerId.value();
    }

    @Override
    public String toString() {
        return "CustomerRecorded{" + customerId + "}";
    }
}
