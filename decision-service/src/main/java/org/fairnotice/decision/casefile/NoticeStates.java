package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.decision.casefile.Answers.Closing;
import org.fairnotice.decision.policy.Rule;
import org.jspecify.annotations.Nullable;

/** The state that a notice is in by the rule that decided it. */
record NoticeStates(CaseFile file, Setting setting) {

    NoticeState of(
            Rule rule, Delivery delivery, List<Standing> covering, Instant coolUntil, List<ReviewReason> reasons) {
        return switch (rule.outcome()) {
            case ACKNOWLEDGED -> new NoticeState.Acknowledged(toldAt(delivery));
            case SENT -> new NoticeState.Sent(toldAt(delivery));
            case CLOSED -> closed();
            case HELD -> new NoticeState.Held(lastEnd(covering));
            case REVIEW -> new NoticeState.InReview(reasons);
            case NOT_OWED -> new NoticeState.NotOwed(rule.reason());
            case BOUNCED -> new NoticeState.Bounced(lastFailure(delivery));
            case STAYS -> stays(delivery, coolUntil);
            case COOLING -> cooling(delivery, coolUntil);
            case PERMITTED -> new NoticeState.Permitted(delivery.nextNumber() - 1);
            case PERMIT -> new NoticeState.Permitted(delivery.nextNumber());
        };
    }

    private Instant toldAt(Delivery delivery) {
        return delivery.told().map(Attempt::at).orElse(setting.now());
    }

    private NoticeState closed() {
        Closing closing = Answers.of(file).closing().orElse(new Closing("", ""));
        return new NoticeState.Closed(closing.by(), closing.reason());
    }

    private GagEnd lastEnd(List<Standing> covering) {
        return covering.stream()
                .filter(Standing::inForce)
                .map(standing -> standing.gag().end(setting.policy()))
                .reduce(Strictness::later)
                .orElse(new GagEnd.Unknown());
    }

    private Instant lastFailure(Delivery delivery) {
        return delivery.last().map(Attempt::at).orElse(setting.now());
    }

    private NoticeState cooling(Delivery delivery, Instant coolUntil) {
        Instant next = delivery.nextAttemptFrom(setting.policy(), setting.instants());
        Instant until = Instants.later(coolUntil, next);
        return new NoticeState.Cooling(until.equals(Instant.MIN) ? setting.now() : until);
    }

    /** What was said of it last; if that was that it may go, then that it waits. */
    private NoticeState stays(Delivery delivery, Instant coolUntil) {
        @Nullable
        NoticeState said = file.said().notices().stream()
                .filter(on -> on.noticeId().equals(delivery.noticeId()))
                .map(Said.OnNotice::state)
                .findFirst()
                .orElse(null);
        return said == null || said instanceof NoticeState.Permitted ? cooling(delivery, coolUntil) : said;
    }
}
