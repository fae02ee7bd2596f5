package org.fairnotice.notifier.smtp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * How far one exchange with the mail server came, and what the server said. It alone decides what became of the mail: not the
 * exceptions of the mail library, which may tell of a later trouble such as a failed RSET.
 */
final class Exchange {

    private static final Pattern ENHANCED =
            Pattern.compile("\\d{3}[ -]([245]\\.\\d{1,3}\\.\\d{1,3})\\b.*", Pattern.DOTALL);

    private enum Phase {
        CONNECTING,
        ENVELOPE,
        CONTENT,
        /** The final dot is being written. */
        FINAL_DOT,
        /** It is on its way: the server may have the mail. */
        WRITTEN,
        ANSWERED
    }

    /** Of one exchange more are not kept. */
    private static final int MOST_ANSWERS = 100;

    private final @Nullable Leave leave;
    private final List<String> answers = new ArrayList<>();
    private volatile Phase phase = Phase.CONNECTING;
    private @Nullable String rejection;
    private int finalReply;
    private boolean hungUp;

    private Exchange(@Nullable Leave leave) {
        this.leave = leave;
    }

    /** Connecting, or leaving again: nothing is handed over. */
    static Exchange none() {
        return new Exchange(null);
    }

    static Exchange under(Leave leave) {
        return new Exchange(leave);
    }

    void connected() {
        phase = Phase.ENVELOPE;
        rejection = null;
    }

    void beginContent() throws IOException {
        required().check();
        phase = Phase.CONTENT;
    }

    void beginFinalDot() throws IOException {
        required().check();
        phase = Phase.FINAL_DOT;
    }

    void commandWritten() {
        if (phase == Phase.FINAL_DOT) {
            phase = Phase.WRITTEN;
        }
    }

    void checkWrite() throws IOException {
        if (phase == Phase.CONTENT || phase == Phase.FINAL_DOT) {
            required().check();
        }
    }

    /** @param code as in RFC 5321, or -1 for an answer that is none */
    void replied(int code, @Nullable String line) {
        if (answers.size() < MOST_ANSWERS) {
            answers.add(code < 0 ? "(no answer)" : String.valueOf(line).strip());
        }
        if (phase == Phase.ANSWERED) {
            return;
        }
        hungUp = code < 0;
        if (phase == Phase.WRITTEN) {
            finalReply = code;
            phase = Phase.ANSWERED;
        }
        if (code >= 400 && rejection == null) {
            rejection = status(code, line);
        }
    }

    /** What the server said, in its order. */
    List<String> answers() {
        return List.copyOf(answers);
    }

    /** What became of the mail, given what the mail library threw; null if it threw nothing. */
    Delivery result(@Nullable Throwable thrown) {
        return switch (phase) {
            case ANSWERED -> answered();
            case WRITTEN -> unanswered();
            // The write that was refused is the one that would have ended the dot, or one before it.
            case FINAL_DOT -> ended(thrown) ? new Delivery.NotHandedOver() : unanswered();
            case CONNECTING, ENVELOPE, CONTENT -> ended(thrown) ? new Delivery.NotHandedOver() : refused(thrown);
        };
    }

    private Delivery answered() {
        if (finalReply >= 200 && finalReply < 300) {
            return new Delivery.Accepted();
        }
        return rejection == null ? unanswered() : refused(null);
    }

    private Delivery refused(@Nullable Throwable thrown) {
        if (rejection == null) {
            return new Delivery.Deferred(silence(thrown));
        }
        // A server that lets nobody in today says nothing of this mail: its 5xx is not the end of it.
        boolean forGood = rejection.startsWith("5") && phase != Phase.CONNECTING;
        return forGood ? new Delivery.Failed(rejection) : new Delivery.Deferred(rejection);
    }

    private static boolean ended(@Nullable Throwable thrown) {
        return thrown != null && cause(thrown, Leave.EndedException.class).isPresent();
    }

    private static Delivery unanswered() {
        return new Delivery.Unknown("4.4.2");
    }

    private String silence(@Nullable Throwable thrown) {
        if (thrown != null && cause(thrown, SSLException.class).isPresent()) {
            return "4.7.5";
        }
        if (phase != Phase.CONNECTING) {
            return "4.4.2";
        }
        // Else connecting fails without an I/O error only where TLS is wanted and not offered.
        return hungUp || thrown == null || cause(thrown, IOException.class).isPresent() ? "4.4.1" : "4.7.4";
    }

    private static String status(int code, @Nullable String line) {
        Matcher enhanced = ENHANCED.matcher(line == null ? "" : line);
        return enhanced.matches() ? code + " " + enhanced.group(1) : Integer.toString(code);
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 10; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }

    private Leave required() {
        if (leave == null) {
            throw new IllegalStateException("no mail is handed over without a leave");
        }
        return leave;
    }
}
