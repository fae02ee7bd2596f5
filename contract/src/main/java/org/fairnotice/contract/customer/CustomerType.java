package org.fairnotice.contract.customer;

/** What kind of customer it is; the default policy tells enterprises. */
public enum CustomerType {
    ENTERPRISE,
    CONSUMER
}
