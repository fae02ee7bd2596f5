package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;

/**
 * How far a mail's sender can be believed: by what our own mail server says of its DKIM signature (RFC 8601), and by the
 * directory of agencies.
 *
 * @param trustedAuthservIds our own mail servers
 * @param agencies names by mail domain
 */
record SenderCheck(List<String> trustedAuthservIds, Map<String, String> agencies) {

    SenderVerification verify(MimeMessage mail, String fromDomain) throws MessagingException {
        Optional<String> results = trustedResults(mail);
        if (results.isEmpty()) {
            return unverified("no Authentication-Results of a mail server of ours");
        }
        if (results.get().contains("dkim=fail")) {
            return new SenderVerification(Status.FAILED, List.of("the mail's DKIM signature does not verify"));
        }
        boolean signed = results.get()
                .lines()
                .anyMatch(result -> result.startsWith("dkim=pass")
                        && List.of(result.split("\\s+", -1)).contains("header.d=" + fromDomain));
        if (!signed) {
            return unverified("the mail is not signed by the domain that it claims to come from");
        }
        if (!agencies.containsKey(fromDomain)) {
            return unverified("the sender's domain is in no directory of agencies");
        }
        return new SenderVerification(
                Status.VERIFIED, List.of("DKIM passes for the sender's domain", "the domain is a known agency's"));
    }

    /** The agency that writes from this domain. */
    Optional<String> agency(String fromDomain) {
        return Optional.ofNullable(agencies.get(fromDomain));
    }

    /** Only the topmost header counts: those below it came with the mail. One result a line, in lower case. */
    private Optional<String> trustedResults(MimeMessage mail) throws MessagingException {
        String[] headers = mail.getHeader("Authentication-Results");
        if (headers == null || headers.length == 0) {
            return Optional.empty();
        }
        String[] parts = headers[0]
                .replaceAll("\\([^)]*\\)", " ")
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        String authservId = parts[0].strip().split("\\s+", -1)[0];
        if (!trustedAuthservIds.contains(authservId)) {
            return Optional.empty();
        }
        var results = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            results.append(parts[i].strip().replaceAll("\\s+", " ")).append('\n');
        }
        return Optional.of(results.toString());
    }

    private static SenderVerification unverified(String reason) {
        return new SenderVerification(Status.UNVERIFIED, List.of(reason));
    }
}
