package org.fairnotice.intake.sender;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.fairnotice.intake.sender.Opinion.Word;

/**
 * How far a mail's sender can be believed: by its DKIM signature, as we see it and as our own mail server saw it, and by the
 * directory of agencies. A domain that looks like an agency's is not believed whoever signed.
 */
public final class SenderCheck {

    private final List<String> trustedAuthservIds;
    private final AgencyDirectory agencies;
    private final DkimCheck dkim;

    private SenderCheck(List<String> trustedAuthservIds, AgencyDirectory agencies, DkimCheck dkim) {
        this.trustedAuthservIds = trustedAuthservIds.stream()
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.agencies = agencies;
        this.dkim = dkim;
    }

    /** One that trusts no mail server yet. */
    public static SenderCheck of(AgencyDirectory agencies, DkimSettings dkim) {
        return new SenderCheck(List.of(), agencies, new DkimCheck(dkim));
    }

    /**
     * The same for an inbox.
     *
     * @param authservIds the mail servers that deliver into it, whose Authentication-Results are believed
     */
    public SenderCheck trusting(List<String> authservIds) {
        return new SenderCheck(authservIds, agencies, dkim);
    }

    /**
     * Looks at a mail.
     *
     * @param raw its bytes as they came
     * @param fromDomain of the address that it claims to come from, in lower case
     * @param now what signatures must not have expired at
     */
    public SenderVerification verify(MimeMessage mail, byte[] raw, String fromDomain, Instant now)
            throws MessagingException {
        Optional<String> resembled = new LookAlikes(agencies.domains()).resembled(fromDomain);
        if (resembled.isPresent()) {
            return new SenderVerification(
                    Status.FAILED,
                    List.of("the sender's domain " + fromDomain + " is not " + resembled.get()
                            + ", a known agency's, but looks like it"));
        }
        String signer = agencies.listed(fromDomain).orElse(fromDomain);
        Opinion own = dkim.of(raw, signer, now);
        Opinion server = ServerWord.of(mail, trustedAuthservIds, signer);
        Optional<Agency> agency = agencies.agency(fromDomain);
        return new SenderVerification(
                status(agency.isPresent(), own.word(), server.word()), reasons(agency, List.of(own, server)));
    }

    /** The name of the agency that writes from this domain. */
    public Optional<String> agency(String fromDomain) {
        return agencies.agency(fromDomain).map(Agency::name);
    }

    /** The table in {@code docs/intake.md}. */
    static Status status(boolean known, Word own, Word server) {
        if (own == Word.FAIL || server == Word.FAIL) {
            return Status.FAILED;
        }
        boolean contradiction = (own == Word.PASS && server == Word.NONE) || (own == Word.NONE && server == Word.PASS);
        boolean passes = own == Word.PASS || server == Word.PASS;
        return known && passes && !contradiction ? Status.VERIFIED : Status.UNVERIFIED;
    }

    private static List<String> reasons(Optional<Agency> agency, List<Opinion> opinions) {
        var reasons = new ArrayList<String>();
        opinions.stream()
                .filter(opinion ->
                        opinion.word() != Word.UNKNOWN || opinions.stream().noneMatch(o -> o.is(Word.PASS)))
                .map(Opinion::reason)
                .forEach(reasons::add);
        if (opinions.stream().anyMatch(opinion -> opinion.is(Word.PASS))) {
            reasons.add("a valid signature is no proof: an old mail can be sent again, and mailboxes are hijacked");
        }
        if (agency.isEmpty()) {
            reasons.add("the sender's domain is in no directory of agencies");
        } else {
            reasons.add("the domain is that of a known agency, " + agency.get().name()
                    + (agency.get().callBack() == null
                            ? "; the directory has no number to call it back at"
                            : "; to ask whether it wrote this, call "
                                    + agency.get().callBack()));
        }
        return reasons;
    }
}
