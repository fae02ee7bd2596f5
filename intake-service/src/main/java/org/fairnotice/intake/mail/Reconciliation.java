package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fairnotice.contract.Topics;

/** Compares what lies in the mailboxes with the ledger, and the ledger with the requests on the topic. */
public final class Reconciliation {

    /** The header of a record that tells its event, and the event that opens a case. */
    private static final String TYPE = "ce_type";

    private static final String OPENED = "org.fairnotice.request-received.v1";

    /**
     * A mail of which no case came.
     *
     * @param folder of the mailbox, and {@code uid} of the mail in it
     * @param why in words for an operator
     */
    public record Missing(String folder, long uid, String why) {}

    /**
     * The mails of an inbox, in all folders of its mailbox.
     *
     * @param toCome lie in the inbox's folder and have not been looked at
     * @param unseen numbers of the folder that intake never saw: somebody took those mails away before, or there were none
     * @param twice cases that were published more than once, under the same id
     */
    public record Figures(
            String inbox,
            int published,
            int duplicate,
            int automatic,
            int quarantined,
            int toCome,
            long unseen,
            int twice,
            List<Missing> missing) {}

    private final Map<String, InboxSettings> inboxes;
    private final Predicate<String> excepted;
    private final Map<String, Object> kafka;
    private final InstantSource clock;

    /**
     * @param kafka client settings of somebody who may read the ledger and the requests
     * @param excepted whether a folder of a mailbox is to be passed over, such as one that a person keeps notes in
     */
    public Reconciliation(
            Map<String, InboxSettings> inboxes,
            Predicate<String> excepted,
            Map<String, Object> kafka,
            InstantSource clock) {
        this.inboxes = Map.copyOf(inboxes);
        this.excepted = excepted;
        this.kafka = Map.copyOf(kafka);
        this.clock = clock;
    }

    /**
     * Reads every mail of every mailbox, then the topics: what is taken in meanwhile is not missing.
     *
     * @return one for each inbox, by name
     */
    public List<Figures> examine() throws MessagingException, IOException {
        var mailboxes = new HashMap<String, Mailbox>();
        for (var inbox : inboxes.entrySet()) {
            mailboxes.put(
                    inbox.getKey(), Mailbox.read(inbox.getValue(), watchedBeside(inbox.getValue()), excepted, clock));
        }
        var ledger = new LedgerLines(kafka);
        Map<String, Integer> cases = cases();
        return mailboxes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mailbox -> new Comparison(mailbox.getKey(), mailbox.getValue(), ledger, cases).figures())
                .toList();
    }

    /** The folders of this mailbox into which mails still to be taken in come. */
    private Set<String> watchedBeside(InboxSettings settings) {
        return inboxes.values().stream()
                .filter(other ->
                        other.host().equals(settings.host()) && other.user().equals(settings.user()))
                .map(InboxSettings::folder)
                .collect(Collectors.toSet());
    }

    /** How often each case was opened. */
    private Map<String, Integer> cases() {
        var cases = new HashMap<String, Integer>();
        new WholeTopic(kafka, Topics.LEGAL_REQUESTS.name()).read(record -> {
            var type = record.headers().lastHeader(TYPE);
            if (type != null && OPENED.equals(new String(type.value(), java.nio.charset.StandardCharsets.UTF_8))) {
                cases.merge(Objects.requireNonNullElse(record.key(), ""), 1, Integer::sum);
            }
        });
        return cases;
    }
}
