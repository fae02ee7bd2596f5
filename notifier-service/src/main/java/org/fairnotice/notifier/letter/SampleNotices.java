package org.fairnotice.notifier.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.TargetAccount;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.fairnotice.contract.process.ReleasedCopy;

/** Notices of every shape, which each template must be able to say. */
final class SampleNotices {

    private static final Instant SERVED = Instant.parse("2026-03-02T15:04:00Z");
    static final Instant NOW = Instant.parse("2026-09-14T08:30:00Z");

    private SampleNotices() {}

    /** Every kind of process with all that can be known, and with all that may be missing; one with a copy of the papers. */
    static Stream<NoticePermitted> all(String language) {
        Stream<NoticeContent> notices =
                Arrays.stream(Kind.values()).flatMap(kind -> Stream.of(full(kind, language), bare(kind, language)));
        return Stream.concat(notices, Stream.of(withCopy(language))).map(SampleNotices::permit);
    }

    static NoticeContent withCopy(String language) {
        return full(Kind.COURT_ORDER, language)
                .with(new ReleasedCopy("ORDER\n\nThe provider shall hand over what is named below.\n[…]\n", null));
    }

    static NoticePermitted permit(NoticeContent content) {
        return permit(content, new Contact("Legal department", "legal@customer.example", Contact.Role.LEGAL));
    }

    static NoticePermitted permit(NoticeContent content, Contact recipient) {
        return new NoticePermitted(
                new RequestId("req-sample"),
                new NoticeId("ntc-7f3a9c52e1b04d68"),
                new CustomerId("cus-sample"),
                1,
                NOW,
                NOW.plusSeconds(60),
                recipient,
                content);
    }

    static NoticeContent full(Kind kind, String language) {
        List<TargetAccount> accounts = Arrays.stream(TargetAccount.Kind.values())
                .map(account -> new TargetAccount(account, value(account)))
                .toList();
        return new NoticeContent(
                "Northwind Robotics GmbH",
                kind,
                "United States Attorney's Office, Northern District of California",
                "3:26-mj-70812",
                "18 U.S.C. 2703(d)",
                "Subscriber information, log files and message headers from 1 January to 28 February 2026",
                LocalDate.parse("2026-02-27"),
                LocalDate.parse("2026-03-16"),
                accounts,
                SERVED,
                7,
                new NoticeContent.HeldBack("18 U.S.C. 2705(b)", SERVED, Instant.parse("2026-09-13T00:00:00Z")),
                language);
    }

    static NoticeContent bare(Kind kind, String language) {
        return new NoticeContent(
                "Northwind Robotics GmbH",
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                SERVED,
                0,
                null,
                language);
    }

    private static String value(TargetAccount.Kind kind) {
        return switch (kind) {
            case EMAIL -> "m.keller@northwind.example";
            case DOMAIN -> "northwind.example";
            case ACCOUNT_ID -> "nw-204417";
            case TENANT -> "northwind-prod";
            case PHONE -> "+49 30 5550100";
            case IP -> "192.0.2.44";
        };
    }
}
