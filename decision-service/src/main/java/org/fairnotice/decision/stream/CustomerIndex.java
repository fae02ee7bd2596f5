package org.fairnotice.decision.stream;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.decision.casefile.Directory;

/** The customer directory in memory. One thread writes it, any may read it. */
final class CustomerIndex implements Directory {

    private final Map<CustomerId, CustomerRecorded> customers = new HashMap<>();
    private final Map<TargetAccount, Set<CustomerId>> byAccount = new HashMap<>();
    private final Map<String, Set<CustomerId>> byDomain = new HashMap<>();
    private long version;

    /** Those who hold the account itself, or the whole domain that it is in. */
    @Override
    public synchronized List<CustomerRecorded> holdersOf(TargetAccount account) {
        Stream<CustomerId> direct = byAccount.getOrDefault(account, Set.of()).stream();
        Stream<CustomerId> whole =
                domainOf(account).stream().flatMap(domain -> byDomain.getOrDefault(domain, Set.of()).stream());
        return Stream.concat(direct, whole).distinct().map(customers::get).toList();
    }

    @Override
    public synchronized Optional<CustomerRecorded> byId(CustomerId id) {
        return Optional.ofNullable(customers.get(id));
    }

    /** Grows with every change. */
    synchronized long version() {
        return version;
    }

    synchronized void put(CustomerRecorded customer) {
        remove(customer.customerId());
        customers.put(customer.customerId(), customer);
        customer.accounts().forEach(account -> enter(byAccount, account, customer.customerId()));
        customer.domains().forEach(domain -> enter(byDomain, domain, customer.customerId()));
        version++;
    }

    synchronized void remove(CustomerId id) {
        CustomerRecorded former = customers.remove(id);
        if (former == null) {
            return;
        }
        former.accounts().forEach(account -> leave(byAccount, account, id));
        former.domains().forEach(domain -> leave(byDomain, domain, id));
        version++;
    }

    private static Optional<String> domainOf(TargetAccount account) {
        return switch (account.kind()) {
            case EMAIL -> Optional.of(account.value().substring(account.value().lastIndexOf('@') + 1));
            case DOMAIN -> Optional.of(account.value());
            case ACCOUNT_ID, TENANT, PHONE, IP -> Optional.empty();
        };
    }

    private static <K> void enter(Map<K, Set<CustomerId>> index, K key, CustomerId id) {
        index.computeIfAbsent(key, unseen -> new HashSet<>()).add(id);
    }

    private static <K> void leave(Map<K, Set<CustomerId>> index, K key, CustomerId id) {
        Set<CustomerId> ids = index.get(key);
        if (ids != null && ids.remove(id) && ids.isEmpty()) {
            index.remove(key);
        }
    }
}
