package org.fairnotice.notifier.letter;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fairnotice.contract.NoticeId;

/**
 * The addresses under which customers answer. Each ends in a token that names a notice by a mark that only the key's holder
 * makes, its last day in UTC, and a seal of 80 bits over both: 32 of Crockford's base 32 characters that say nothing of a case.
 * A token opens nothing by itself; it goes with the code of the same notice.
 */
public final class AnswerLinks {

    private static final String PURPOSE = "answers to notices, version 1";
    private static final int MARK = 8;
    private static final int DAY = 2;
    private static final int SEAL = 10;
    private static final int LENGTH = (MARK + DAY + SEAL) * 8 / 5;
    private static final int GROUP = 4;
    private static final Pattern TOKEN = Pattern.compile("[" + Crockford.ALPHABET + "]{" + LENGTH + "}");

    private final SecretKeySpec key;
    private final String page;
    private final Duration validFor;

    /**
     * Links with a key of their own.
     *
     * @param codes whose key this one is derived from
     * @param page what a token is appended to, as a person types it
     * @param validFor how long a link is good, at least its notice's days to object
     */
    public AnswerLinks(VerificationCodes codes, String page, Duration validFor) {
        this.key = new SecretKeySpec(codes.keyFor(PURPOSE), "HmacSHA256");
        this.page = page;
        this.validFor = validFor;
    }

    /** Links that open nothing, to see what a notice looks like. */
    static AnswerLinks sample(String page) {
        return new AnswerLinks(VerificationCodes.sample(), page, Duration.ofDays(90));
    }

    /** What a typed token turned out to be. */
    public sealed interface Token {

        /**
         * Ours, and still good.
         *
         * @param mark of its notice
         */
        record Good(String mark) implements Token {}

        /** Ours, and too old. */
        record Expired(LocalDate lastDay) implements Token {}

        /** Not ours, altered, or not typed in full. */
        record Foreign() implements Token {}
    }

    /** An address, and its last day in UTC. */
    record Link(String address, LocalDate lastDay) {}

    /** @param daysToObject it is good at least for so long */
    Link to(NoticeId notice, int daysToObject, Instant now) {
        Duration life =
                validFor.compareTo(Duration.ofDays(daysToObject)) < 0 ? Duration.ofDays(daysToObject) : validFor;
        LocalDate lastDay = LocalDate.ofInstant(now.plus(life), ZoneOffset.UTC);
        byte[] claim = ByteBuffer.allocate(MARK + DAY)
                .put(mark(notice))
                .putShort((short) lastDay.toEpochDay())
                .array();
        byte[] token = ByteBuffer.allocate(MARK + DAY + SEAL)
                .put(claim)
                .put(seal(claim))
                .array();
        return new Link(page + "/" + Crockford.grouped(Crockford.of(token, LENGTH), GROUP), lastDay);
    }

    /** Reads what was typed, whatever its case, its blanks and hyphens. */
    public Token read(String typed, Instant now) {
        String bare = Crockford.typed(typed);
        if (!TOKEN.matcher(bare).matches()) {
            return new Token.Foreign();
        }
        byte[] token = Crockford.bytes(bare);
        byte[] claim = Arrays.copyOf(token, MARK + DAY);
        if (!MessageDigest.isEqual(seal(claim), Arrays.copyOfRange(token, MARK + DAY, token.length))) {
            return new Token.Foreign();
        }
        LocalDate lastDay =
                LocalDate.ofEpochDay(Short.toUnsignedInt(ByteBuffer.wrap(claim).getShort(MARK)));
        return LocalDate.ofInstant(now, ZoneOffset.UTC).isAfter(lastDay)
                ? new Token.Expired(lastDay)
                : new Token.Good(HexFormat.of().formatHex(claim, 0, MARK));
    }

    /** Whether a token is this notice's. */
    public boolean isOf(Token.Good token, NoticeId notice) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(token.mark()), mark(notice));
    }

    private byte[] mark(NoticeId notice) {
        return hmac("mark", notice.value().getBytes(StandardCharsets.UTF_8), MARK);
    }

    private byte[] seal(byte[] claim) {
        return hmac("seal", claim, SEAL);
    }

    private byte[] hmac(String use, byte[] words, int length) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(use.getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(mac.doFinal(words), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
