package org.fairnotice.intake.sender;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fairnotice.contract.process.SenderVerification;
import org.fairnotice.contract.process.SenderVerification.Status;
import org.fairnotice.intake.sender.Opinion.Word;

/**
 * How far a mail's sender can be believed: by its DKIM signature, as we see it and as our own mail server saw it, by S/MIME or
 * PGP, and by the directory of agencies. A domain that looks like an agency's is not believed whoever signed.
 */
public final class SenderCheck {

    private final List<String> trustedAuthservIds;
    private final AgencyDirectory agencies;
    private final List<String> ownAddresses;
    private final DkimCheck dkim;

    private SenderCheck(
            List<String> trustedAuthservIds, AgencyDirectory agencies, List<String> ownAddresses, DkimCheck dkim) {
        this.trustedAuthservIds = lowerCase(trustedAuthservIds);
        this.agencies = agencies;
        this.ownAddresses = lowerCase(ownAddresses);
        this.dkim = dkim;
    }

    /**
     * One that trusts no mail server yet.
     *
     * @param ownAddresses that our own notices come from
     */
    public static SenderCheck of(AgencyDirectory agencies, List<String> ownAddresses, DkimSettings dkim) {
        return new SenderCheck(List.of(), agencies, ownAddresses, new DkimCheck(dkim));
    }

    /**
     * The same for an inbox.
     *
     * @param authservIds the mail servers that deliver into it, whose Authentication-Results are believed
     */
    public SenderCheck trusting(List<String> authservIds) {
        return new SenderCheck(authservIds, agencies, ownAddresses, dkim);
    }

    /**
     * Looks at a mail.
     *
     * @param raw its bytes as they came
     * @param from the address that it claims to come from
     * @param now when it came: what signatures must not have expired at
     */
    public SenderVerification verify(MimeMessage mail, byte[] raw, String from, Instant now) throws MessagingException {
        String address = from.toLowerCase(Locale.ROOT);
        String domain = Sender.domain(address);
        Optional<String> resembled = new LookAlikes(agencies.domains()).resembled(domain);
        if (resembled.isPresent()) {
            return new SenderVerification(
                    Status.FAILED,
                    List.of("the sender's domain " + domain + " is not " + resembled.get()
                            + ", a known agency's, but looks like it"));
        }
        String signer = agencies.listed(domain).orElse(domain);
        Opinion own = dkim.of(mail, raw, signer, now);
        Opinion server = ServerWord.of(mail, trustedAuthservIds, signer);
        var sender = new Sender(address, agencies.agency(domain));
        Optional<Opinion> signature = ContentSignature.of(mail, sender, now);
        return new SenderVerification(
                status(
                        sender.agency().isPresent(),
                        own.word(),
                        server.word(),
                        signature.map(Opinion::word).orElse(Word.UNKNOWN)),
                reasons(sender.agency(), own, server, signature));
    }

    /** Whether our own notices come from this address. */
    public boolean isOurs(String address) {
        return ownAddresses.contains(address.toLowerCase(Locale.ROOT));
    }

    /** The name of the agency that writes from this domain. */
    public Optional<String> agency(String fromDomain) {
        return agencies.agency(fromDomain).map(Agency::name);
    }

    /** The tables in {@code docs/intake.md}. */
    static Status status(boolean known, Word own, Word server, Word signature) {
        Set<Word> dkim = EnumSet.of(own, server);
        if (dkim.contains(Word.FAIL) || signature == Word.FAIL) {
            return Status.FAILED;
        }
        boolean contradiction = dkim.contains(Word.PASS) && dkim.contains(Word.NONE);
        boolean passes = dkim.contains(Word.PASS) || signature == Word.PASS;
        return known && passes && !contradiction && signature != Word.NONE ? Status.VERIFIED : Status.UNVERIFIED;
    }

    private static List<String> reasons(
            Optional<Agency> agency, Opinion own, Opinion server, Optional<Opinion> signature) {
        boolean dkimPasses = own.is(Word.PASS) || server.is(Word.PASS);
        var reasons = new ArrayList<String>();
        Stream.of(own, server)
                .filter(opinion -> !dkimPasses || !opinion.is(Word.UNKNOWN))
                .map(Opinion::reason)
                .forEach(reasons::add);
        signature.map(Opinion::reason).ifPresent(reasons::add);
        if (dkimPasses || signature.filter(opinion -> opinion.is(Word.PASS)).isPresent()) {
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

    private static List<String> lowerCase(List<String> texts) {
        return texts.stream().map(text -> text.strip().toLowerCase(Locale.ROOT)).toList();
    }
}
