package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.decision.Evidence;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.StatedGag;
import org.fairnotice.decision.gag.GagReading.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was served, as it was received, with the reading of each document in place of its text.
 *
 * @param servedAt when the provider was served
 * @param recordsBefore how many persons' records came before it: they were made without having read it
 */
record Paper(
        Instant recordedAt,
        Instant servedAt,
        SenderVerification.Status sender,
        LegalProcess process,
        StatedGag statedGag,
        List<Sheet> sheets,
        int recordsBefore) {

    Paper {
        sheets = List.copyOf(sheets);
    }

    /**
     * One document.
     *
     * @param finding what its words amount to; null if it could not be read
     * @param startsAt the start of the day on which its provision begins; null when not told
     */
    record Sheet(
            String sha256,
            @Nullable Finding finding,
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
