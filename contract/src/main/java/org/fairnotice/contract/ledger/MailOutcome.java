package org.fairnotice.contract.ledger;

/** What became of a mail. */
public enum MailOutcome {
    /** It opened a case. */
    PUBLISHED,
    /** It is another copy of a mail that opened a case. */
    DUPLICATE,
    /** A machine wrote it, such as a bounce; it opened no case. */
    AUTOMATIC,
    /** It could not be read; it opened a case for a person. */
    QUARANTINED
}
