package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.FactsCorrected;
import org.fairnotice.contract.process.LegalRequestEvent.FindingRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.PermissionAsked;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;
import org.fairnotice.contract.process.LegalRequestEvent.RequestWithdrawn;
import org.fairnotice.decision.casefile.Parties.Party;
import org.fairnotice.decision.policy.Policy;
import org.fairnotice.decision.policy.Rule;
import org.jspecify.annotations.Nullable;

/** Finds the letters that a case wants beside its notices, and puts each to the decision table. */
final class LetterJudge {

    /** Who answers more often than this is confirmed no more: somebody is playing with the page. */
    private static final int MOST_CONFIRMED = 20;

    private final CaseFile file;
    private final Parties parties;
    private final NoticeJudge judge;
    private final Setting setting;
    private final Alarm alarm;
    private final Answers answers;
    private final List<JudgedLetter> letters = new ArrayList<>();

    private LetterJudge(CaseFile file, Parties parties, NoticeJudge judge, Setting setting, Alarm alarm) {
        this.file = file;
        this.parties = parties;
        this.judge = judge;
        this.setting = setting;
        this.alarm = alarm;
        this.answers = Answers.of(file);
    }

    /** @param alarm is set for letters whose time has not come */
    static List<JudgedLetter> judge(
            CaseFile file,
            Parties parties,
            NoticeJudge judge,
            List<JudgedNotice> notices,
            Setting setting,
            Alarm alarm) {
        var letters = new LetterJudge(file, parties, judge, setting, alarm);
        for (JudgedNotice notice : notices) {
            notice.delivery().told().ifPresent(told -> letters.beside(notice, told));
        }
        letters.toAgencies();
        return letters.letters;
    }

    /** Beside a notice that its customer holds. */
    private void beside(JudgedNotice notice, Attempt told) {
        confirmation(notice, told);
        permission(notice, told);
        withdrawal(notice, told);
        noProcess(notice, told);
        correction(notice, told);
        reminders(notice, told);
    }

    /** Of the last answer; it goes at once, since it tells the customer what it said itself. */
    private void confirmation(JudgedNotice notice, Attempt told) {
        if (notice.delivery().replies().size() > MOST_CONFIRMED) {
            return;
        }
        Optional<Delivery.Reply> last =
                notice.delivery().replies().stream().max(Comparator.comparing(Delivery.Reply::at));
        last.ifPresent(reply -> {
            Production.@Nullable Word production =
                    new Production(file, setting).of(notice).orElse(null);
            var kind = new LetterKind.Confirmation(
                    reply.response(),
                    reply.at(),
                    production == null ? null : production.from(),
                    production == null ? null : production.stay());
            add(notice, told, kind, reply.response() + "/" + reply.at(), false);
        });
    }

    /** Until it is answered. */
    private void permission(JudgedNotice notice, Attempt told) {
        Optional<Instant> asked = file.recorded().stream()
                .filter(PermissionAsked.class::isInstance)
                .map(PermissionAsked.class::cast)
                .filter(event ->
                        event.customerId() == null || event.customerId().equals(notice.customerId()))
                .map(PermissionAsked::recordedAt)
                .max(Comparator.naturalOrder());
        asked.filter(at -> notice.delivery().replies().stream()
                        .noneMatch(
                                reply -> decides(reply.response()) && reply.at().isAfter(at)))
                .ifPresent(at -> add(notice, told, new LetterKind.PermissionRequest(at), String.valueOf(at), true));
    }

    private static boolean decides(Response response) {
        return switch (response) {
            case OBJECTED, CONSENTED -> true;
            case ACKNOWLEDGED, ASKS_TO_TALK -> false;
        };
    }

    /** Where the notice may have left before the withdrawal was recorded: it does not speak of it. */
    private void withdrawal(JudgedNotice notice, Attempt told) {
        recordedSince(told, RequestWithdrawn.class::isInstance)
                .ifPresent(at -> change(notice, told, LetterKind.Change.What.WITHDRAWN, at));
    }

    /** The finding closes the case; who was alarmed by a notice is told all the same, unless the case was closed besides. */
    private void noProcess(JudgedNotice notice, Attempt told) {
        recordedSince(
                        told,
                        event -> event instanceof FindingRecorded found
                                && found.finding() instanceof Finding.NotLegalProcess)
                .ifPresent(at -> change(notice, told, LetterKind.Change.What.NO_LEGAL_PROCESS, at));
    }

    private Optional<Instant> recordedSince(Attempt told, Predicate<LegalRequestEvent> fits) {
        Instant permitted = permittedAt(told);
        return file.recorded().stream()
                .filter(fits)
                .map(LegalRequestEvent::recordedAt)
                .filter(at -> !at.isBefore(permitted))
                .findFirst();
    }

