package org.fairnotice.decision.casefile;

import java.util.List;
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
     * What the paper index knows of the other papers that bear a key which this paper was announced under. It answers every
     * announcement, and says so again when it changes; until it has answered, nobody knows what may concern this case.
     *
     * @param othersInReview whether one of them still waits for a reader: until then no notice that it might concern goes
     * @param earlier one with the same docket that came before this one, which this may therefore belong to or repeat; empty
     *     if there is none, or if the key names no docket
     */
    record Related(PaperKey key, boolean othersInReview, List<RequestId> earlier) implements CaseEvent {

        public Related {
            earlier = List.copyOf(earlier);
        }
    }

    /** {@link CaseFile#nextDue()} has come, the directory has changed, or the gate has opened. */
    record Due() implements CaseEvent {}
}
