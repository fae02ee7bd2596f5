package org.fairnotice.notifier.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.fairnotice.contract.CustomerId;
import org.fairnotice.contract.NoticeId;
import org.fairnotice.contract.RequestId;
import org.fairnotice.contract.customer.Contact;
import org.fairnotice.contract.decision.Stay;
import org.fairnotice.contract.notice.LetterBeside;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.notice.LetterKind.Change;
import org.fairnotice.contract.notice.NoticeContent;
import org.fairnotice.contract.notice.NoticeEvent.NoticePermitted;
import org.fairnotice.contract.outcome.Response;
import org.fairnotice.contract.process.LegalProcess.Kind;
import org.jspecify.annotations.Nullable;

/** Letters of every kind beside a notice, which each template must be able to say. */
final class SampleLetters {

    private static final NoticeId NOTICE = new NoticeId("ntc-7f3a9c52e1b04d68");
    private static final Instant SENT = SampleNotices.NOW.minus(Duration.ofDays(3));
    private static final Instant PRODUCTION = SENT.plus(Duration.ofDays(7));

    private SampleLetters() {}

    /** Each with all that can be known, with little, and beside a request to preserve. */
    static Stream<NoticePermitted> all(String language) {
        return Stream.of(
                        SampleNotices.full(Kind.SUBPOENA, language),
                        SampleNotices.bare(Kind.UNKNOWN, language),
                        SampleNotices.full(Kind.PRESERVATION_REQUEST, language))
                .flatMap(content -> kinds(content).map(kind -> permit(content, kind, content.agency() != null)));
    }

    private static Stream<LetterKind> kinds(NoticeContent content) {
        boolean known = content.agency() != null;
        Stream<LetterKind> corrected =
                known ? Stream.of(new Change(Change.What.CORRECTED, SENT, before(content))) : Stream.empty();
        Stream<LetterKind> others = Stream.of(
                new LetterKind.Reminder(1, known ? PRODUCTION : null),
                new LetterKind.PermissionRequest(SENT),
                new Change(Change.What.WITHDRAWN, SENT, null),
                new Change(Change.What.NO_LEGAL_PROCESS, SENT, null),
                new LetterKind.Redirect());
        return Stream.of(
                        Arrays.stream(Response.values()).map(response -> confirmation(response, known)),
                        corrected,
                        others)
                .flatMap(each -> each);
    }

    private static LetterKind confirmation(Response response, boolean known) {
        @Nullable
        Stay stay = switch (response) {
            case OBJECTED -> Stay.OBJECTED;
            case CONSENTED -> known ? null : Stay.BY_COUNSEL;
            case ACKNOWLEDGED -> known ? null : Stay.PERMISSION_ASKED;
            case ASKS_TO_TALK -> null;
        };
        return new LetterKind.Confirmation(response, SENT.plusSeconds(5_400), stay == null ? PRODUCTION : null, stay);
    }

    /** What was wrong, and what was not known. */
    private static NoticeContent before(NoticeContent now) {
        return new NoticeContent(
                now.customerName(),
                now.kind(),
                now.agency(),
                "3:26-mj-70821",
                null,
                "Subscriber information",
                LocalDate.parse("2026-02-21"),
                null,
                now.accounts(),
                now.servedAt(),
                now.daysToObject(),
                now.heldBack(),
                now.language());
    }

    static NoticePermitted permit(NoticeContent content, LetterKind kind, boolean known) {
        boolean toAgency = kind instanceof LetterKind.Redirect;
        var beside = new LetterBeside(
                NOTICE,
                known && !toAgency ? SENT : null,
                known && !toAgency ? "<5f0c2a9d7b3e4816a1c9e07d52b86f34@provider.example>" : null,
                kind);
        return new NoticePermitted(
                new RequestId("req-sample"),
                NoticeId.ofLetter(NOTICE, kind.name(), "sample"),
                new CustomerId("cus-sample"),
                1,
                SampleNotices.NOW,
                SampleNotices.NOW.plusSeconds(60),
                toAgency
                        ? new Contact(
                                Objects.requireNonNullElse(content.agency(), ""),
                                "records@agency.example",
                                Contact.Role.LEGAL)
                        : new Contact("Legal department", "legal@customer.example", Contact.Role.LEGAL),
                content,
                beside,
                "policy-sample");
    }

    /** A name for a file: the kind, and which of its kind. */
    static String name(NoticePermitted permit) {
        LetterKind kind = Objects.requireNonNull(permit.letter()).kind();
        List<String> parts = switch (kind) {
            case LetterKind.Confirmation confirmation ->
                List.of(kind.name(), confirmation.response().name());
            case Change change -> List.of(kind.name(), change.what().name());
            case LetterKind.Reminder reminder -> List.of(kind.name());
            case LetterKind.PermissionRequest request -> List.of(kind.name());
            case LetterKind.Redirect redirect -> List.of(kind.name());
        };
        return String.join("-", parts).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
