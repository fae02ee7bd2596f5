package org.fairnotice.intake.mail;

import java.util.Objects;
import org.fairnotice.contract.ledger.MailOutcome;
import org.fairnotice.contract.ledger.MailRecorded;
import org.fairnotice.contract.process.LegalRequestEvent.RequestReceived;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was read, and is to be recorded.
 *
 * @param content the same for every copy of the mail; null if the mail server did not hand it out
 * @param messageIdDigest null if it has no Message-ID, or was not read
 * @param event what opens the case, unless a copy of the mail opened it before; null for a mail that opens none
 */
record TakenMail(
        MailPlace place,
        @Nullable String content,
        @Nullable String messageIdDigest,
        MailOutcome outcome,
        @Nullable RequestReceived event) {

    static TakenMail of(MailPlace place, MailContent content, MailOutcome outcome, @Nullable RequestReceived event) {
        return new TakenMail(
                place, content.requestId().value(), content.messageIdDigest().orElse(null), outcome, event);
    }

    /** A mail that was recorded before. */
    static TakenMail again(MailPlace place, MailRecorded line) {
        return new TakenMail(place, line.content(), line.messageIdDigest(), line.outcome(), null);
    }

    /** A mail of which only its case is known. */
    static TakenMail quarantined(MailPlace place, @Nullable String content, RequestReceived event) {
        return new TakenMail(place, content, null, MailOutcome.QUARANTINED, event);
    }

    /** How much text is waiting to be published. */
    long characters() {
        return event == null
                ? 0
                : event.documents().stream()
                        .mapToLong(document -> document.readText().orElse("").length())
                        .sum();
    }

    /** Whether a line of the ledger is of this very mail. Mail servers have been seen to give a UID twice. */
    boolean isOf(MailRecorded line) {
        return Objects.equals(content, line.content());
    }
}
