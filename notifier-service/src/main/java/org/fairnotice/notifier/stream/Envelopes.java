package org.fairnotice.notifier.stream;

import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.notifier.letter.Letter;
import org.fairnotice.notifier.returnpath.ReturnPaths;
import org.fairnotice.notifier.smtp.Envelope;
import org.jspecify.annotations.Nullable;

/**
 * The envelopes that notices travel in.
 *
 * @param sender the address that bounces go to where none of their own names the delivery
 * @param returnPaths null for no such
 */
record Envelopes(String sender, @Nullable ReturnPaths returnPaths) {

    Envelope of(NoticePermitted permit, Letter letter) {
        String recipient = letter.recipient().getAddress();
        if (returnPaths == null) {
            return new Envelope(sender, recipient, null);
        }
        String token = returnPaths.token(permit.noticeId(), permit.attempt());
        return new Envelope(returnPaths.address(token), recipient, token);
    }
}
