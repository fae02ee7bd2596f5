package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.Finding;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.gag.GagReading;
import org.jspecify.annotations.Nullable;

/**
 * What was served, as it was received, with the reading of each document in place of its text.
 *
 * @param servedAt when the provider was served
 * @param process as it came, completed by what persons found in the papers since
 * @param recordsBefore how many persons' records came before it: they were made without having read it
 * @param unsure what a machine read in the papers and was not sure of; null where the fields came as fields
 */
record Paper(
        Instant recordedAt,
        Instant servedAt,
        SenderVerification.Status sender,
        LegalProcess process,
        StatedGag statedGag,
        List<Sheet> sheets,
        int recordsBefore,
        @Nullable List<ExtractedField> unsure) {

    Paper {
        sheets = List.copyOf(sheets);
        unsure = unsure == null ? null : List.copyOf(unsure);
    }

    /** With fields that a person found. The agency stands once it is known: the paper is announced under it. */
    Paper with(Finding.FieldsFound found) {
        List<TargetAccount> accounts = Stream.concat(process.targetAccounts().stream(), found.accounts().stream())
                .distinct()
                .toList();
        var completed = new LegalProcess(
                found.kind() == LegalProcess.Kind.UNKNOWN ? process.kind() : found.kind(),
                process.agency() == null ? found.agency() : process.agency(),
                found.docket() == null ? process.docket() : found.docket(),
                process.authority(),
                process.dataSought(),
                found.issuedOn() == null ? process.issuedOn() : found.issuedOn(),
                found.dueOn() == null ? process.dueOn() : found.dueOn(),
                accounts,
                process.circumstances());
        return new Paper(recordedAt, servedAt, sender, completed, statedGag, sheets, recordsBefore, unsure);
    }

    /**
     * One document.
     *
     * @param finding what its words amount to; null if it could not be read
     * @param startsAt the start of the day on which its provision begins; null when not told
     */
    record Sheet(
            String sha256,
            GagReading.@Nullable Finding finding,
            LegalBasis basis,
            @Nullable Instant startsAt,
            GagEnd end,
            List<Evidence> evidence) {

        Sheet {
            evidence = List.copyOf(evidence);
        }

        /** Enough of the digest to name the document within its request. */
        String shortName() {
            return sha256.substring(0, Math.min(16, sha256.length()));
        }
    }

    @Override
    public String toString() {
        return "Paper{" + recordedAt + "}";
    }
}
