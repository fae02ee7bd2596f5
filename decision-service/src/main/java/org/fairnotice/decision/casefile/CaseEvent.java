package org.fairnotice.decision.casefile;

import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.LegalRequestEvent;

/** What can happen to a case. */
public sealed interface CaseEvent {

    /** A record of topic legal-requests. */
    record Recorded(LegalRequestEvent event) implements CaseEvent {}

    /** A record of topic notice-outcomes. */
    record Reported(NoticeOutcome outcome) implements CaseEvent {}

    /**
     * A record with this case's key that could not be read. It may have been a gag, so nothing goes until a person has looked.
     *
     * @param where it stands, such as topic, partition and offset: the same place is the same record
     */
    record RecordUnreadable(String where) implements CaseEvent {}

    /**
     * The paper index found another paper of the same agency about the same docket or account.
     *
     * @param inReview whether the other still waits for a reader: until then no notice that it might concern goes
     * @param earlier whether the other was served first under the same docket, so that this paper may belong to it
     */
    record Related(RequestId other, boolean inReview, boolean earlier) implements CaseEvent {}

    /** {@link CaseFile#nextDue()} has come, the directory has changed, or the gate has opened. */
    record Due() implements CaseEvent {}
}
