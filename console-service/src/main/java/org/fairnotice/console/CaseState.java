package org.fairnotice.console;

import java.util.Collection;
import java.util.Comparator;
import org.fairnotice.contract.decision.NoticeState;

/** Where a case or a notice stands, from the farthest from its end to the nearest. */
enum CaseState {
    REVIEW("needs a person"),
    HELD("held"),
    COOLING("waits"),
    PERMITTED("permitted"),
    BOUNCED("came back"),
    SENT("sent"),
    ACKNOWLEDGED("answered"),
    NOT_OWED("not owed"),
    CLOSED("closed"),
    /** It came in, and nothing has been decided yet. */
    RECEIVED("came in");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** As pages show it. */
    String label() {
        return label;
    }

    /** Whether a notice in this state needs nothing more. */
    boolean isEnd() {
        return switch (this) {
            case REVIEW, HELD, COOLING, PERMITTED, BOUNCED, RECEIVED -> false;
            case SENT, ACKNOWLEDGED, NOT_OWED, CLOSED -> true;
        };
    }

    static CaseState of(NoticeState state) {
        return switch (state) {
            case NoticeState.InReview _ -> REVIEW;
            case NoticeState.Held _ -> HELD;
            case NoticeState.Cooling _ -> COOLING;
            case NoticeState.Permitted _ -> PERMITTED;
            case NoticeState.Sent _ -> SENT;
            case NoticeState.Acknowledged _ -> ACKNOWLEDGED;
            case NoticeState.Bounced _ -> BOUNCED;
            case NoticeState.NotOwed _ -> NOT_OWED;
            case NoticeState.Closed _ -> CLOSED;
        };
    }

    /** The state of a case: that of the notice farthest from its end; without notices, an open question's. */
    static CaseState ofCase(Collection<CaseState> notices, boolean questionOpen, boolean settled) {
        if (notices.isEmpty() && questionOpen) {
            return REVIEW;
        }
        return notices.stream().min(Comparator.naturalOrder()).orElse(settled ? CLOSED : RECEIVED);
    }
}
