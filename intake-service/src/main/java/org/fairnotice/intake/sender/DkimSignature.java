package org.fairnotice.intake.sender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.tagvalue.SignatureRecordImpl;

/**
 * One DKIM-Signature header. Whether it counts is asked here, before its key is: the library asks less, throws where it does not
 * like the answer, and looks at the clock by itself.
 */
final class DkimSignature extends SignatureRecordImpl {

    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /**
     * Reads a signature.
     *
     * @param value what stands behind the header's name
     * @throws IllegalStateException if it does not keep to the grammar
     */
    DkimSignature(String value) {
        super(value);
    }

    /** Called by the library when it is made; see {@link #flaw}. */
    @Override
    public void validate() {}

    /** In lower case. */
    String domain() {
        return String.valueOf(getDToken()).toLowerCase(Locale.ROOT);
    }

    /**
     * Why the signature does not count, whatever it is over; empty if it may.
     *
     * @param now what it must not have expired at
     */
    Optional<String> flaw(Headers mail, Instant now) {
        try {
            return firstFlaw(mail, now);
        } catch (RuntimeException e) {
            // The library's way of saying that a tag is missing or makes no sense.
            return Optional.of("it does not keep to RFC 6376");
        }
    }

    private Optional<String> firstFlaw(Headers mail, Instant now) {
        for (String tag : List.of("v", "a", "b", "bh", "d", "h", "s")) {
            if (getValue(tag) == null) {
                return Optional.of("it has no " + tag + "=");
            }
        }
        if (!"1".contentEquals(getValue("v"))) {
            return Optional.of("it is of an unknown version");
        }
        if (!"rsa-sha256".equalsIgnoreCase(getValue("a").toString())) {
            return Optional.of("its algorithm is not rsa-sha256");
        }
        if (getTags().contains("l")) {
            return Optional.of("it covers only a part of the mail's body (l=)");
        }
        String identity =
                "." + getIdentity().toString().toLowerCase(Locale.ROOT).replace('@', '.');
        if (!identity.endsWith("." + domain())) {
            return Optional.of("it is made for another domain (i=)");
        }
        for (String header : List.of("From", "Subject")) {
            if (!signsEach(header, mail)) {
                return Optional.of(header + " is not signed, or was added afterwards");
            }
        }
        return flawInTime(now);
    }

    /** Each header of this name: one too many may be the one that a reader sees. A From that is missing must be signed too. */
    private boolean signsEach(String header, Headers mail) {
        long signed = getHeaders().stream()
                .filter(name -> header.equalsIgnoreCase(name.toString()))
                .count();
        return signed >= Math.max(1, mail.getFields(header).size());
    }

    private Optional<String> flawInTime(Instant now) {
        CharSequence expires = getValue("x");
        if (expires != null
                && Instant.ofEpochSecond(Long.parseLong(expires.toString())).isBefore(now)) {
            return Optional.of("it has expired (x=)");
        }
        CharSequence made = getValue("t");
        return made != null
                        && Instant.ofEpochSecond(Long.parseLong(made.toString()))
                                .isAfter(now.plus(AHEAD))
                ? Optional.of("it was made in the future (t=)")
                : Optional.empty();
    }
}
