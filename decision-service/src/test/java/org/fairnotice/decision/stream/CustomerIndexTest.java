package org.fairnotice.decision.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.junit.jupiter.api.Test;

class CustomerIndexTest {

    private static final TargetAccount ALICE = TargetAccount.of("alice@acme.example");

    private final CustomerIndex index = new CustomerIndex();

    @Test
    void findsTheHolderByAccountAndByDomainOnce() {
        CustomerRecorded acme = customer("acme", List.of(ALICE), List.of("acme.example"));

        index.put(acme);

        assertThat(index.holdersOf(ALICE)).containsExactly(acme);
        assertThat(index.holdersOf(TargetAccount.of("bob@acme.example"))).containsExactly(acme);
        assertThat(index.holdersOf(new TargetAccount(TargetAccount.Kind.DOMAIN, "acme.example")))
                .containsExactly(acme);
    }

    @Test
    void aDomainIsNotItsSubdomainNorALongerName() {
        index.put(customer("acme", List.of(), List.of("acme.example")));

        assertThat(index.holdersOf(TargetAccount.of("eve@notacme.example"))).isEmpty();
        assertThat(index.holdersOf(TargetAccount.of("eve@sub.acme.example"))).isEmpty();
    }

    @Test
    void namesEachOfSeveralHolders() {
        index.put(customer("acme", List.of(ALICE), List.of()));
        index.put(customer("globex", List.of(), List.of("acme.example")));

        assertThat(index.holdersOf(ALICE))
                .extracting(CustomerRecorded::customerId)
                .containsExactlyInAnyOrder(new CustomerId("acme"), new CustomerId("globex"));
    }

    @Test
    void forgetsWhatALaterRecordLeavesOut() {
        index.put(customer("acme", List.of(ALICE), List.of("acme.example")));

        index.put(customer("acme", List.of(), List.of()));

        assertThat(index.holdersOf(ALICE)).isEmpty();
        assertThat(index.byId(new CustomerId("acme"))).isPresent();
    }

    @Test
    void forgetsACustomerThatIsRemoved() {
        index.put(customer("acme", List.of(ALICE), List.of()));
        long version = index.version();

        index.remove(new CustomerId("acme"));

        assertThat(index.holdersOf(ALICE)).isEmpty();
        assertThat(index.byId(new CustomerId("acme"))).isEmpty();
        assertThat(index.version()).isGreaterThan(version);
    }

    private static CustomerRecorded customer(String id, List<TargetAccount> accounts, List<String> domains) {
        return new CustomerRecorded(
                new CustomerId(id), Instant.EPOCH, id, CustomerType.ENTERPRISE, accounts, domains, List.of(), null);
    }
}
