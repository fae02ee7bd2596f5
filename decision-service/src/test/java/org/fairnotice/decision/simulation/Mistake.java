package org.fairnotice.decision.simulation;

/** Bugs that can be planted, to show that the simulation would find them. */
enum Mistake {
    NONE,
    /** The notifier uses a permit however little life it has left. */
    NO_EXPIRY_CHECK,
    /** The core calls a gag effective although a permit may be out. */
    EFFECTIVE_AT_ONCE,
    /** The core commits what it has read before it sends what follows. */
    OFFSET_BEFORE_SEND,
    /** A core that lost its state issues permits before it has read its inputs to their end. */
    NO_END_OF_INPUT_WAIT,
    /** A core that lost its state and is killed before it has read everything again knows nothing of the loss. */
    LOSS_FORGOTTEN,
    /** The core does not wait for the paper index before it permits. */
    PAPERS_NOT_AWAITED,
    /** Dates in an order are taken as days in UTC. */
    DATES_IN_UTC,
    /** Data is called free as soon as the customer was told. */
    NO_DAYS_TO_OBJECT,
    /** A letter beside a notice is permitted although a gag holds it. */
    LETTER_UNDER_GAG,
    /** A silent notifier is replaced so soon that it may wake with a permit that is still good. */
    HASTY_TAKEOVER
}
