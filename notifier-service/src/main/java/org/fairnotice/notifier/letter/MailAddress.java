package org.fairnotice.notifier.letter;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address that cannot carry anything else into a header or an SMTP command: a dot-atom (RFC 5322, 3.2.3) at a domain
 * name. Quoted local parts, address literals and local parts outside ASCII are not taken.
 */
record MailAddress(String value) {

    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABELS = Pattern.compile(
            "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 253;

    /** The address with its domain in ASCII (IDNA); empty if it is none that we can send to. */
    static Optional<MailAddress> of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || text.length() - at > LONGEST_DOMAIN) {
            return Optional.empty();
        }
        return ascii(text.substring(at + 1))
                .filter(domain -> LOCAL_PART.matcher(text.substring(0, at)).matches())
                .map(domain -> new MailAddress(text.substring(0, at) + "@" + domain));
    }

    InternetAddress named(String name) {
        try {
            var address = new InternetAddress();
            address.setAddress(value);
            if (!name.isBlank()) {
                address.setPersonal(name, StandardCharsets.UTF_8.name());
            }
            return address;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    private static Optional<String> ascii(String domain) {
        if (domain.length() <= LONGEST_DOMAIN && LABELS.matcher(domain).matches()) {
            return Optional.of(domain);
        }
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            return ascii.length() <= LONGEST_DOMAIN && LABELS.matcher(ascii).matches()
                    ? Optional.of(ascii)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Names nobody: this may stand in a log. */
    @Override
    public String toString() {
        return "MailAddress{}";
    }
}
