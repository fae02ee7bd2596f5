package org.fairnotice.decision.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalRequestEvent;
import org.fairnotice.contract.process.LegalRequestEvent.PermissionAsked;
import org.fairnotice.contract.process.LegalRequestEvent.ProductionDecided;
import org.fairnotice.decision.policy.Rule;
import org.jspecify.annotations.Nullable;

/**
 * When a customer's data may be handed over, as far as notice goes. Counsel's word, the customer's answer and the question for
 * its permission count in the order of their times, the last one wins, and of two at one time the one that stays. But an
 * objection stands until counsel has spoken: a consent after it may be another contact's, who knows of none. Without any word
 * the customer has its days from the notice, and longer if the data is due later.
 */
record Production(CaseFile file, Setting setting) {

    /** A date from which data may be handed over, or why it may not. */
    record Word(@Nullable Instant from, @Nullable Stay stay) {

        static Word from(Instant from) {
            return new Word(from, null);
        }

        static Word stay(Stay stay) {
            return new Word(null, stay);
        }
    }

    private record Spoken(Instant at, Word word) {}

    /** Empty while nothing can be said: the customer is still to be told. */
    Optional<Word> of(JudgedNotice notice) {
        List<Spoken> spoken = new ArrayList<>();
        for (LegalRequestEvent event : file.recorded()) {
            if (event instanceof PermissionAsked e && isMeant(e.customerId(), notice)) {
                spoken.add(new Spoken(e.recordedAt(), Word.stay(Stay.PERMISSION_ASKED)));
            }
            if (event instanceof ProductionDecided e && isMeant(e.customerId(), notice)) {
                Word word = e.from() == null ? Word.stay(Stay.BY_COUNSEL) : Word.from(e.from());
                spoken.add(new Spoken(e.recordedAt(), word));
            }
        }
        List<Instant> looks = spoken.stream().map(Spoken::at).toList();
        List<Delivery.Reply> replies = notice.delivery().replies();
        for (Delivery.Reply reply : replies) {
            if (reply.response() == Response.OBJECTED) {
                spoken.add(new Spoken(reply.at(), Word.stay(Stay.OBJECTED)));
            }
            if (reply.response() == Response.CONSENTED && !objected(reply.at(), replies, looks)) {
                spoken.add(new Spoken(reply.at(), Word.from(reply.at())));
            }
        }
        return spoken.stream()
                .max(Comparator.comparing(Spoken::at)
                        .thenComparing(each -> each.word().stay() != null))
                .map(Spoken::word)
                .or(() -> unspoken(notice));
    }

    /** Whether an objection of before this time stands that counsel has not looked at since. */
    private static boolean objected(Instant at, List<Delivery.Reply> replies, List<Instant> looks) {
        return replies.stream()
                .filter(reply ->
                        reply.response() == Response.OBJECTED && !reply.at().isAfter(at))
                .anyMatch(objection ->
                        looks.stream().noneMatch(look -> look.isAfter(objection.at()) && !look.isAfter(at)));
    }

    private static boolean isMeant(@Nullable CustomerId customer, JudgedNotice notice) {
        return customer == null || customer.equals(notice.customerId());
    }

    private Optional<Word> unspoken(JudgedNotice notice) {
        Optional<Attempt> told = notice.delivery().told();
        if (told.isPresent()) {
            Instant at = told.get().at() == null ? setting.now() : told.get().at();
            Instant heard = Instants.plus(at, Duration.ofDays(setting.policy().daysToObject()));
            return Optional.of(Word.from(Instants.later(heard, due())));
        }
        // Nobody is to be told, so nothing is waited for.
        return notice.rule() == Rule.CONSUMER
                ? Optional.of(Word.from(
                        file.paper() == null ? setting.now() : file.paper().recordedAt()))
                : Optional.empty();
    }

    private Instant due() {
        @Nullable
        LocalDate due = file.paper() == null
                ? null
                : Corrections.asOf(file.paper().process(), file.recorded(), Instant.MAX)
                        .dueOn();
        return due == null || !setting.policy().productionWaitsForDueDate()
                ? Instant.MIN
                : setting.policy().startOf(due, LegalBasis.UNSPECIFIED);
    }
}
