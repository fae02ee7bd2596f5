package org.fairnotice.notifier.smtp;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the mail server is told beside the mail itself (RFC 5321).
 *
 * @param sender the address that bounces go to
 * @param id comes back in reports on the delivery (RFC 3461, ENVID), where the mail server offers it; null for none
 */
public record Envelope(
        String sender, String recipient, @Nullable String id) {

    /** Printable ASCII without blanks and angle brackets (RFC 5321, 4.1.2, but for quoted local parts). */
    private static final Pattern BARE_ADDRESS = Pattern.compile("[!-;=?-~]+@[!-;=?-~]+");

    /** What needs no encoding as xtext (RFC 3461, 4), and no more of it than every server takes. */
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{1,100}");

    /** Whether nothing in it would end the SMTP command that it stands in, or add to it. */
    boolean sayable() {
        return BARE_ADDRESS.matcher(sender).matches()
                && BARE_ADDRESS.matcher(recipient).matches()
                && (id == null || ID.matcher(id).matches());
    }

    /** Names nobody: this may stand in a log. */
    @Override
    public String toString() {
        return "Envelope{}";
    }
}
