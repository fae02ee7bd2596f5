package org.fairnotice.decision.stream;

import java.time.Instant;
import java.util.List;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.ProvisionId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.customer.CustomerRecorded;
import org.fairnotice.contract.customer.CustomerType;
import org.fairnotice.contract.outcome.NoticeOutcome;
import org.fairnotice.contract.process.GagEnd;
import org.fairnotice.contract.process.LegalBasis;
import org.fairnotice.contract.process.LegalProcess;
import org.fairnotice.contract.process.LegalRequestEvent.ProvisionRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.contract.process.Provision;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.Source;
import org.fairnotice.contract.process.StatedGag;

/** Events as the other services write them. */
final class Samples {

    static final TargetAccount ALICE = TargetAccount.of("alice@acme.example");
    static final CustomerId ACME = new CustomerId("acme");

    private Samples() {}

    static RequestId request(String name) {
        return RequestId.derivedFrom(name);
    }

    static NoticeId noticeOf(RequestId request) {
        return NoticeId.of(request, ACME);
    }

    /** An enterprise that holds the domain acme.example. */
    static CustomerRecorded acme(Instant now) {
        return new CustomerRecorded(
                ACME,
                now,
                "Acme",
                CustomerType.ENTERPRISE,
                List.of(),
                List.of("acme.example"),
                List.of(new Contact("Legal", "legal@acme-contact.example", Contact.Role.LEGAL)),
                "en");
    }

    /** A subpoena for one of Acme's accounts, from a sender that can be believed, each with a docket of its own. */
    static RequestReceived received(RequestId id, StatedGag gag, Instant now) {
        return received(id, id, Source.Channel.REST, gag, now);
    }

    /** As {@link #received}, with the docket of another request, and by either channel. */
    static RequestReceived received(
            RequestId id, RequestId docket, Source.Channel channel, StatedGag gag, Instant now) {
        var process = new LegalProcess(
                LegalProcess.Kind.SUBPOENA,
                "Agency of " + docket,
                "docket " + docket,
                null,
                null,
                null,
                null,
                List.of(ALICE),
                List.of());
        return new RequestReceived(
                id,
                now,
                new Source(channel, id.value(), null, now),
                new SenderVerification(SenderVerification.Status.VERIFIED, List.of("test")),
                process,
                gag,
                List.of());
    }

    static StatedGag gagUntil(Instant end) {
        return new StatedGag.Provisions(List.of(provisionUntil(end)));
    }

    static ProvisionRecorded recorded(RequestId id, Instant end, Instant now) {
        return new ProvisionRecorded(id, new ProvisionId("prv-recorded"), now, "counsel", provisionUntil(end));
    }

    static NoticeOutcome.NoticeSent sent(RequestId id, int attempt, Instant now) {
        return new NoticeOutcome.NoticeSent(id, noticeOf(id), attempt, now, "<" + id + "@provider.example>");
    }

    private static Provision provisionUntil(Instant end) {
        return new Provision(LegalBasis.ORDER_2705B, Provision.Force.IN_FORCE, null, new GagEnd.Until(end), List.of());
    }
}