    private void change(JudgedNotice notice, Attempt told, LetterKind.Change.What what, Instant at) {
        boolean closed = what == LetterKind.Change.What.NO_LEGAL_PROCESS
                ? answers.closedForGood()
                : answers.closing().isPresent();
        add(notice, told, new LetterKind.Change(what, at, null), what.name(), true, closed);
    }

    /** When the permit was issued that the notice went under; of one of a former life, the earliest that it can have been. */
    private Instant permittedAt(Attempt told) {
        Instant last = told.expiresAt() == null ? toldAt(told) : told.expiresAt();
        return Instants.plus(last, setting.policy().permitLife().negated());
    }

    /** Where what would be told now differs from what was known when the notice was permitted. */
    private void correction(JudgedNotice notice, Attempt told) {
        @Nullable Party party = notice.party();
        List<FactsCorrected> corrections = Corrections.of(file.recorded());
        if (party == null || corrections.isEmpty() || file.paper() == null) {
            return;
        }
        NoticeContent before = Permits.content(file, party, permittedAt(told), List.of(), setting);
        NoticeContent now = Permits.content(file, party, Instant.MAX, List.of(), setting);
        if (!before.equals(now)) {
            Instant at = corrections.getLast().recordedAt();
            var kind = new LetterKind.Change(LetterKind.Change.What.CORRECTED, at, before);
            add(notice, told, kind, kind.what() + "/" + at, true);
        }
    }

    /** One after the other, each its time after the one before was sent. */
    private void reminders(JudgedNotice notice, Attempt told) {
        if (notice.rule() != Rule.SENT || answers.closing().isPresent()) {
            return;
        }
        Policy.Reminders reminders = setting.policy().reminders();
        Instant last = toldAt(told);
        for (int number = 1; number <= reminders.count(); number++) {
            Instant due = Instants.plus(last, reminders.every());
            if (setting.now().isBefore(due)) {
                alarm.at(due);
                return;
            }
            @Nullable
            Instant production = new Production(file, setting)
                    .of(notice)
                    .map(Production.Word::from)
                    .orElse(null);
            JudgedNotice word =
                    add(notice, told, new LetterKind.Reminder(number, production), String.valueOf(number), true);
            Optional<Attempt> reminded = word.delivery().told();
            if (reminded.isEmpty()) {
                return;
            }
            last = toldAt(reminded.get());
        }
    }

    private void toAgencies() {
        for (RedirectReleased released : Redirects.mailed(file)) {
            NoticeId id = Redirects.id(released);
            if (letters.stream()
                    .noneMatch(other -> other.word().delivery().noticeId().equals(id))) {
                toAgency(released, id);
            }
        }
    }

    private void toAgency(RedirectReleased released, NoticeId id) {
        @Nullable Paper paper = file.paper();
        if (paper == null) {
            return;
        }
        @Nullable String agency = paper.process().agency();
        var desk = new Contact(
                agency == null ? "" : agency, Objects.requireNonNull(released.address()), Contact.Role.LEGAL);
        NoticeId notice = Redirects.notice(released);
        JudgedNotice word = judge.judge(new Word(
                released.customerId(),
                parties.of(released.customerId()).orElse(null),
                id,
                notice,
                List.of(desk),
                answers.closing().isPresent(),
                true,
                true));
        @Nullable String language = released.language();
        add(new JudgedLetter(
                new LetterBeside(notice, null, null, new LetterKind.Redirect()),
                word,
                language == null ? setting.policy().language() : language));
    }

    private JudgedNotice add(JudgedNotice notice, Attempt told, LetterKind kind, String which, boolean cools) {
        return add(notice, told, kind, which, cools, answers.closing().isPresent());
    }

    private JudgedNotice add(
            JudgedNotice notice, Attempt told, LetterKind kind, String which, boolean cools, boolean closed) {
        NoticeId noticeId = notice.delivery().noticeId();
        NoticeId id = NoticeId.ofLetter(noticeId, kind.name(), which);
        JudgedNotice word = judge.judge(Word.letter(notice, told, id, closed, cools));
        add(new JudgedLetter(new LetterBeside(noticeId, told.at(), told.messageId(), kind), word, null));
        return word;
    }

    /** Of a letter that is not to be sent there is nothing to say, unless something was said of it before. */
    private void add(JudgedLetter letter) {
        NoticeId id = letter.word().delivery().noticeId();
        boolean known = !letter.word().delivery().attempts().isEmpty()
                || file.said().letters().stream()
                        .anyMatch(said -> said.letterId().equals(id));
        boolean wanted = switch (letter.word().rule().outcome()) {
            case CLOSED, NOT_OWED -> false;
            case ACKNOWLEDGED, SENT, HELD, REVIEW, BOUNCED, STAYS, COOLING, PERMITTED, PERMIT -> true;
        };
        if (known || wanted) {
            letters.add(letter);
        }
    }

    private Instant toldAt(Attempt told) {
        return told.at() == null ? setting.now() : told.at();
    }
}
