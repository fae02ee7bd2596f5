package org.fairnotice.contract.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.ReleasedCopy;
import org.jspecify.annotations.Nullable;

/**
 * What one customer may be told: all that notifier-service ever learns of a case.
 *
 * @param accounts this customer's accounts, and no other's
 * @param servedAt when the provider was served
 * @param daysToObject how long the provider waits before it hands data over, counted from the sending of the notice
 * @param heldBack the gag that kept the notice back; null if none did
 * @param language as an IETF tag
 * @param copy of the papers, which a person released for this customer; null if none goes with it
 */
public record NoticeContent(
        String customerName,
        LegalProcess.Kind kind,
        @Nullable String agency,
        @Nullable String docket,
        @Nullable String authority,
        @Nullable String dataSought,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<TargetAccount> accounts,
        Instant servedAt,
        int daysToObject,
        @Nullable HeldBack heldBack,
        String language,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReleasedCopy copy) {

    /**
     * How long a notice was held, and under what law.
     *
     * @param citation as a lawyer cites it
     */
    public record HeldBack(String citation, Instant from, Instant until) {}

    public NoticeContent {
        accounts = List.copyOf(accounts);
    }

    /** Without a copy of the papers. */
    public NoticeContent(
            String customerName,
            LegalProcess.Kind kind,
            @Nullable String agency,
            @Nullable String docket,
            @Nullable String authority,
            @Nullable String dataSought,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate dueOn,
            List<TargetAccount> accounts,
            Instant servedAt,
            int daysToObject,
            @Nullable HeldBack heldBack,
            String language) {
        this(
                customerName,
                kind,
                agency,
                docket,
                authority,
                dataSought,
                issuedOn,
                dueOn,
                accounts,
                servedAt,
                daysToObject,
                heldBack,
                language,
                null);
    }

    /** The same, to be told in this language. */
    public NoticeContent in(String other) {
        return with(other, copy);
    }

    /** The same with a copy of the papers. */
    public NoticeContent with(ReleasedCopy papers) {
        return with(language, papers);
    }

    private NoticeContent with(String toldIn, @Nullable ReleasedCopy papers) {
        return new NoticeContent(
                customerName,
                kind,
                agency,
                docket,
                authority,
                dataSought,
                issuedOn,
                dueOn,
                accounts,
                servedAt,
                daysToObject,
                heldBack,
                toldIn,
                papers);
    }

    @Override
    public String toString() {
        return "NoticeContent{" + kind + "}";
    }
}
