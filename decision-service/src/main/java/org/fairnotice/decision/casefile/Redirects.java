package org.fairnotice.decision.casefile;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.process.LegalRequestEvent.RedirectReleased;

/** The letters to an agency that counsel released to be mailed. */
final class Redirects {

    private Redirects() {}

    static List<RedirectReleased> mailed(CaseFile file) {
        return file.recorded().stream()
                .filter(RedirectReleased.class::isInstance)
                .map(RedirectReleased.class::cast)
                .filter(released -> released.address() != null)
                .toList();
    }

    static NoticeId notice(RedirectReleased released) {
        return NoticeId.of(released.requestId(), released.customerId());
    }

    /** One address gets one letter about one customer, however often it is released. */
    static NoticeId id(RedirectReleased released) {
        String address = Objects.requireNonNull(released.address()).toLowerCase(Locale.ROOT);
        return NoticeId.ofLetter(notice(released), "redirect", address);
    }

    static boolean isOne(CaseFile file, NoticeId id) {
        return mailed(file).stream().anyMatch(released -> id(released).equals(id));
    }
}
