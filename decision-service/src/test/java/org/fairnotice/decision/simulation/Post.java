package org.fairnotice.decision.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;

/** Every mailbox of the world, and what may never be found in one. */
final class Post {

    private final Law law;
    private final List<String> breaches = new ArrayList<>();
    private final Map<NoticeId, Integer> accepted = new HashMap<>();
    private final Map<NoticeId, Integer> excused = new HashMap<>();

    Post(Law law) {
        this.law = law;
    }

    /** A mail server takes the message. */
    void accept(NoticePermitted permit, Instant trulyIssuedAt, Instant at, CustomerRecorded customer) {
        boolean toAgency = permit.letter() != null && permit.letter().kind() instanceof LetterKind.Redirect;
        String breach = toAgency
                ? null
                : law.breach(permit.requestId(), permit.content().accounts(), trulyIssuedAt, at);
        if (breach != null) {
            breaches.add(at + " " + permit.noticeId() + ": " + breach);
        }
        int times = accepted.merge(permit.noticeId(), 1, Integer::sum);
        if (times > 1 + excused.getOrDefault(permit.noticeId(), 0)) {
            breaches.add(at + " " + permit.noticeId() + ": sent " + times + " times");
        }
        for (RequestId other : law.possibleDuplicatesOf(permit.requestId())) {
            if (permit.letter() == null && has(NoticeId.of(other, permit.customerId()))) {
                breaches.add(at + " " + permit.noticeId() + ": a second notice of the same process");
            }
        }
        leaks(permit, customer, toAgency);
    }

    /** One more mail of this notice is no fault: nobody can know whether the one before arrived, or it came back. */
    void excuse(NoticeId notice) {
        excused.merge(notice, 1, Integer::sum);
    }

    boolean has(NoticeId notice) {
        return accepted.containsKey(notice);
    }

    private void leaks(NoticePermitted permit, CustomerRecorded customer, boolean toAgency) {
        NoticeContent content = permit.content();
        boolean ownAccounts = customer.accounts().containsAll(content.accounts());
        boolean ownContact = toAgency != customer.contacts().contains(permit.recipient());
        if (!ownAccounts || !ownContact || !permit.customerId().equals(customer.customerId())) {
            breaches.add(permit.noticeId() + ": another customer's account or contact");
        }
        for (TargetAccount account : World.ACCOUNTS) {
            // The agency wrote these words itself.
            if (!toAgency
                    && !customer.accounts().contains(account)
                    && Objects.requireNonNullElse(content.dataSought(), "").contains(account.value())) {
                breaches.add(permit.noticeId() + ": words that name another customer's account");
            }
        }
    }

    List<String> breaches() {
        return breaches;
    }
}
