package org.fairnotice.notifier.stream;

import org.fairnotice.contract.outcome.NoticeOutcome;

/** What is written for one record that was read. */
sealed interface Product {

    record Outcome(NoticeOutcome outcome) implements Product {}

    /**
     * The record is put aside.
     *
     * @param forged whether it was not signed by decision-service
     */
    record PutAside(String reason, boolean forged) implements Product {}

    /** It was taken note of. */
    record Nothing() implements Product {}
}
