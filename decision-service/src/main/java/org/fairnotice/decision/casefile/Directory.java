package org.fairnotice.decision.casefile;

import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;

/** The customers as the directory now knows them. */
public interface Directory {

    /** Whose account it is, by the account itself or by its domain; more than one means that a person must say. */
    List<CustomerRecorded> holdersOf(TargetAccount account);

    /** The customer of this id. */
    Optional<CustomerRecorded> byId(CustomerId id);
}
