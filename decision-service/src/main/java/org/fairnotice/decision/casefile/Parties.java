package org.fairnotice.decision.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.jspecify.annotations.Nullable;

/**
 * Whose accounts a request names.
 *
 * @param all each customer who holds one, with those that are his
 * @param unknown accounts that nobody holds
 * @param ambiguous accounts that several hold, or that changed hands since the case was first decided
 */
record Parties(List<Party> all, List<TargetAccount> unknown, List<TargetAccount> ambiguous) {

    /** A customer, and the accounts of the request that are his. */
    record Party(CustomerRecorded customer, List<TargetAccount> accounts) {

        CustomerId id() {
            return customer.customerId();
        }
    }

    /** Whose this account is; empty when that is not known for sure. */
    Optional<CustomerId> holderOf(TargetAccount account) {
        return all.stream()
                .filter(party -> party.accounts().contains(account))
                .map(Party::id)
                .findFirst();
    }

    Optional<Party> of(CustomerId id) {
        return all.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** Those that the directory gave, to be remembered. */
    List<Holder> holders() {
        return all.stream()
                .flatMap(party -> party.accounts().stream().map(account -> new Holder(account, party.id())))
                .toList();
    }

    /** @param pastUnknown whether holders that were remembered may have been forgotten */
    static Parties of(CaseFile file, Directory directory, boolean pastUnknown) {
        Search search = new Search(file, directory, pastUnknown);
        accountsOf(file).forEach(search::place);
        List<Party> all = search.found.entrySet().stream()
                .map(held -> new Party(held.getKey(), List.copyOf(held.getValue())))
                .toList();
        return new Parties(all, List.copyOf(search.unknown), List.copyOf(search.ambiguous));
    }

    /** The accounts that the paper names, and those that a person named for it. */
    static Set<TargetAccount> accountsOf(CaseFile file) {
        Set<TargetAccount> accounts = new LinkedHashSet<>();
        @Nullable Paper paper = file.paper();
        if (paper == null) {
            return accounts;
        }
        accounts.addAll(paper.process().targetAccounts());
        for (FindingRecorded event : Answers.of(file).findings()) {
            if (event.finding() instanceof Finding.CustomerIdentified identified) {
                accounts.add(identified.account());
            }
        }
        return accounts;
    }

    /** Finds the holder of one account after the other. A person's word goes before the directory's. */
    private static final class Search {

        private final boolean pastUnknown;
        private final CaseFile file;
        private final Directory directory;
        private final List<FindingRecorded> findings;
        private final Map<CustomerRecorded, List<TargetAccount>> found = new LinkedHashMap<>();
        private final List<TargetAccount> unknown = new ArrayList<>();
        private final List<TargetAccount> ambiguous = new ArrayList<>();

        Search(CaseFile file, Directory directory, boolean pastUnknown) {
            this.pastUnknown = pastUnknown;
            this.file = file;
            this.directory = directory;
            this.findings = Answers.of(file).findings();
        }

        void place(TargetAccount account) {
            @Nullable Finding said = saidOf(account);
            if (said instanceof Finding.CustomerIdentified identified) {
                directory
                        .byId(identified.customerId())
                        .ifPresentOrElse(c -> give(c, account), () -> unknown.add(account));
            } else if (said == null) {
                look(account);
            }
        }

        private @Nullable Finding saidOf(TargetAccount account) {
            @Nullable Finding last = null;
            for (FindingRecorded event : findings) {
                switch (event.finding()) {
                    case Finding.CustomerIdentified f -> last = f.account().equals(account) ? f : last;
                    case Finding.NotACustomer f -> last = f.account().equals(account) ? f : last;
                    default -> {}
                }
            }
            return last;
        }

        private void look(TargetAccount account) {
            List<CustomerRecorded> holders = withoutResellers(directory.holdersOf(account));
            boolean changedHands = file.holders().stream()
                    .filter(holder -> holder.account().equals(account))
                    .anyMatch(holder ->
                            holders.stream().noneMatch(c -> c.customerId().equals(holder.customerId())));
            if (changedHands) {
                ambiguous.add(account);
            } else if (holders.isEmpty()) {
                unknown.add(account);
            } else if (holders.size() > 1 || mayHaveMoved(account, holders.getFirst())) {
                ambiguous.add(account);
            } else {
                give(holders.getFirst(), account);
            }
        }

        /** An account in its reseller's tenant or domain is the customer's own, and not the reseller's to be told of. */
        private static List<CustomerRecorded> withoutResellers(List<CustomerRecorded> holders) {
            return holders.stream()
                    .filter(holder -> holders.stream()
                            .noneMatch(other -> holder.customerId().equals(other.reseller())
                                    && !other.customerId().equals(holder.reseller())))
                    .toList();
        }

        /** Whose it was when it was served was forgotten with the state, and the directory's word is of later than that. */
        private boolean mayHaveMoved(TargetAccount account, CustomerRecorded holder) {
            @Nullable Paper paper = file.paper();
            return pastUnknown
                    && paper != null
                    && holder.recordedAt().isAfter(paper.recordedAt())
                    && file.holders().stream()
                            .noneMatch(known -> known.account().equals(account));
        }

        private void give(CustomerRecorded customer, TargetAccount account) {
            found.computeIfAbsent(customer, c -> new ArrayList<>()).add(account);
        }
    }
}
