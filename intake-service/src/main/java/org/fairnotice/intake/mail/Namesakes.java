package org.fairnotice.intake.mail;

import java.util.ArrayList;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.process.Document;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.fairnotice.intake.RecordLimit;

/** Mails that bear the Message-ID of an earlier one and say something else: by a broken program, or by a forger. */
final class Namesakes {

    private Namesakes() {}

    /** The request, with a word to the person who will look at it. */
    static RequestReceived tell(RequestReceived event, RequestId earlier) {
        var documents = new ArrayList<>(event.documents());
        documents.add(new Document(
                "Message-ID",
                "message/rfc822",
                event.documents().getFirst().sha256(),
                null,
                "another mail with the same Message-ID and other contents opened the case " + earlier
                        + "; compare the two"));
        return RecordLimit.fit(new RequestReceived(
                event.requestId(),
                event.recordedAt(),
                event.source(),
                event.sender(),
                event.process(),
                event.statedGag(),
                documents));
    }
}
