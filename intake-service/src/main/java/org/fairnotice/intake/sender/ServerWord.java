package org.fairnotice.intake.sender;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.fairnotice.intake.sender.AuthenticationResults.Result;

/** What our own mail server said of a mail's DKIM signature when it came in (RFC 8601). */
final class ServerWord {

    private static final String WHO = "our mail server on DKIM: ";

    private ServerWord() {}

    /**
     * Reads it. Only the topmost header counts: those below it came with the mail.
     *
     * @param trusted our own mail servers, in lower case
     * @param signer the domain that must have signed
     */
    static Opinion of(MimeMessage mail, List<String> trusted, String signer) throws MessagingException {
        String[] headers = mail.getHeader("Authentication-Results");
        Optional<AuthenticationResults> ours = headers == null || headers.length == 0
                ? Optional.empty()
                : AuthenticationResults.parse(headers[0]).filter(results -> trusted.contains(results.authservId()));
        return ours.map(results -> of(results.results(), signer))
                .orElseGet(() -> Opinion.unknown("no Authentication-Results of a mail server of ours"));
    }

    private static Opinion of(List<Result> results, String signer) {
        if (results.stream().anyMatch(result -> result.is("dmarc", "fail"))) {
            return Opinion.fail("our mail server: DMARC fails");
        }
        List<Result> dkim = results.stream()
                .filter(result -> result.method().equals("dkim"))
                .toList();
        List<Result> signers = dkim.stream()
                .filter(result ->
                        result.properties().getOrDefault("header.d", signer).equals(signer))
                .toList();
        // A pass that names no domain is nobody's.
        if (dkim.stream()
                .anyMatch(result -> result.value().equals("pass")
                        && signer.equals(result.properties().get("header.d")))) {
            return Opinion.pass(WHO + "the signature by " + signer + " is valid");
        }
        if (signers.stream().anyMatch(result -> result.value().equals("fail"))) {
            return Opinion.fail(WHO + "the signature by " + signer + " fails");
        }
        return signers.stream()
                .filter(result ->
                        !result.value().equals("pass") && !result.value().equals("temperror"))
                .findFirst()
                .map(result -> Opinion.none(WHO + "there is no signature that counts"))
                .orElseGet(() -> Opinion.unknown(WHO + "nothing is said of a signature by " + signer));
    }
}
