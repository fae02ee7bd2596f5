package org.fairnotice.notifier.letter;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * A notice, ready to be sent.
 *
 * @param messageId with angle brackets; the same for each attempt to tell this contact this notice
 * @param bytes the mail, exactly as it is sent
 * @param readable the mail before it was encrypted; null if it is not
 * @param html its HTML part
 * @param verificationCode by which the customer asks whether the notice is ours; null if none is told
 */
@SuppressWarnings("ArrayRecordComponent") // two letters are never compared
public record Letter(
        String messageId,
        InternetAddress recipient,
        MimeMessage message,
        byte[] bytes,
        byte @Nullable [] readable,
        String html,
        @Nullable String verificationCode) {

    @Override
    public String toString() {
        return "Letter{" + messageId + "}";
    }
}
