package org.fairnotice.decision.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.fairnotice.contract.decision.DecisionEvent.LetterDecided;
import org.fairnotice.contract.decision.Explanation;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.decision.casefile.Said.OnLetter;
import org.fairnotice.decision.policy.Rule.Outcome;
import org.jspecify.annotations.Nullable;

/** Says what differs of the letters beside notices from what was said of them before. */
record LetterNews(CaseFile file, Setting setting, Publication publication) {

    private static final String LAPSED = "letter-lapsed";
    private static final String WHY_LAPSED = "what it would have said does not hold any more";

    /** What is said now of each letter. */
    List<OnLetter> say(List<JudgedLetter> letters, List<OnLetter> before) {
        List<OnLetter> said = new ArrayList<>();
        for (JudgedLetter letter : letters) {
            said.add(say(letter, before));
        }
        for (OnLetter known : before) {
            if (said.stream().noneMatch(on -> on.letterId().equals(known.letterId()))) {
                said.add(lapse(known));
            }
        }
        return said;
    }

    private OnLetter say(JudgedLetter judged, List<OnLetter> before) {
        JudgedNotice word = judged.word();
        @Nullable
        OnLetter known = before.stream()
                .filter(on -> on.letterId().equals(word.delivery().noticeId()))
                .findFirst()
                .orElse(null);
        // What a letter says is fixed by its permit; what would be said now is another matter.
        LetterBeside letter =
                known == null || word.rule().outcome() == Outcome.PERMIT ? judged.letter() : known.letter();
        String rule = Publication.remembered(word.rule()).id();
        var on = new OnLetter(word.delivery().noticeId(), word.customerId(), letter, word.state(), rule);
        if (known == null || !known.state().equals(on.state()) || !known.rule().equals(rule)) {
            decide(on, publication.why(word));
        }
        return on;
    }

    /** It was sent before it lapsed, or it never will be. */
    private OnLetter lapse(OnLetter known) {
        Optional<Attempt> told = file.deliveries().stream()
                .filter(delivery -> delivery.noticeId().equals(known.letterId()))
                .flatMap(delivery -> delivery.told().stream())
                .findFirst();
        boolean sent = told.isPresent();
        NoticeState state = told.<NoticeState>map(
                        attempt -> new NoticeState.Sent(attempt.at() == null ? setting.now() : attempt.at()))
                .orElse(new NoticeState.NotOwed(WHY_LAPSED));
        boolean ended =
                known.state() instanceof NoticeState.Sent || known.state().equals(state);
        if (ended) {
            return known;
        }
        var on = new OnLetter(known.letterId(), known.customerId(), known.letter(), state, sent ? "sent" : LAPSED);
        decide(
                on,
                new Explanation(
                        on.rule(),
                        sent ? "the letter was sent; it is not sent again" : WHY_LAPSED,
                        new TreeMap<>(),
                        List.of(),
                        setting.policyVersion()));
        return on;
    }

    private void decide(OnLetter on, Explanation why) {
        publication.add(new Effect.Decide(new LetterDecided(
                file.requestId(), on.letterId(), on.customerId(), setting.now(), on.letter(), on.state(), why)));
    }
}
