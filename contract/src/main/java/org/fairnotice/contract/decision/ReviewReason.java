package org.fairnotice.contract.decision;

/** Why a person must look. */
public enum ReviewReason {
    /** Whether a gag is in force cannot be said: nothing reliable speaks of it, or what does contradicts itself. */
    GAG_UNCLEAR,
    /** Secrecy is asked for without legal force. */
    GAG_REQUESTED_ONLY,
    /** A machine read a provision in a document; a person confirms it before its end is believed. */
    GAG_READ_FROM_TEXT,
    /** The papers say that a provision ended, and no person has confirmed it. */
    GAG_END_CLAIMED,
    /** More than one person must agree that this gag ended. */
    GAG_END_NEEDS_SECOND_PERSON,
    DOCUMENT_UNREADABLE,
    /** A record on the case could not be read; it may have been a gag. */
    RECORD_UNREADABLE,
    NO_TARGET_ACCOUNT,
    /** A machine read the papers' fields, and did not find one that matters, or is not sure of it. */
    FIELDS_UNSURE,
    CUSTOMER_UNKNOWN,
    CUSTOMER_AMBIGUOUS,
    CUSTOMER_WITHOUT_CONTACT,
    SENDER_NOT_VERIFIED,
    EMERGENCY,
    CHILD_SAFETY,
    CONTACT_IS_TARGET,
    /** Another case bears the same docket and agency. */
    MAY_BELONG_TO_OTHER_CASE,
    /** It does not look like legal process. */
    NOT_LEGAL_PROCESS,
    /** The request was withdrawn: should the customer still be told? */
    WITHDRAWN,
    /** The policy wants a person's approval before the notice goes. */
    APPROVAL_NEEDED,
    /** No contact of the customer could be reached. */
    UNDELIVERABLE,
    /** The copy of the papers that was released for a customer mentions an account that is not that customer's. */
    COPY_NAMES_OTHERS
}
