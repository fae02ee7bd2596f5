package org.fairnotice.intake.sender;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.apache.james.jdkim.impl.Message;
import org.apache.james.mime4j.MimeException;
import org.jspecify.annotations.Nullable;

/** Verifies DKIM signatures (RFC 6376), over the bytes of a mail as they came. For many threads at once. */
final class DkimCheck {

    /** More would cost more questions to the DNS than an honest mail is worth. */
    private static final int MOST_SIGNATURES = 5;

    private static final String FIELD = "DKIM-Signature";

    private final @Nullable DkimKeys keys;

    DkimCheck(DkimSettings settings) {
        keys = settings.enabled() ? new DkimKeys(settings) : null;
    }

    /**
     * What the signatures say of the sender.
     *
     * @param raw the bytes of the mail as they came
     * @param signer the domain that must have signed
     * @param now what a signature must not have expired at
     */
    Opinion of(Part mail, byte[] raw, String signer, Instant now) throws MessagingException {
        if (keys == null) {
            return Opinion.unknown("DKIM is not verified here");
        }
        if (mail.getHeader(FIELD) == null) {
            return unsigned(signer);
        }
        Message message;
        try {
            message = new Message(new ByteArrayInputStream(raw));
        } catch (MimeException | IOException | RuntimeException e) {
            return Opinion.none("our own look at DKIM: the mail's headers cannot be read");
        }
        try {
            return best(message, keys, signer, now);
        } finally {
            message.dispose();
        }
    }

    private static Opinion best(Message mail, DkimKeys keys, String signer, Instant now) {
        var opinions = new ArrayList<Opinion>();
        for (String field : mail.getFields(FIELD)) {
            Optional<DkimSignature> signature = parse(field);
            if (signature.isPresent() && signature.get().domain().equals(signer)) {
                if (opinions.size() == MOST_SIGNATURES) {
                    return Opinion.none("our own look at DKIM: too many signatures by " + signer);
                }
                opinions.add(one(mail, field, signature.get(), keys, now));
            }
        }
        return opinions.isEmpty()
                ? unsigned(signer)
                : Opinion.of(opinions, Opinion.Word.PASS, Opinion.Word.UNKNOWN, Opinion.Word.FAIL);
    }

    private static Opinion unsigned(String signer) {
        return Opinion.none("our own look at DKIM: no signature by " + signer);
    }

    private static Optional<DkimSignature> parse(String field) {
        try {
            return Optional.of(new DkimSignature(field.substring(field.indexOf(':') + 1)));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Opinion one(Message mail, String field, DkimSignature signature, DkimKeys keys, Instant now) {
        String who = "our own look at DKIM: the signature by " + signature.domain() + " ";
        Optional<String> flaw = signature.flaw(mail, now);
        if (flaw.isPresent()) {
            return Opinion.none(who + "does not count: " + flaw.get());
        }
        try {
            var _ = new Verifier(keys, signature).verify(new OneSignature(mail, field), mail.getBodyInputStream());
            return Opinion.pass(who + "is valid");
        } catch (DkimKeys.NoKeyException e) {
            return Opinion.none(who + "does not count: " + e.getMessage());
        } catch (TempFailException e) {
            return Opinion.unknown(who + "could not be verified: " + e.getMessage());
        } catch (FailException | IOException | RuntimeException e) {
            return Opinion.fail(who + "does not fit the mail");
        }
    }

    /** Verifies the very signature whose flaws were looked for. */
    private static final class Verifier extends DKIMVerifier {

        private final DkimSignature signature;

        Verifier(DkimKeys keys, DkimSignature signature) {
            super(keys);
            this.signature = signature;
        }

        @Override
        public SignatureRecord newSignatureRecord(String ignored) {
            return signature;
        }
    }

    /** The mail as if it had this signature alone: of each, it is asked why it fails. */
    private record OneSignature(Message mail, String field) implements Headers {

        @Override
        public List<String> getFields() {
            return mail.getFields();
        }

        @Override
        public List<String> getFields(String name) {
            return name.toLowerCase(Locale.ROOT).equals(FIELD.toLowerCase(Locale.ROOT))
                    ? List.of(field)
                    : mail.getFields(name);
        }
    }
}
