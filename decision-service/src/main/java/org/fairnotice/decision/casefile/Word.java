package org.fairnotice.decision.casefile;

import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.decision.casefile.Parties.Party;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent on behalf of one customer: its notice, or a letter beside it. What stands in a notice's way stands in a
 * letter's too.
 *
 * @param party null for a customer who holds no account of the request any more
 * @param id of the notice, or of the letter
 * @param notice the notice, or that which the letter is beside: who approved it, approved the letter
 * @param contacts whom it may be sent to, who is first in this order
 * @param closed whether a person closed the case for it
 * @param cools whether it waits for papers that cross, once nothing stands in its way
 * @param toAgency whether it is no word to the customer, so that no gag forbids it
 */
record Word(
        CustomerId customer,
        @Nullable Party party,
        NoticeId id,
        NoticeId notice,
        List<Contact> contacts,
        boolean closed,
        boolean cools,
        boolean toAgency) {

    /** The notice of a customer. */
    static Word notice(CaseFile file, CustomerId customer, @Nullable Party party) {
        NoticeId id = NoticeId.of(file.requestId(), customer);
        boolean closed = Answers.of(file).closing().isPresent();
        return new Word(customer, party, id, id, contactsOf(party), closed, true, false);
    }

    /** A letter to a customer, first to the contact that holds the notice. */
    static Word letter(JudgedNotice beside, Attempt told, NoticeId id, boolean closed, boolean cools) {
        @Nullable Party party = beside.party();
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : contactsOf(party)) {
            contacts.add(Recipient.digest(contact).equals(told.contact()) ? 0 : contacts.size(), contact);
        }
        NoticeId notice = beside.delivery().noticeId();
        return new Word(beside.customerId(), party, id, notice, contacts, closed, cools, false);
    }

    private static List<Contact> contactsOf(@Nullable Party party) {
        return party == null ? List.of() : party.customer().contacts();
    }
}
