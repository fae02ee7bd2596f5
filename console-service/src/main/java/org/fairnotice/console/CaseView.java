package org.fairnotice.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case as it is shown. What is null is not known; most of it is null while only other records of the case have been read.
 *
 * @param reference the mail's Message-ID, or the Idempotency-Key of the REST call
 * @param receivedAt the time of service
 * @param settled whether decision-service says that it needs nothing more
 */
record CaseView(
        String requestId,
        @Nullable String reference,
        @Nullable String channel,
        @Nullable String agency,
        @Nullable String docket,
        @Nullable String kind,
        @Nullable Instant receivedAt,
        CaseState state,
        boolean settled,
        List<Notice> notices,
        List<Question> reviews,
        List<Gag> provisions,
        List<CounselAlert> alerts) {

    CaseView withQuestions(List<Question> questions) {
        return new CaseView(
                requestId,
                reference,
                channel,
                agency,
                docket,
                kind,
                receivedAt,
                state,
                settled,
                notices,
                questions,
                provisions,
                alerts);
    }

    CaseView with(List<Notice> notices, List<Question> questions, List<Gag> gags, List<CounselAlert> alerts) {
        return new CaseView(
                requestId,
                reference,
                channel,
                agency,
                docket,
                kind,
                receivedAt,
                state,
                settled,
                notices,
                questions,
                gags,
                alerts);
    }

    /**
     * A notice.
     *
     * @param customerName null if the directory does not have the customer any more
     * @param detail the state in words
     * @param attempt the highest that was permitted or reported; null before the first
     * @param rule the id of the rule that put it there
     * @param certificates of the customer's contacts, as the directory has them now
     */
    record Notice(
            String noticeId,
            String customerId,
            @Nullable String customerName,
            CaseState state,
            String detail,
            @Nullable Integer attempt,
            @Nullable Instant productionDate,
            Instant decidedAt,
            String rule,
            String reason,
            List<Certificate> certificates) {}

    /**
     * What notices to a contact are encrypted to.
     *
     * @param contact the contact's name
     * @param sha256 the certificate's fingerprint, as other tools show it
     */
    record Certificate(String contact, String sha256) {

        /** Those of a customer's contacts who have one. */
        static List<Certificate> of(CustomerRecorded customer) {
            List<Certificate> certificates = new ArrayList<>();
            for (Contact contact : customer.contacts()) {
                if (contact.certificate() != null) {
                    byte[] der = Base64.getDecoder().decode(contact.certificate());
                    certificates.add(new Certificate(contact.name(), sha256(der)));
                }
            }
            return certificates;
        }

        private static String sha256(byte[] bytes) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /**
     * A letter beside a notice.
     *
     * @param what it is, in words
     * @param detail the state in words
     * @param attempt the highest that was permitted or reported; null before the first
     */
    record Letter(
            String letterId,
            String customerId,
            String kind,
            String what,
            CaseState state,
            String detail,
            @Nullable Integer attempt,
            Instant decidedAt,
            String rule,
            String reason) {}

    /**
     * An open question to a person.
     *
     * @param proposal the answer that the papers suggest; null if there is none
     * @param quotations what it is about, in the documents; only where one case is shown
     */
    record Question(
            String reviewId,
            String reason,
            String question,
            Instant openedAt,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ProposedAnswer proposal,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Quotation> quotations) {}

    /**
     * Words of a document.
     *
     * @param document its name; null if the document has not been read
     * @param nr the number of the document in the request; null if the words do not stand in it
     * @param page of the document, from 1 on; null likewise
     * @param before the text just before the words, empty if not known
     */
    record Quotation(
            @Nullable String document,
            @Nullable Integer nr,
            @Nullable Integer page,
            String before,
            String words,
            String after) {}

    /**
     * A gag.
     *
     * @param end an instant, "indefinite" or "unknown"
     * @param blocks whether it forbids telling
     */
    record Gag(
            String provisionId,
            String status,
            boolean blocks,
            String basis,
            String force,
            @Nullable Instant startsAt,
            String end,
            List<String> covers) {}

    /** Something that counsel must know. */
    record CounselAlert(Instant at, String alert, String text) {}

    /** The fields of the process that a list has no room for. */
    record Fields(
            @Nullable String sender,
            @Nullable String senderStatus,
            List<String> senderReasons,
            @Nullable String authority,
            @Nullable String dataSought,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            List<String> targetAccounts,
            List<String> circumstances,
            List<Read> read) {}

    /**
     * A field that intake-service read in a document.
     *
     * @param sure whether it fills the field of the process; else it is a proposal
     * @param start of its words in the document's text, in UTF-16 units
     */
    record Read(
            String field,
            String value,
            int confidence,
            boolean sure,
            String documentSha256,
            int start,
            int end,
            String words) {}

    /**
     * A document of the request.
     *
     * @param nr its number in the request, from 1 on
     * @param unreadable why it could not be read; null if it was
     */
    record Paper(
            int nr,
            String name,
            String mediaType,
            String sha256,
            @Nullable String unreadable) {}

    /**
     * Something that happened, or was decided.
     *
     * @param by a person, or the service that wrote the record
     * @param event the record's JSON; null if it cannot be read
     */
    record Entry(
            Instant at,
            String topic,
            int partition,
            long offset,
            @Nullable String eventId,
            String by,
            String type,
            String summary,
            @Nullable String rule,
            @Nullable String reason,
            @Nullable String policyVersion,
            @Nullable JsonNode event) {}
}
