package org.fairnotice.decision.casefile;

import java.util.List;
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
     * What the paper index has to say of keys that this paper was announced under. It answers every announcement, and says so
     * again when it changes; until it has spoken of every key, nobody knows what may concern this case.
     */
    record Related(List<Kin> kin) implements CaseEvent {

        public Related {
            kin = List.copyOf(kin);
        }
    }

    /** {@link CaseFile#nextDue()} has come, the directory has changed, or the gate has opened. */
    record Due() implements CaseEvent {}
}
