package org.fairnotice.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.fairnotice.contract.decision.NoticeState;
import org.fairnotice.contract.notice.LetterKind;
import org.fairnotice.contract.process.GagEnd;

/** How things are said to people. */
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** To the minute, in UTC. */
    static String time(Instant at) {
        return TIME.format(at);
    }

    /** "GRAND_JURY_SUBPOENA" as "grand jury subpoena". */
    static String plain(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String until(GagEnd end) {
        return switch (end) {
            case GagEnd.Until(Instant at) -> "until " + time(at);
            case GagEnd.Indefinite() -> "without an end of its own";
            case GagEnd.Unknown() -> "until an end that is not known";
        };
    }

    /** For programs: an instant, or one word. */
    static String code(GagEnd end) {
        return switch (end) {
            case GagEnd.Until(Instant at) -> at.toString();
            case GagEnd.Indefinite() -> "indefinite";
            case GagEnd.Unknown() -> "unknown";
        };
    }

    /** What the letter is. */
    static String of(LetterKind kind) {
        return switch (kind) {
            case LetterKind.Confirmation(var response, var _, var _, var _) ->
                "confirmation of its answer (" + plain(response) + ")";
            case LetterKind.Reminder(int number, var _) -> "reminder " + number;
            case LetterKind.PermissionRequest _ -> "request for permission";
            case LetterKind.Change(var what, var _, var _) ->
                switch (what) {
                    case CORRECTED -> "correction of the notice";
                    case WITHDRAWN -> "word that the demand was withdrawn";
                    case NO_LEGAL_PROCESS -> "word that it was no legal process";
                };
            case LetterKind.Redirect _ -> "letter that sends the agency to it";
        };
    }

    static String of(NoticeState state) {
        return switch (state) {
            case NoticeState.InReview(var reasons) ->
                "waits for a person"
                        + (reasons.isEmpty()
                                ? ""
                                : ": "
                                        + String.join(
                                                ", ",
                                                reasons.stream()
                                                        .map(Words::plain)
                                                        .toList()));
            case NoticeState.Held(GagEnd end) -> "held " + until(end);
            case NoticeState.Cooling(Instant until) -> "waits until " + time(until);
            case NoticeState.Permitted(int attempt) -> "attempt " + attempt + " may be made";
            case NoticeState.Sent(Instant at) -> "sent on " + time(at);
            case NoticeState.Acknowledged(Instant at) -> "answered on " + time(at);
            case NoticeState.Bounced(Instant at) -> "came back on " + time(at);
            case NoticeState.NotOwed(String reason) -> "not owed: " + reason;
            case NoticeState.Closed(String by, String reason) -> "closed by " + by + ": " + reason;
        };
    }
}
