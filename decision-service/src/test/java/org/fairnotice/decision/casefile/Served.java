package org.fairnotice.decision.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.outcome.Refusal;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.ExtractedField;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalProcess.Circumstance;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;
import org.jspecify.annotations.Nullable;

/** What is served in tests, and what is reported of its notice. */
final class Served {

    private Served() {}

    /** By a verified sender, about one account, with a field that says there is no gag. */
    static RequestReceived plain() {
        return with(new StatedGag.None());
    }

    static RequestReceived with(StatedGag gag, String... texts) {
        return request(SenderVerification.Status.VERIFIED, List.of(OpenCase.ANNA), gag, List.of(), texts);
    }

    static RequestReceived about(TargetAccount... accounts) {
        return request(SenderVerification.Status.VERIFIED, List.of(accounts), new StatedGag.None(), List.of());
    }

    /** As {@link #plain}, and due on a day. */
    static RequestReceived due(LocalDate day) {
        return with(plain().process().kind(), day);
    }

    /** As {@link #plain}, and of this kind. */
    static RequestReceived of(LegalProcess.Kind kind) {
        return with(kind, null);
    }

    private static RequestReceived with(LegalProcess.Kind kind, @Nullable LocalDate due) {
        RequestReceived plain = plain();
        LegalProcess process = plain.process();
        return new RequestReceived(
                plain.requestId(),
                plain.recordedAt(),
                plain.source(),
                plain.sender(),
                new LegalProcess(
                        kind,
                        process.agency(),
                        process.docket(),
                        process.authority(),
                        process.dataSought(),
                        null,
                        due,
                        process.targetAccounts(),
                        process.circumstances()),
                plain.statedGag(),
                plain.documents());
    }

    /** Of which a machine read the fields: it found these accounts and is sure of them, and this besides, of which it is not. */
    static RequestReceived read(
            @Nullable String agency, @Nullable String docket, List<TargetAccount> accounts, ExtractedField... unsure) {
        RequestReceived plain = plain();
        LegalProcess process = plain.process();
        return new RequestReceived(
                plain.requestId(),
                plain.recordedAt(),
                plain.source(),
                plain.sender(),
                new LegalProcess(process.kind(), agency, docket, null, null, null, null, accounts, List.of()),
                plain.statedGag(),
                plain.documents(),
                List.of(unsure));
    }

    static RequestReceived in(Circumstance circumstance) {
        return request(
                SenderVerification.Status.VERIFIED,
                List.of(OpenCase.ANNA),
                new StatedGag.None(),
                List.of(circumstance));
    }

    static RequestReceived unverified(StatedGag gag) {
        return request(SenderVerification.Status.UNVERIFIED, List.of(OpenCase.ANNA), gag, List.of());
    }

    private static RequestReceived request(
            SenderVerification.Status sender,
            List<TargetAccount> accounts,
            StatedGag gag,
            List<Circumstance> circumstances,
            String... texts) {
        LegalProcess process = new LegalProcess(
                LegalProcess.Kind.COURT_ORDER,
                "United States Attorney",
                "26-mj-1",
                "18 U.S.C. 2703(d)",
                "records of " + OpenCase.ANNA.value() + " and " + OpenCase.BERT.value(),
                null,
                null,
                accounts,
                circumstances);
        return new RequestReceived(
                OpenCase.ID,
                OpenCase.NOON,
                new Source(Source.Channel.REST, "key", null, OpenCase.NOON),
                new SenderVerification(sender, List.of()),
                process,
                gag,
                documents(texts));
    }

    /** A document for each text; an empty text stands for one that cannot be read. */
    private static List<Document> documents(String... texts) {
        List<Document> documents = new ArrayList<>();
        for (String text : texts) {
            String sha256 = String.valueOf(documents.size()).repeat(64);
            documents.add(
                    text.isEmpty()
                            ? new Document("scan", "application/pdf", sha256, null, "no text layer")
                            : new Document("order", "text/plain", sha256, text, null));
        }
        return documents;
    }

    static Provision until(Instant at) {
        return gag(new GagEnd.Until(at));
    }

    static Provision gag(GagEnd end, TargetAccount... covers) {
        return new Provision(LegalBasis.ORDER_2705B, Provision.Force.IN_FORCE, null, end, List.of(covers));
    }

    static StatedGag stated(Provision provision) {
        return new StatedGag.Provisions(List.of(provision));
    }

    static NoticeOutcome sent(int attempt) {
        return new NoticeOutcome.NoticeSent(OpenCase.ID, OpenCase.NOTICE, attempt, OpenCase.NOON, "<a@b>");
    }

    static NoticeOutcome refused(int attempt, Refusal refusal) {
        return new NoticeOutcome.NoticeRefused(OpenCase.ID, OpenCase.NOTICE, attempt, OpenCase.NOON, refusal);
    }

    static NoticeOutcome deferred(int attempt) {
        return new NoticeOutcome.DeliveryDeferred(OpenCase.ID, OpenCase.NOTICE, attempt, OpenCase.NOON, "451");
    }

    static NoticeOutcome failed(int attempt) {
        return new NoticeOutcome.DeliveryFailed(OpenCase.ID, OpenCase.NOTICE, attempt, OpenCase.NOON, "550");
    }

    static NoticeOutcome unknown(int attempt) {
        return new NoticeOutcome.DeliveryUnknown(OpenCase.ID, OpenCase.NOTICE, attempt, OpenCase.NOON, "lost");
    }

    static NoticeOutcome bounced(int attempt) {
        return new NoticeOutcome.NoticeBounced(OpenCase.ID, OpenCase.NOTICE, attempt, OpenCase.NOON, "5.1.1");
    }

    static NoticeOutcome answered(int attempt) {
        return answered(attempt, Response.ACKNOWLEDGED, OpenCase.NOON);
    }

    static NoticeOutcome answered(int attempt, Response response, Instant at) {
        return new NoticeOutcome.CustomerResponded(OpenCase.ID, OpenCase.NOTICE, attempt, at, response);
    }
}
