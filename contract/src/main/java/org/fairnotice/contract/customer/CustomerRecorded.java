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
        @Nullable String language)
        implements Event {

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
