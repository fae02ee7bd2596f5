package org.fairnotice.notifier.bounce;

import java.util.List;

/**
 * What a mail in the bounce mailbox says.
 *
 * @param tokens what looks like tokens of our return paths, wherever a mail server may have put them
 * @param messageIds of the mail that it speaks of, with angle brackets
 */
record ReturnedMail(Verdict verdict, List<String> tokens, List<String> messageIds) {

    /** What became of the mail. */
    sealed interface Verdict {

        /** It will not be delivered. The status is RFC 3463's, or an SMTP code. */
        record Failed(String status) implements Verdict {}

        /** It was delivered, or is tried again. */
        record NotFinal() implements Verdict {}

        /** It says nothing of a delivery: an answer, or a mail that a person is to look at. */
        record NoReport() implements Verdict {}
    }
}
