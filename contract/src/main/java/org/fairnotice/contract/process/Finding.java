package org.fairnotice.contract.process;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.jspecify.annotations.Nullable;

/** A person's answer to a review. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Finding.NoProvision.class, name = "no-provision"),
    @JsonSubTypes.Type(value = Finding.ProvisionFound.class, name = "provision-found"),
    @JsonSubTypes.Type(value = Finding.SenderConfirmed.class, name = "sender-confirmed"),
    @JsonSubTypes.Type(value = Finding.CustomerIdentified.class, name = "customer-identified"),
    @JsonSubTypes.Type(value = Finding.NotACustomer.class, name = "not-a-customer"),
    @JsonSubTypes.Type(value = Finding.CircumstanceCleared.class, name = "circumstance-cleared"),
    @JsonSubTypes.Type(value = Finding.Unrelated.class, name = "unrelated"),
    @JsonSubTypes.Type(value = Finding.PartOf.class, name = "part-of"),
    @JsonSubTypes.Type(value = Finding.NotLegalProcess.class, name = "not-legal-process"),
    @JsonSubTypes.Type(value = Finding.Dismissed.class, name = "dismissed"),
    @JsonSubTypes.Type(value = Finding.FieldsFound.class, name = "fields-found")
})
public sealed interface Finding {

    /** The papers were read: nothing in them forbids telling. */
    record NoProvision() implements Finding {}

    /** The papers were read: they hold this provision. Replaces what was read by machine under the same id. */
    record ProvisionFound(ProvisionId provisionId, Provision provision) implements Finding {}

    /** The sender was called back by a number from our own directory, and is who it says. */
    record SenderConfirmed() implements Finding {}

    /** The account belongs to this customer. */
    record CustomerIdentified(TargetAccount account, CustomerId customerId) implements Finding {}

    /** The account is no customer's of ours: nobody is owed a notice for it. */
    record NotACustomer(TargetAccount account) implements Finding {}

    /** The circumstance does not stand in the way of a notice, or no longer does. */
    record CircumstanceCleared(LegalProcess.Circumstance circumstance) implements Finding {}

    /** The paper was compared with the cases that it might belong to: it is a case of its own. */
    record Unrelated() implements Finding {}

    /** The paper belongs to another case, where what it says has been recorded; this one closes without a notice. */
    record PartOf(RequestId other) implements Finding {}

    /** The paper is no legal process; it closes without a notice. */
    record NotLegalProcess() implements Finding {}

    /** The named review does not matter, for this reason. It must name a review; it cannot stand in for a finding on a gag. */
    record Dismissed(String reason) implements Finding {
        @Override
        public String toString() {
            return "Dismissed{}";
        }
    }

    /**
     * The papers were read: these are fields of theirs. What is null stands as it was, and so does a kind if this one is UNKNOWN.
     *
     * @param accounts accounts that the papers name, besides those that are known
     */
    record FieldsFound(
            @Nullable String agency,
            @Nullable String docket,
            LegalProcess.Kind kind,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            List<TargetAccount> accounts)
            implements Finding {
        public FieldsFound {
            accounts = List.copyOf(accounts);
        }

        @Override
        public String toString() {
            return "FieldsFound{}";
        }
    }
}
