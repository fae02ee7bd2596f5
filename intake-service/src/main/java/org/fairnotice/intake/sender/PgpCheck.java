package org.fairnotice.intake.sender;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureException;
import org.bouncycastle.openpgp.PGPSignatureList;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.api.OpenPGPCertificate;
import org.bouncycastle.openpgp.api.OpenPGPDetachedSignatureProcessor;
import org.bouncycastle.openpgp.api.OpenPGPSignature.OpenPGPDocumentSignature;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.jspecify.annotations.Nullable;

/** Verifies PGP signatures (RFC 9580) against the directory. */
final class PgpCheck {

    private static final int MOST_SIGNATURES = 5;

    /** Clocks differ. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private PgpCheck() {}

    /**
     * What the signatures say of the sender; all of them must fit the content.
     *
     * @param content what is signed, as it was signed
     * @param signature armored or binary
     * @param attached keys that came with the mail; only those whose fingerprints the directory holds are looked at
     */
    static Opinion of(byte[] content, byte[] signature, List<OpenPGPCertificate> attached, Sender sender, Instant now)
            throws IOException {
        List<PGPSignature> signatures = signatures(signature);
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            return sender.doubt("PGP: nobody signed, or too many did");
        }
        List<OpenPGPCertificate> keys = keys(sender, attached);
        var opinions = new ArrayList<Opinion>();
        for (PGPSignature one : signatures) {
            opinions.add(of(content, one, keys, sender, now));
        }
        return Opinion.of(opinions, Opinion.Word.FAIL, Opinion.Word.PASS, Opinion.Word.NONE, Opinion.Word.UNKNOWN);
    }

    /** The signatures in armored or binary form; none if it is anything else. */
    static List<PGPSignature> signatures(byte[] bytes) throws IOException {
        var objects = new JcaPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(bytes)));
        var signatures = new ArrayList<PGPSignature>();
        for (Object next = objects.nextObject(); next != null; next = objects.nextObject()) {
            if (!(next instanceof PGPSignatureList list)) {
                return List.of();
            }
            list.forEach(signatures::add);
        }
        return signatures;
    }

    private static List<OpenPGPCertificate> keys(Sender sender, List<OpenPGPCertificate> attached) {
        return sender.agency().stream()
                .flatMap(agency -> Stream.concat(
                        agency.pgpKeys().stream(),
                        attached.stream().filter(key -> agency.pgpFingerprints().contains(fingerprint(key)))))
                .toList();
    }

    private static Opinion of(
            byte[] content, PGPSignature signature, List<OpenPGPCertificate> keys, Sender sender, Instant now)
            throws IOException {
        Optional<OpenPGPCertificate> key = keys.stream()
                .filter(candidate -> candidate.getSigningKeyFor(signature) != null)
                .findFirst();
        if (key.isEmpty()) {
            String ids = signature.getKeyIdentifiers().stream()
                    .map(KeyIdentifier::toString)
                    .collect(Collectors.joining(" "));
            return sender.doubt(
                    "PGP: the signature is by a key that the directory does not hold for the sender: " + ids);
        }
        String who = "PGP: the signature by key " + fingerprint(key.get()) + " ";
        List<OpenPGPDocumentSignature> looked = new OpenPGPDetachedSignatureProcessor()
                .addSignature(signature)
                .addVerificationCertificate(key.get())
                .verifyNotAfter(Date.from(now.plus(AHEAD)))
                .process(new ByteArrayInputStream(content));
        if (looked.isEmpty()) {
            return sender.doubt(who + "is of the future, too weak, or not made as RFC 9580 wants it");
        }
        if (!looked.getFirst().isTestedCorrect()) {
            return Opinion.fail("PGP: the mail was altered after it was signed");
        }
        Optional<String> flaw = flaw(key.get(), looked.getFirst(), now);
        if (flaw.isPresent()) {
            return sender.doubt(who + "does not count: " + flaw.get());
        }
        return sender.isAmong(addresses(key.get(), now), true)
                ? Opinion.pass(who + "is valid, and the directory holds it for the sender")
                : sender.doubt(who + "is by another than the sender");
    }

    private static Optional<String> flaw(OpenPGPCertificate key, OpenPGPDocumentSignature signature, Instant now) {
        var at = Date.from(now);
        var issuer = key.getKey(signature.getKeyIdentifier());
        if (key.getRevocation(at) != null) {
            return Optional.of("the key was revoked");
        }
        if (isOver(key.getExpirationTime(at), now)) {
            return Optional.of("the key has expired");
        }
        if (isOver(signature.getExpirationTime(), now)) {
            return Optional.of("it has expired");
        }
        try {
            boolean valid = signature.isValid() && issuer != null && issuer.isBoundAt(at) && issuer.isSigningKey(at);
            return valid ? Optional.empty() : Optional.of("the key is not, or no longer, one that signs");
        } catch (PGPSignatureException e) {
            return Optional.of("it is too weak, or not made as RFC 9580 wants it");
        }
    }

    private static boolean isOver(@Nullable Date end, Instant now) {
        return end != null && end.toInstant().isBefore(now);
    }

    private static Set<String> addresses(OpenPGPCertificate key, Instant now) {
        return key.getValidUserIds(Date.from(now)).stream()
                .map(id -> address(id.getUserId()))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String address(String userId) {
        try {
            return new InternetAddress(userId).getAddress().toLowerCase(Locale.ROOT);
        } catch (AddressException e) {
            return "";
        }
    }

    private static String fingerprint(OpenPGPCertificate key) {
        return HexFormat.of().withUpperCase().formatHex(key.getFingerprint());
    }
}
