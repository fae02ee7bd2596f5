package org.fairnotice.notifier.stream;

import org.fairnotice.contract.CloudEvent;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.jspecify.annotations.Nullable;

/** What is written for one record that was read. */
sealed interface Product {

    /**
     * An attempt has its outcome.
     *
     * @param evidence the digest of what is kept of it; null if nothing was handed to a mail server, or nothing is kept
     */
    record Outcome(NoticeOutcome outcome, @Nullable String evidence) implements Product {

        /** Of an attempt that did not come to a mail server. */
        static Outcome of(NoticeOutcome outcome) {
            return new Outcome(outcome, null);
        }
    }

    /** Something was heard of a notice that went out. */
    record Reported(CloudEvent<NoticeOutcome.Report> report) implements Product {}

    /**
     * The record is put aside.
     *
     * @param forged whether it is a record of notices that was not signed by decision-service
     */
    record PutAside(String reason, boolean forged) implements Product {}

    /** It was taken note of. */
    record Nothing() implements Product {}
}
