package org.fairnotice.intake.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.ledger.MailRecorded;

/** One mailbox against the ledger and the cases. */
final class Comparison {

    private final String inbox;
    private final Mailbox mailbox;
    private final LedgerLines ledger;
    private final Map<String, Integer> cases;
    private final Map<Long, MailRecorded> byUid = new HashMap<>();
    private final Map<MailOutcome, Integer> counts = new EnumMap<>(MailOutcome.class);
    private final List<Reconciliation.Missing> missing = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private int toCome;
    private long unfetched;

    /** @param cases how often each was opened */
    Comparison(String inbox, Mailbox mailbox, LedgerLines ledger, Map<String, Integer> cases) {
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.ledger = ledger;
        this.cases = cases;
    }

    Reconciliation.Figures figures() {
        var opened = new HashSet<String>();
        for (MailRecorded line : ledger.of(inbox)) {
            if (line.uidValidity() == mailbox.uidValidity()) {
                byUid.put(line.uid(), line);
            }
            if (line.content() == null) {
                unfetched++;
            }
            RequestId id = line.requestId();
            if (id != null && opened.add(id.value()) && !cases.containsKey(id.value())) {
                missing.add(new Reconciliation.Missing(
                        mailbox.inboxFolder(),
                        line.uid(),
                        "is in the ledger, but " + id + " is not on legal-requests"));
            }
        }
        mailbox.mails().forEach(this::count);
        return new Reconciliation.Figures(
                inbox,
                counts.getOrDefault(MailOutcome.PUBLISHED, 0),
                counts.getOrDefault(MailOutcome.DUPLICATE, 0),
                counts.getOrDefault(MailOutcome.AUTOMATIC, 0),
                counts.getOrDefault(MailOutcome.QUARANTINED, 0),
                toCome,
                unseen(),
                (int) opened.stream()
                        .filter(id -> cases.getOrDefault(id, 0) > 1)
                        .count(),
                List.copyOf(missing));
    }

    private void count(Mailbox.Found mail) {
        MailOutcome outcome = outcome(mail);
        if (outcome == null && mail.watched()) {
            toCome++;
        } else if (outcome == null && mail.folder().equals(mailbox.quarantineFolder()) && unfetched > 0) {
            // Such a mail was never read, so nothing but its number was known of it, and that changes with the folder.
            unfetched--;
            counts.merge(MailOutcome.QUARANTINED, 1, Integer::sum);
        } else if (outcome == null) {
            missing.add(new Reconciliation.Missing(
                    mail.folder(),
                    mail.uid(),
                    mail.content() == null
                            ? "the mail server does not hand it out, and it is not in the ledger"
                            : "was never taken in: move it to " + mailbox.inboxFolder()));
        } else {
            counts.merge(outcome, 1, Integer::sum);
        }
    }

    private @org.jspecify.annotations.Nullable MailOutcome outcome(Mailbox.Found mail) {
        String content = mail.content();
        if (content == null) {
            MailRecorded line = mail.folder().equals(mailbox.inboxFolder()) ? byUid.get(mail.uid()) : null;
            return line == null ? null : line.outcome();
        }
        MailOutcome first = ledger.outcome(content).orElse(null);
        boolean copy = !seen.add(content);
        return copy && (first == MailOutcome.PUBLISHED || first == MailOutcome.QUARANTINED)
                ? MailOutcome.DUPLICATE
                : first;
    }

    /** Numbers since the first that stands in the ledger. */
    private long unseen() {
        var known = new HashSet<>(byUid.keySet());
        mailbox.mails().stream()
                .filter(mail -> mail.folder().equals(mailbox.inboxFolder()))
                .forEach(mail -> known.add(mail.uid()));
        long first = known.stream().mapToLong(Long::longValue).min().orElse(mailbox.nextUid());
        return Math.max(0, mailbox.nextUid() - first - known.size());
    }
}
