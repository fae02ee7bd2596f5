package org.fairnotice.decision.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeEvent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.NoticeOutcome.CustomerResponded;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.CaseClosed;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.decision.policy.Policy;

/**
 * The letters beside notices. That none to a customer leaves under a gag, and none twice, {@link Post} sees as it does of
 * notices; here: that each has its occasion, that reminders end, and that an answer is confirmed in the end.
 */
final class Letters {

    static final String AGENCY = "clerk@agency.example";

    private record Release(RequestId request, CustomerId customer) {}

    private final World world;
    private final Policy policy;
    private final Set<NoticeId> accepted = new HashSet<>();
    private final Set<Release> released = new HashSet<>();
    private final Set<RequestId> closed = new HashSet<>();
    private final Map<NoticeId, CustomerResponded> lastAnswer = new HashMap<>();

    Letters(World world, Policy policy) {
        this.world = world;
        this.policy = policy;
    }

    void known(LegalRequestEvent event) {
        if (event instanceof CaseClosed) {
            closed.add(event.requestId());
        }
        if (event instanceof RedirectReleased release && AGENCY.equals(release.address())) {
            released.add(new Release(release.requestId(), release.customerId()));
        }
    }

    void heard(NoticeOutcome outcome) {
        if (outcome instanceof CustomerResponded answer) {
            lastAnswer.merge(
                    answer.noticeId(), answer, (known, news) -> news.at().isBefore(known.at()) ? known : news);
        }
    }

    void permitted(NoticeEvent event) {
        if (event instanceof NoticePermitted permit && permit.letter() != null) {
            permitted(permit, permit.letter());
        }
    }

    private void permitted(NoticePermitted permit, LetterBeside letter) {
        String name = permit.noticeId() + ", a " + letter.kind().name();
        boolean answered = lastAnswer.containsKey(letter.notice());
        world.expect(!closed.contains(permit.requestId()), name + ": permitted after the case was closed");
        switch (letter.kind()) {
            case LetterKind.Reminder reminder -> {
                world.expect(!answered, name + ": permitted after an answer");
                world.expect(reminder.number() <= policy.reminders().count(), name + ": one too many");
            }
            case LetterKind.Confirmation confirmation -> world.expect(answered, name + ": without an answer");
            case LetterKind.PermissionRequest request -> {}
            case LetterKind.Change change -> {}
            case LetterKind.Redirect redirect ->
                world.expect(
                        released.contains(new Release(permit.requestId(), permit.customerId()))
                                && permit.recipient().address().equals(AGENCY),
                        name + ": without a release, or to another address");
        }
    }

    void accepted(NoticePermitted permit) {
        accepted.add(permit.noticeId());
        LetterBeside letter = permit.letter();
        world.expect(
                letter == null || letter.kind() instanceof LetterKind.Redirect || accepted.contains(letter.notice()),
                permit.noticeId() + ": a letter before its notice");
    }

    /** When all is in order: whoever answered has it confirmed, unless the case was closed. */
    void end(Predicate<RequestId> isClosed) {
        lastAnswer.forEach((notice, answer) -> {
            Instant at = answer.at();
            NoticeId confirmation = NoticeId.ofLetter(notice, "confirmation", answer.response() + "/" + at);
            world.expect(
                    accepted.contains(confirmation) || isClosed.test(answer.requestId()),
                    notice + ": an answer was never confirmed");
        });
    }
}
