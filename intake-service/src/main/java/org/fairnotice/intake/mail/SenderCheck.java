package org.fairnotice.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;

/**
 * How far a mail's sender can be believed: by what our own mail server says of its DKIM signature (RFC 8601), and by the
 * directory of agencies. A domain that looks like an agency's is not believed whoever signed.
 *
 * @param trustedAuthservIds our own mail servers
 * @param agencies names by mail domain
 */
record SenderCheck(List<String> trustedAuthservIds, Map<String, String> agencies) {

    SenderCheck {
        trustedAuthservIds = trustedAuthservIds.stream()
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .toList();
        agencies = agencies.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        agency -> agency.getKey().strip().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    /** Only the topmost header counts: those below it came with the mail. */
    SenderVerification verify(MimeMessage mail, String fromDomain) throws MessagingException {
        Optional<String> resembled = new LookAlikes(agencies.keySet()).resembled(fromDomain);
        if (resembled.isPresent()) {
            return new SenderVerification(
                    Status.FAILED,
                    List.of("the sender's domain " + fromDomain + " is not " + resembled.get()
                            + ", a known agency's, but looks like it"));
        }
        String[] headers = mail.getHeader("Authentication-Results");
        Optional<AuthenticationResults> ours = headers == null || headers.length == 0
                ? Optional.empty()
                : AuthenticationResults.parse(headers[0])
                        .filter(results -> trustedAuthservIds.contains(results.authservId()));
        if (ours.isEmpty()) {
            return unverified("no Authentication-Results of a mail server of ours");
        }
        List<AuthenticationResults.Result> results = ours.get().results();
        if (results.stream().anyMatch(result -> result.is("dkim", "fail") || result.is("dmarc", "fail"))) {
            return new SenderVerification(Status.FAILED, List.of("the mail's DKIM signature or DMARC alignment fails"));
        }
        boolean signed = results.stream()
                .anyMatch(result -> result.is("dkim", "pass")
                        && fromDomain.equals(result.properties().get("header.d")));
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

    private static SenderVerification unverified(String reason) {
        return new SenderVerification(Status.UNVERIFIED, List.of(reason));
    }
}
