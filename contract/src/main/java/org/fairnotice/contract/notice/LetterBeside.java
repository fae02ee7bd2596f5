package org.fairnotice.contract.notice;

import java.time.Instant;
import org.fairnotice.contract.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * A letter beside a notice: a further word on the same request, by a permit of its own for each attempt.
 *
 * @param notice the notice that it belongs to, whose id the letter names as its reference
 * @param noticeSentAt when a mail server took that notice; null where none was sent
 * @param messageId of that notice (RFC 5322), which the letter follows; null where none is known
 */
public record LetterBeside(
        NoticeId notice,
        @Nullable Instant noticeSentAt,
        @Nullable String messageId,
        LetterKind kind) {

    @Override
    public String toString() {
        return "LetterBeside{" + notice + ", " + kind.name() + "}";
    }
}
