package org.fairnotice.decision.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.decision.ReviewReason;
import org.fairnotice.decision.policy.NoticeFacts.Contacts;
import org.fairnotice.decision.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be told next. A contact who is himself a target is never told; one who could not be reached is not tried again.
 *
 * @param contact null unless {@code standing} is AVAILABLE
 * @param spent how many contacts could not be reached so far
 */
record Recipient(Contacts standing, @Nullable Contact contact, int spent) {

    static Recipient of(
            List<Contact> contacts,
            Collection<TargetAccount> targets,
            Delivery delivery,
            Policy policy,
            Answers answers) {
        List<String> spent = spent(delivery, policy);
        int round = lastRound(delivery, spent.size(), answers);
        List<String> tried = spent.subList(round, spent.size());
        if (contacts.isEmpty()) {
            return new Recipient(Contacts.NONE, null, spent.size());
        }
        List<Contact> fit =
                contacts.stream().filter(contact -> !isTarget(contact, targets)).toList();
        if (fit.isEmpty()) {
            return new Recipient(Contacts.ALL_ARE_TARGETS, null, spent.size());
        }
        long triedInFormerLife = tried.stream().filter(String::isEmpty).count();
        return fit.stream()
                .filter(contact -> !tried.contains(digest(contact)))
                .skip(triedInFormerLife)
                .findFirst()
                .map(contact -> new Recipient(Contacts.AVAILABLE, contact, spent.size()))
                .orElse(new Recipient(Contacts.ALL_TRIED, null, spent.size()));
    }

    /** Names the address within the case, without telling it. */
    static String digest(Contact contact) {
        return Digest.of(contact.address().toLowerCase(Locale.ROOT));
    }

    /** The id of the question what to do when so many contacts could not be reached. */
    static String undeliverableId(Delivery delivery, int spent) {
        return ReviewIds.id(ReviewReason.UNDELIVERABLE, delivery.noticeId() + "/" + spent);
    }

    private static boolean isTarget(Contact contact, Collection<TargetAccount> targets) {
        String mailbox = mailbox(contact.address());
        return targets.stream().anyMatch(target -> mailbox(target.value()).equals(mailbox));
    }

    /** One mailbox has many addresses: case, a tag after a plus, and a dot that ends the domain make no other. */
    private static String mailbox(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        if (at < 0) {
            return plain;
        }
        String local = plain.substring(0, at);
        String domain = plain.substring(at + 1);
        int tag = local.indexOf('+', 1);
        return (tag < 0 ? local : local.substring(0, tag)) + "@"
                + (domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain);
    }

    /** The contacts that failed, in order; an empty string for one whom only a former life knew. */
    private static List<String> spent(Delivery delivery, Policy policy) {
        List<String> spent = new ArrayList<>();
        int inVain = 0;
        for (Attempt attempt : delivery.attempts()) {
            inVain += attempt.inVain() ? 1 : 0;
            if (attempt.spendsContact() || inVain >= policy.maxAttempts()) {
                spent.add(attempt.contact() == null ? "" : attempt.contact());
                inVain = 0;
            }
        }
        return spent;
    }

    /** Where the last round began: dismissing the question "undeliverable" means to try everybody once more. */
    private static int lastRound(Delivery delivery, int spent, Answers answers) {
        for (int round = spent; round > 0; round--) {
            if (answers.dismissed(undeliverableId(delivery, round))) {
                return round;
            }
        }
        return 0;
    }
}
