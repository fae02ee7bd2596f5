package org.fairnotice.contract.ledger;

import java.time.Instant;
import org.fairnotice.contract.Event;
import org.fairnotice.contract.RequestId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mail of a legal inbox, written in the same transaction as the request that it opened. It holds ids only.
 *
 * @param inbox the inbox's name in intake-service's settings
 * @param uidValidity of the folder, and {@code uid} of the mail in it, as the mail server numbers them (RFC 9051, 2.3.1.1)
 * @param requestId the case that it opened, or that the first copy of it opened; null for an automatic mail
 * @param content the same for every copy of the mail; null if the mail server did not hand it out, or it was too large
 * @param messageIdDigest of its Message-ID, 64 hexadecimal digits; null if it has none or that is not known
 */
public record MailRecorded(
        String inbox,
        long uidValidity,
        long uid,
        Instant recordedAt,
        MailOutcome outcome,
        @Nullable RequestId requestId,
        @Nullable String content,
        @Nullable String messageIdDigest)
        implements Event {

    /** One record for each mail, wherever else it is copied. */
    @Override
    public String key() {
        return inbox + "/" + uidValidity + "/" + uid;
    }

    @Override
    public String toString() {
        return "MailRecorded{" + requestId + ", " + outcome + "}";
    }
}
